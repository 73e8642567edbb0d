import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import { subjectOf } from './report-access.ts';
import type { ReportView } from './report-types.ts';

type Props = { readonly view: ReportView; readonly etag: string };

/** What the county governor does with a delivered report: approve it, or send it back with a reason. */
export function HandleReport({ view, etag }: Props) {
  const texts = useTexts(reportTexts).handle;
  const me = useMe();
  const approve = useChange('approveReport');
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null);
  const params = { report: view.id };
  if (!may(me, 'report.approve', subjectOf(view)).allowed) return null;
  return (
    <>
      <Button onClick={() => setAsking('return')}>{texts.return}</Button>
      <Button appearance="primary" onClick={() => setAsking('approve')}>
        {texts.approve}
      </Button>
      <Confirm
        open={asking === 'approve'}
        title={texts.approveSure}
        confirm={texts.approve}
        cancel={texts.cancel}
        busy={approve.busy}
        problem={approve.problem ?? approve.conflict}
        onConfirm={() => {
          void approve.run({ params, ifMatch: etag }).then((reply) => reply && setAsking(null));
        }}
        onClose={() => {
          approve.clear();
          setAsking(null);
        }}
      >
        <p>{texts.approveWhy}</p>
      </Confirm>
      {asking === 'return' && <ReturnDialog view={view} etag={etag} onClose={() => setAsking(null)} />}
    </>
  );
}

function ReturnDialog({ view, etag, onClose }: Props & { readonly onClose: () => void }) {
  const texts = useTexts(reportTexts).handle;
  const { run, busy, problem, conflict } = useChange('returnReport');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && reason.trim() === '';
  async function send() {
    setTried(true);
    if (reason.trim() === '') return;
    if (await run({ params: { report: view.id }, body: { reason: reason.trim() }, ifMatch: etag })) onClose();
  }
  return (
    <FormDialog
      title={texts.returnTitle(view.recipient.name)}
      done={texts.return}
      cancel={texts.cancel}
      busy={busy}
      onDone={() => void send()}
      onClose={onClose}
    >
      <div>{texts.returnWhy}</div>
      <Field
        label={texts.reason}
        required
        validationState={missing ? 'error' : 'none'}
        validationMessage={missing ? texts.reasonMissing : null}
      >
        <Textarea
          rows={5}
          resize="vertical"
          value={reason}
          maxLength={4000}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <ProblemMessage problem={problem ?? conflict} />
    </FormDialog>
  );
}
