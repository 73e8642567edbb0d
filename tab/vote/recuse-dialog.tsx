import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';

const MAX_REASON = 4000;

/** A member says that he or she is disqualified, and why. */
export function RecuseDialog({ vote, onClose }: { vote: string; onClose: () => void }) {
  const texts = useTexts(voteTexts);
  const { run, busy, problem, conflict } = useChange('recuse');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';

  async function send() {
    setTried(true);
    if (missing) return;
    if (await run({ params: { vote }, body: { person: null, reason, qualified: false } })) onClose();
  }

  return (
    <FormDialog
      title={texts.recuse.title}
      done={texts.recuse.done}
      cancel={texts.cancel}
      busy={busy}
      onDone={() => void send()}
      onClose={onClose}
    >
      <div>{texts.recuse.why}</div>
      <Field
        label={texts.recuse.reason}
        required
        validationState={tried && missing ? 'error' : 'none'}
        validationMessage={tried && missing ? texts.recuse.reasonMissing : null}
      >
        <Textarea
          rows={4}
          resize="vertical"
          maxLength={MAX_REASON}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <ProblemMessage problem={problem ?? conflict} />
    </FormDialog>
  );
}
