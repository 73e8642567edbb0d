import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import { MAX_ANSWER, type PlanView } from './county-plan-types.ts';

/** Begins a new version of an adopted plan, with a reason. */
export function RevisePlan({ view, etag }: { readonly view: PlanView; readonly etag: string }) {
  const texts = useTexts(planTexts);
  const { run, busy, problem, conflict, clear } = useChange('reviseCountyPlan');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && reason.trim() === '';
  async function begin() {
    setTried(true);
    if (reason.trim() === '') return;
    const body = { reason: reason.trim() };
    if (await run({ params: { plan: view.id }, body, ifMatch: etag })) setAsking(false);
  }
  return (
    <>
      <PermissionButton
        action="county-plan.revise"
        subject={{ state: view.state }}
        onClick={() => setAsking(true)}
      >
        {texts.revise.open}
      </PermissionButton>
      {asking && (
        <FormDialog
          title={texts.revise.title}
          done={texts.revise.open}
          cancel={texts.cancel}
          busy={busy}
          onDone={() => void begin()}
          onClose={() => {
            clear();
            setAsking(false);
          }}
        >
          <div>{texts.revise.why}</div>
          <Field
            label={texts.revise.reason}
            required
            validationState={missing ? 'error' : 'none'}
            validationMessage={missing ? texts.revise.missing : null}
          >
            <Textarea
              rows={4}
              resize="vertical"
              maxLength={MAX_ANSWER}
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
