import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';

const MAX_REASON_LENGTH = 200;

type Props = {
  readonly initialReason: string;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks what has changed, for those who read the list of versions later. */
export function SaveDialog({ initialReason, busy, problem, onSave, onClose }: Props) {
  const { saving: texts, dialog } = useTexts(planTexts);
  const [reason, setReason] = useState(initialReason);
  const [tried, setTried] = useState(false);
  const written = reason.trim();
  const fault =
    written === '' ? texts.reasonMissing : written.length > MAX_REASON_LENGTH && texts.reasonTooLong;
  function save() {
    setTried(true);
    if (!fault) onSave(written);
  }
  return (
    <FormDialog
      title={texts.heading}
      done={texts.save}
      cancel={dialog.cancel}
      busy={busy}
      onDone={save}
      onClose={onClose}
    >
      <Field
        label={texts.reason}
        hint={texts.reasonHint}
        required
        validationState={tried && fault ? 'error' : 'none'}
        validationMessage={tried && fault ? fault : null}
      >
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <ProblemMessage problem={problem} />
    </FormDialog>
  );
}
