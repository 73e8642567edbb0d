import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import type { VoteView } from './vote-types.ts';

const MAX_REASON = 2000;

/** The chair closes the vote, or calls it off. */
export function CloseVote({ view }: { view: VoteView }) {
  const texts = useTexts(voteTexts).close;
  const { cancel } = useTexts(voteTexts);
  const [asking, setAsking] = useState<'close' | 'call-off' | null>(null);
  const { run, busy, problem, conflict, clear } = useChange('closeVote');
  const missing = view.quorum - view.voted;

  function leave() {
    clear();
    setAsking(null);
  }

  async function close(callOff: string | null) {
    if (await run({ params: { vote: view.id }, body: { callOff } })) setAsking(null);
  }

  return (
    <>
      <Button onClick={() => setAsking('call-off')}>{texts.callOff}</Button>
      <PermissionButton
        action="vote.close"
        subject={{ state: view.state }}
        appearance="primary"
        onClick={() => setAsking('close')}
      >
        {texts.open}
      </PermissionButton>
      <Confirm
        open={asking === 'close'}
        title={texts.title}
        confirm={texts.open}
        cancel={cancel}
        busy={busy}
        problem={problem ?? conflict}
        onClose={leave}
        onConfirm={() => void close(null)}
      >
        <p>{texts.voted(view.voted, view.seats)}</p>
        {missing > 0 && <p>{texts.below(missing)}</p>}
        <p>{texts.fixed}</p>
      </Confirm>
      {asking === 'call-off' && (
        <CallOffDialog
          busy={busy}
          problem={problem ?? conflict}
          onClose={leave}
          onDone={(reason) => void close(reason)}
        />
      )}
    </>
  );
}

type CallOffProps = {
  readonly busy: boolean;
  readonly problem: Parameters<typeof ProblemMessage>[0]['problem'];
  readonly onClose: () => void;
  readonly onDone: (reason: string) => void;
};

function CallOffDialog({ busy, problem, onClose, onDone }: CallOffProps) {
  const texts = useTexts(voteTexts).close;
  const { cancel } = useTexts(voteTexts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <FormDialog
      title={texts.callOffTitle}
      done={texts.callOff}
      cancel={cancel}
      busy={busy}
      onClose={onClose}
      onDone={() => {
        setTried(true);
        if (!missing) onDone(reason);
      }}
    >
      <div>{texts.callOffWhy}</div>
      <Field
        label={texts.reason}
        required
        validationState={tried && missing ? 'error' : 'none'}
        validationMessage={tried && missing ? texts.reasonMissing : null}
      >
        <Textarea
          rows={3}
          resize="vertical"
          maxLength={MAX_REASON}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <ProblemMessage problem={problem} />
    </FormDialog>
  );
}
