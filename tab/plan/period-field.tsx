import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useTexts } from '../shell/session.tsx';
import { faultState, useFaultWords } from './fault-words.ts';
import type { MeasureFaults } from './measure-form.ts';
import { readPeriod } from './period-words.ts';

type Props = {
  readonly value: string;
  readonly onChange: (period: string) => void;
  /** Shown once somebody has tried to be done, or has left the field. */
  readonly fault: MeasureFaults['period'];
};

/** A period as people write it, with how it is understood beneath. */
export function PeriodField({ value, onChange, fault }: Props) {
  const { measureDialog: texts, periodWords } = useTexts(planTexts);
  const words = useFaultWords();
  const [left, setLeft] = useState(false);
  const reading = readPeriod(value, periodWords);
  const refusal = reading.kind === 'refused' && (left || fault) ? texts.periodRefused[reading.code] : null;
  const state = typeof fault === 'object' ? words(fault) : faultState(refusal);
  const understood = reading.kind === 'understood' ? texts.understood(reading.words) : null;
  return (
    <Field
      label={texts.period}
      hint={texts.periodHint}
      required
      validationState={state.validationState}
      validationMessage={state.validationMessage ?? understood}
    >
      <Input
        value={value}
        onChange={(_, data) => {
          onChange(data.value);
          setLeft(false);
        }}
        onBlur={() => setLeft(value.trim() !== '')}
      />
    </Field>
  );
}
