import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import type { Body } from '../../src/contract/operations.ts';
import { type Action, may } from '../../src/domain/policies/policy.ts';
import { formatDate } from '../../src/text/format.ts';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import type { MeetingProps, MeetingView } from './meeting-types.ts';

type Step = Body<'advanceMeeting'>['step'];

/** The step that leads on from each state, and what it takes. */
const next: Readonly<Partial<Record<MeetingView['state'], { step: Step; action: Action }>>> = {
  planned: { step: 'send-agenda', action: 'meeting.call' },
  called: { step: 'hold', action: 'meeting.hold' },
  held: { step: 'send-minutes', action: 'meeting.send-minutes' },
  'minutes-sent': { step: 'approve-minutes', action: 'meeting.approve-minutes' },
};

/** What the secretary does next: from planning to approved minutes. */
export function Steps({ view, etag, dirty }: MeetingProps & { readonly dirty: boolean }) {
  const texts = useTexts(meetingTexts);
  const me = useMe();
  const [asking, setAsking] = useState<Step | null>(null);
  const following = next[view.state];
  if (!following || !may(me, 'meeting.edit').allowed) return null;
  return (
    <>
      {view.state === 'minutes-sent' && (
        <Button onClick={() => setAsking('take-back-minutes')}>
          {texts.step['take-back-minutes'].button}
        </Button>
      )}
      <PermissionButton
        action={following.action}
        subject={{ state: view.state }}
        blockers={dirty ? [texts.unsaved] : []}
        appearance="primary"
        onClick={() => setAsking(following.step)}
      >
        {texts.step[following.step].button}
      </PermissionButton>
      {asking && <StepDialog step={asking} view={view} etag={etag} onClose={() => setAsking(null)} />}
    </>
  );
}

function StepDialog({
  step,
  view,
  etag,
  onClose,
}: MeetingProps & { readonly step: Step; readonly onClose: () => void }) {
  const texts = useTexts(meetingTexts);
  const language = useLanguage();
  const { run, busy, problem, conflict } = useChange('advanceMeeting');
  const [reason, setReason] = useState('');
  const [approvedIn, setApprovedIn] = useState('');
  const [tried, setTried] = useState(false);
  const needsReason = step === 'take-back-minutes';
  const missing = needsReason && reason.trim() === '';

  async function send() {
    setTried(true);
    if (missing) return;
    const body = { step, in: approvedIn === '' ? null : approvedIn, reason: reason.trim() };
    if (await run({ params: { meeting: view.id }, body, ifMatch: etag })) onClose();
  }
  return (
    <FormDialog
      title={texts.step[step].title}
      done={texts.step[step].button}
      cancel={texts.stepCancel}
      busy={busy}
      onDone={() => void send()}
      onClose={onClose}
    >
      <div>{texts.step[step].why}</div>
      {step === 'approve-minutes' && (
        <Field label={texts.approvedBy}>
          <Select value={approvedIn} onChange={(_, { value }) => setApprovedIn(value)}>
            <option value="">{texts.byMembers}</option>
            {view.approvers.map(({ id, title, from }) => (
              <option key={id} value={id}>
                {texts.inMeeting(title, formatDate(from, language))}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {needsReason && (
        <Field
          label={texts.reason}
          required
          {...(tried && missing && { validationState: 'error', validationMessage: texts.reasonMissing })}
        >
          <Textarea
            rows={4}
            resize="vertical"
            maxLength={4000}
            value={reason}
            onChange={(_, { value }) => setReason(value)}
          />
        </Field>
      )}
      <ProblemMessage problem={problem ?? conflict} />
    </FormDialog>
  );
}
