import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useTexts } from '../shell/session.tsx';
import { FaultLines } from './fault-lines.tsx';
import { faultState, useFaultWords } from './fault-words.ts';
import { PlanFormDialog } from './plan-form-dialog.tsx';
import type { PlanDialogProps } from './plan-editing.ts';
import { readTitle } from './title-form.ts';

/** Writes the plan's title, and the years that it covers. */
export function TitleDialog({ plan, faults, onDone, onClose }: PlanDialogProps) {
  const texts = useTexts(planTexts).titleDialog;
  const words = useFaultWords();
  const [form, setForm] = useState({
    title: plan.title,
    firstYear: String(plan.firstYear),
    lastYear: String(plan.lastYear),
  });
  const [tried, setTried] = useState(false);
  const read = readTitle(form, plan);
  const refused = tried && read.kind === 'refused' ? read.faults : null;
  const outside = refused?.outside ? texts.outside(refused.outside.join(', ')) : null;
  const lastYear = refused?.lastYear ? texts[refused.lastYear] : outside;
  function done() {
    setTried(true);
    if (read.kind === 'title') onDone({ ...plan, ...read.written });
  }
  return (
    <PlanFormDialog title={texts.heading} onDone={done} onClose={onClose}>
      <Field label={texts.title} required {...words(refused?.title)}>
        <Input value={form.title} onChange={(_, { value }) => setForm({ ...form, title: value })} />
      </Field>
      <Field label={texts.firstYear} {...faultState(refused?.firstYear && texts[refused.firstYear])}>
        <Input
          inputMode="numeric"
          value={form.firstYear}
          onChange={(_, { value }) => setForm({ ...form, firstYear: value })}
        />
      </Field>
      <Field label={texts.lastYear} {...faultState(lastYear)}>
        <Input
          inputMode="numeric"
          value={form.lastYear}
          onChange={(_, { value }) => setForm({ ...form, lastYear: value })}
        />
      </Field>
      <FaultLines
        messages={faults.filter(({ place }) => place.kind === 'plan').map(({ message }) => message)}
      />
    </PlanFormDialog>
  );
}
