import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { isPlainDate } from '../../src/domain/calendar/plain-date.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import { MAX_ANSWER, type PlanView } from './county-plan-types.ts';

type Outcome = PlanView['reviews'][number]['outcome'];

/** Records what the forum said of the plan this year. */
export function ReviewPlan({ view, etag }: { readonly view: PlanView; readonly etag: string }) {
  const texts = useTexts(planTexts);
  const { today } = useMe();
  const { run, busy, problem, conflict, clear } = useChange('reviewCountyPlan');
  const [asking, setAsking] = useState(false);
  const [on, setOn] = useState<string>(today);
  const [outcome, setOutcome] = useState<Outcome>('continues');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const wrongDate = tried && !(isPlainDate(on) && on <= today);
  async function record() {
    setTried(true);
    if (!isPlainDate(on) || on > today) return;
    const body = { on, outcome, note: note.trim() };
    if (!(await run({ params: { plan: view.id }, body, ifMatch: etag }))) return;
    setAsking(false);
    setNote('');
    setTried(false);
  }
  return (
    <>
      <PermissionButton
        action="county-plan.review"
        subject={{ state: view.state }}
        appearance="primary"
        onClick={() => setAsking(true)}
      >
        {texts.reviews.open}
      </PermissionButton>
      {asking && (
        <FormDialog
          title={texts.reviews.title}
          done={texts.reviews.open}
          cancel={texts.cancel}
          busy={busy}
          onDone={() => void record()}
          onClose={() => {
            clear();
            setAsking(false);
          }}
        >
          <Field
            label={texts.reviews.on}
            required
            validationState={wrongDate ? 'error' : 'none'}
            validationMessage={wrongDate ? texts.adopt.dateMissing : null}
          >
            <Input type="date" max={today} value={on} onChange={(_, { value }) => setOn(value)} />
          </Field>
          <Field label={texts.reviews.outcome} required>
            <Select value={outcome} onChange={(_, { value }) => setOutcome(value as Outcome)}>
              <option value="continues">{texts.reviews.outcomes.continues}</option>
              <option value="to-be-revised">{texts.reviews.outcomes['to-be-revised']}</option>
            </Select>
          </Field>
          <Field label={texts.reviews.note}>
            <Textarea
              rows={3}
              resize="vertical"
              maxLength={MAX_ANSWER}
              value={note}
              onChange={(_, { value }) => setNote(value)}
            />
          </Field>
          <ProblemMessage problem={problem ?? conflict} />
        </FormDialog>
      )}
    </>
  );
}
