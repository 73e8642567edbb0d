import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { isPlainDate } from '../../src/domain/calendar/plain-date.ts';
import { adoptionBlockers } from '../../src/domain/county-plan/county-plan.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import { MAX_ANSWER, MAX_LINE, type PlanView } from './county-plan-types.ts';

type Props = { readonly view: PlanView; readonly etag: string; readonly dirty: boolean };

/** Records that the forum has adopted the plan as it is saved. */
export function AdoptPlan({ view, etag, dirty }: Props) {
  const texts = useTexts(planTexts);
  const { today } = useMe();
  const { run, busy, problem, conflict, clear } = useChange('adoptCountyPlan');
  const [asking, setAsking] = useState(false);
  const [on, setOn] = useState<string>(today);
  const [caseNumber, setCaseNumber] = useState('');
  const [changed, setChanged] = useState('');
  const [tried, setTried] = useState(false);
  const summary = view.summary ?? { text: '', answers: [] };
  const stated = view.statements.map(({ organisation }) => organisation);
  const codes = new Set(adoptionBlockers({ content: view.content, summary }, stated).map(({ code }) => code));
  const blockers = dirty ? [texts.blockers.unsaved] : [...codes].map((code) => texts.blockers[code]);
  const wrongDate = tried && !(isPlainDate(on) && on <= today);
  const missing = tried && changed.trim() === '';
  async function adopt() {
    setTried(true);
    if (!isPlainDate(on) || on > today || changed.trim() === '') return;
    const body = { on, caseNumber: caseNumber.trim(), changed: changed.trim() };
    if (await run({ params: { plan: view.id }, body, ifMatch: etag })) setAsking(false);
  }
  return (
    <>
      <PermissionButton
        action="county-plan.adopt"
        subject={{ state: view.state }}
        blockers={blockers}
        appearance={dirty ? 'secondary' : 'primary'}
        onClick={() => setAsking(true)}
      >
        {texts.adopt.open}
      </PermissionButton>
      {asking && (
        <FormDialog
          title={texts.adopt.title}
          done={texts.adopt.open}
          cancel={texts.cancel}
          busy={busy}
          onDone={() => void adopt()}
          onClose={() => {
            clear();
            setAsking(false);
          }}
        >
          <div>{texts.adopt.why}</div>
          <Field
            label={texts.adopt.on}
            required
            validationState={wrongDate ? 'error' : 'none'}
            validationMessage={wrongDate ? texts.adopt.dateMissing : null}
          >
            <Input type="date" max={today} value={on} onChange={(_, { value }) => setOn(value)} />
          </Field>
          <Field label={texts.adopt.caseNumber}>
            <Input
              maxLength={MAX_LINE}
              value={caseNumber}
              onChange={(_, { value }) => setCaseNumber(value)}
            />
          </Field>
          <Field
            label={texts.adopt.changed}
            required
            validationState={missing ? 'error' : 'none'}
            validationMessage={missing ? texts.adopt.changedMissing : null}
          >
            <Textarea
              rows={4}
              resize="vertical"
              maxLength={MAX_ANSWER}
              value={changed}
              onChange={(_, { value }) => setChanged(value)}
            />
          </Field>
          <ProblemMessage problem={problem ?? conflict} />
        </FormDialog>
      )}
    </>
  );
}
