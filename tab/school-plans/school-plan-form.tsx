import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { type SchoolPlanPart, schoolPlanParts } from '../../src/domain/school-plan/school-plan.ts';
import { schoolPlans as planTexts } from '../../src/text/pages/school-plans.ts';
import { writingFrame } from '../../src/text/writing-frame.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { Section } from '../parts/section.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useTexts } from '../shell/session.tsx';
import {
  headerFaults,
  MAX_LINE,
  MAX_PART,
  type SchoolPlanView,
  type WrittenSchoolPlan,
} from './school-plan-types.ts';
import { ShareSchoolPlan } from './share-school-plan.tsx';

const useStyles = makeStyles({
  fields: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  header: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '44rem' },
  wide: { maxWidth: '44rem' },
  prompts: { ...typographyStyles.body1, maxWidth: '44rem', margin: '0 0 8px', paddingLeft: '20px' },
  fault: { color: tokens.colorStatusDangerForeground3 },
  next: { marginTop: '32px' },
});

/** The writing frame for those who write in it. Of a shared plan each new version says why. */
export default function SchoolPlanForm({ view, etag }: { view: SchoolPlanView; etag: string }) {
  const styles = useStyles();
  const texts = useTexts(planTexts);
  const frame = useTexts(writingFrame);
  const hints: Readonly<Partial<Record<SchoolPlanPart, string>>> = frame.hints;
  const isShared = view.state === 'shared';
  const draft = useDraft<WrittenSchoolPlan>(`school-plan:${view.id}`, view.content, etag);
  const { run, busy, problem, conflict } = useChange('saveSchoolPlan');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const { school, period, parts } = draft.value;
  const showsTheirs = draft.viewing === 'theirs';
  const isChanged = draft.dirty && !showsTheirs;
  const faults = headerFaults(draft.value);
  const reasonMissing = isShared && reason.trim() === '';
  const mustMend = faults.school || faults.period || reasonMissing;

  async function save(mine: WrittenSchoolPlan, ifMatch: string) {
    setTried(true);
    const wrong = headerFaults(mine);
    if (wrong.school || wrong.period || reasonMissing) return;
    const body = { content: mine, reason: isShared ? reason.trim() : '' };
    const reply = await run({ params: { schoolPlan: view.id }, body, ifMatch });
    if (!reply) return;
    draft.settle(mine, reply.etag);
    setReason('');
    setTried(false);
  }
  const errorOf = (wrong: boolean, words: string) =>
    tried && wrong ? { validationState: 'error' as const, validationMessage: words } : {};

  return (
    <>
      <fieldset className={styles.fields} disabled={showsTheirs}>
        <Section title={texts.header}>
          <div className={styles.header}>
            <Field label={frame.school} required {...errorOf(faults.school, texts.begin.schoolMissing)}>
              <Input
                maxLength={MAX_LINE}
                value={school}
                onChange={(_, { value }) => draft.set((before) => ({ ...before, school: value }))}
              />
            </Field>
            <Field
              label={frame.period}
              required
              hint={texts.begin.periodHint}
              {...errorOf(faults.period, texts.begin.periodMissing)}
            >
              <Input
                maxLength={100}
                value={period}
                onChange={(_, { value }) => draft.set((before) => ({ ...before, period: value }))}
              />
            </Field>
          </div>
        </Section>
        {schoolPlanParts.map((part) => {
          const { title, prompts } = frame.parts[part];
          const hint = hints[part];
          return (
            <Section key={part} title={title}>
              <ul className={styles.prompts}>
                {prompts.split('\n').map((prompt) => (
                  <li key={prompt}>{prompt}</li>
                ))}
              </ul>
              <Field className={styles.wide} {...(hint !== undefined && { hint })}>
                <Textarea
                  rows={8}
                  resize="vertical"
                  aria-label={title}
                  maxLength={MAX_PART}
                  value={parts[part]}
                  onChange={(_, { value }) =>
                    draft.set((before) => ({ ...before, parts: { ...before.parts, [part]: value } }))
                  }
                />
              </Field>
            </Section>
          );
        })}
      </fieldset>
      {!isShared && (
        <div className={styles.next}>
          <ShareSchoolPlan view={view} etag={etag} dirty={isChanged} />
        </div>
      )}
      <SaveBar
        notice={
          <>
            <ConflictNotice
              conflict={conflict}
              changed={view.changed}
              draft={draft}
              busy={busy}
              onKeepMine={({ value, ifMatch }) => void save(value, ifMatch)}
            />
            <ProblemMessage problem={problem} />
            {isChanged && isShared && (
              <Field
                className={styles.wide}
                label={texts.save.reason}
                hint={texts.save.reasonHint}
                required
                {...errorOf(reasonMissing, texts.save.reasonMissing)}
              >
                <Input maxLength={MAX_LINE} value={reason} onChange={(_, { value }) => setReason(value)} />
              </Field>
            )}
          </>
        }
        state={
          <>
            {isChanged && texts.save.unsaved}{' '}
            {tried && mustMend && isChanged && <span className={styles.fault}>{texts.save.mend}</span>}
          </>
        }
      >
        {isChanged && !draft.outdated && (
          <>
            <Button onClick={() => setDiscarding(true)}>{texts.save.discard}</Button>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void save(draft.mine, draft.etag)}
            >
              {isShared ? texts.save.saveVersion : texts.save.save}
            </Button>
          </>
        )}
      </SaveBar>
      <Confirm
        open={discarding}
        title={texts.save.discardSure}
        confirm={texts.save.discard}
        cancel={texts.save.keep}
        onConfirm={() => {
          draft.undo();
          setTried(false);
          setDiscarding(false);
        }}
        onClose={() => setDiscarding(false)}
      >
        <p>{texts.save.discardWhy}</p>
      </Confirm>
    </>
  );
}
