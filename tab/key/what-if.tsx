import { useState } from 'react';
import { key } from '../../src/text/pages/key.ts';
import { Notice } from '../parts/notice.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import { inputsOf, type KeyForm } from './key-form.ts';
import type { Findings } from './key-inputs.ts';
import { KeySheet } from './key-sheet.tsx';
import type { Registers } from '../parts/recipient-name.ts';
import { type Allocation, usePreview } from './use-allocation.ts';
import { useRefusal } from './use-refusal.ts';

type Props = {
  readonly decided: Allocation;
  readonly findings: Findings;
  readonly registers: Registers;
};

/** A variation on the decided key, for whoever tries it: nothing is kept. */
export function WhatIf({ decided, findings, registers }: Props) {
  const { whatIf } = useTexts(key);
  const [form, setForm] = useState<KeyForm>(decided.inputs);
  const [attempt, setAttempt] = useState(0);
  const inputs = inputsOf(form);
  const preview = usePreview(inputs);
  const refusal = useRefusal(preview.problem, form, inputs);

  function reset() {
    setForm(decided.inputs);
    setAttempt((number) => number + 1);
  }

  return (
    <>
      <Notice intent="info" title={whatIf.title} actions={[{ label: whatIf.reset, run: reset }]}>
        {whatIf.note}
      </Notice>
      {!refusal && <ProblemMessage problem={preview.problem} />}
      <KeySheet
        key={attempt}
        form={form}
        findings={findings}
        editing={{ change: setForm, report: ignore, register: 'without' }}
        refusal={refusal}
        addsUp={!refusal && inputs !== null}
        allocation={preview.allocation ?? decided}
        reference={{ allocation: decided, against: 'decided' }}
        registers={registers}
      />
    </>
  );
}

/** Nothing is saved, so nothing has to wait for a field to become readable. */
function ignore(): void {}
