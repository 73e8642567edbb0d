import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
import { isPlainDate } from '../../src/domain/calendar/plain-date.ts';
import { hearingBlockers } from '../../src/domain/county-plan/county-plan.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import type { PlanView } from './county-plan-types.ts';

type Props = { readonly view: PlanView; readonly etag: string; readonly dirty: boolean };

/** Sends the saved draft out; says what is missing until it can. */
export function OpenHearing({ view, etag, dirty }: Props) {
  const texts = useTexts(planTexts);
  const { today } = useMe();
  const { run, busy, problem, conflict, clear } = useChange('openHearing');
  const [asking, setAsking] = useState(false);
  const [deadline, setDeadline] = useState('');
  const [tried, setTried] = useState(false);
  const codes = new Set(hearingBlockers(view.content).map(({ code }) => code));
  const blockers = dirty ? [texts.blockers.unsaved] : [...codes].map((code) => texts.blockers[code]);
  const wrongDate = tried && !(isPlainDate(deadline) && deadline > today);
  async function send() {
    setTried(true);
    if (!isPlainDate(deadline) || deadline <= today) return;
    if (await run({ params: { plan: view.id }, body: { deadline }, ifMatch: etag })) setAsking(false);
  }
  return (
    <>
      <PermissionButton
        action="county-plan.open-hearing"
        subject={{ state: view.state }}
        blockers={blockers}
        appearance={dirty ? 'secondary' : 'primary'}
        onClick={() => setAsking(true)}
      >
        {texts.open.open}
      </PermissionButton>
      {asking && (
        <FormDialog
          title={texts.open.title}
          done={texts.open.open}
          cancel={texts.cancel}
          busy={busy}
          onDone={() => void send()}
          onClose={() => {
            clear();
            setAsking(false);
          }}
        >
          <div>{texts.open.why}</div>
          <Field
            label={texts.open.deadline}
            required
            validationState={wrongDate ? 'error' : 'none'}
            validationMessage={wrongDate ? texts.open.missing : null}
          >
            <Input type="date" value={deadline} onChange={(_, { value }) => setDeadline(value)} />
          </Field>
          <ProblemMessage problem={problem ?? conflict} />
        </FormDialog>
      )}
    </>
  );
}
