import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { needs as needsTexts } from '../../src/text/pages/needs.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import { MAX_PROSE_LENGTH, type ReportView } from './needs-types.ts';

/** The owner's way to change what is sent: a reason, and then a new version. */
export function Reopen({ view, etag }: { view: ReportView; etag: string }) {
  const texts = useTexts(needsTexts);
  const { year, network, owner, state } = view;
  const { run, busy, problem, conflict, clear } = useChange('reopenNeedsReport');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const written = reason.trim();
  const fault =
    written === ''
      ? texts.reopen.reasonMissing
      : written.length > MAX_PROSE_LENGTH && texts.form.tooLong(MAX_PROSE_LENGTH);
  async function send() {
    setTried(true);
    if (fault) return;
    const params = { year, network, owner };
    if (await run({ params, body: { reason: written }, ifMatch: etag })) setAsking(false);
  }
  return (
    <>
      <PermissionButton
        action="needs-report.reopen"
        subject={{ network, owner, state }}
        onClick={() => setAsking(true)}
      >
        {texts.reopen.open}
      </PermissionButton>
      {asking && (
        <FormDialog
          title={texts.reopen.title}
          done={texts.reopen.open}
          cancel={texts.reopen.cancel}
          busy={busy}
          onDone={() => void send()}
          onClose={() => {
            clear();
            setAsking(false);
          }}
        >
          <div>{texts.reopen.why}</div>
          <Field
            label={texts.reopen.reason}
            required
            validationState={tried && fault ? 'error' : 'none'}
            validationMessage={tried && fault ? fault : null}
          >
            <Textarea
              rows={4}
              resize="vertical"
              value={reason}
              onChange={(_, { value }) => setReason(value)}
            />
          </Field>
          <ProblemMessage problem={problem ?? conflict} />
        </FormDialog>
      )}
    </>
  );
}
