import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles } from '@griffel/react';
import { useMemo, useState } from 'react';
import type { Body } from '../../src/contract/operations.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { Section } from '../parts/section.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useTexts } from '../shell/session.tsx';
import { AdoptPlan } from './adopt-plan.tsx';
import { ContentFields } from './content-fields.tsx';
import { MAX_TEXT, type PlanView, withAnswer, type WrittenPlan } from './county-plan-types.ts';
import { OpenHearing } from './open-hearing.tsx';
import { Statements } from './statements.tsx';

const useStyles = makeStyles({
  fields: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  wide: { maxWidth: '44rem' },
  next: { marginTop: '32px' },
});

const nobody = { by: { name: '' }, at: '' };

/** The plan while the county governor writes it: the draft, or the text and the summary after a hearing. */
export default function PlanForm({ view, etag }: { readonly view: PlanView; readonly etag: string }) {
  const styles = useStyles();
  const texts = useTexts(planTexts);
  const saved = useMemo<WrittenPlan>(() => ({ content: view.content, summary: view.summary }), [view]);
  const draft = useDraft<WrittenPlan>(`county-plan:${view.id}:${view.state}`, saved, etag);
  const saveDraft = useChange('saveCountyPlan');
  const saveSummary = useChange('saveHearingSummary');
  const { busy, problem, conflict } = view.summary ? saveSummary : saveDraft;
  const [discarding, setDiscarding] = useState(false);
  const { content, summary } = draft.value;
  const showsTheirs = draft.viewing === 'theirs';
  const isChanged = draft.dirty && !showsTheirs;

  async function save(mine: WrittenPlan, ifMatch: string) {
    const params = { plan: view.id };
    const written = withoutEmptyLines(mine);
    const reply = written.summary
      ? await saveSummary.run({ params, body: written as Body<'saveHearingSummary'>, ifMatch })
      : await saveDraft.run({
          params,
          body: { content: written.content } as Body<'saveCountyPlan'>,
          ifMatch,
        });
    if (reply) draft.settle(mine, reply.etag);
  }

  return (
    <>
      <fieldset className={styles.fields} disabled={showsTheirs}>
        {summary && (
          <>
            <Statements
              view={view}
              answering={{
                summary,
                onAnswer: (organisation, text) =>
                  draft.set((before) => ({
                    ...before,
                    summary: before.summary && withAnswer(before.summary, organisation, text),
                  })),
              }}
            />
            <Section title={texts.summary.heading}>
              <Field label={texts.summary.text} className={styles.wide}>
                <Textarea
                  rows={6}
                  resize="vertical"
                  maxLength={MAX_TEXT}
                  value={summary.text}
                  onChange={(_, { value }) =>
                    draft.set((before) => ({
                      ...before,
                      summary: before.summary && { ...before.summary, text: value },
                    }))
                  }
                />
              </Field>
            </Section>
          </>
        )}
        <ContentFields
          content={content}
          onChange={(change) => draft.set((before) => ({ ...before, content: change(before.content) }))}
        />
      </fieldset>
      <div className={styles.next}>
        {view.summary ? (
          <AdoptPlan view={view} etag={etag} dirty={isChanged} />
        ) : (
          <OpenHearing view={view} etag={etag} dirty={isChanged} />
        )}
      </div>
      <SaveBar
        notice={
          <>
            <ConflictNotice
              conflict={conflict}
              changed={view.changed ?? nobody}
              draft={draft}
              busy={busy}
              onKeepMine={({ value, ifMatch }) => void save(value, ifMatch)}
            />
            <ProblemMessage problem={problem} />
          </>
        }
        state={isChanged ? texts.save.unsaved : view.version > 0 && texts.save.saved}
      >
        {isChanged && !draft.outdated && (
          <>
            <Button onClick={() => setDiscarding(true)}>{texts.save.discard}</Button>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void save(draft.mine, draft.etag)}
            >
              {texts.save.save}
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
          setDiscarding(false);
        }}
        onClose={() => setDiscarding(false)}
      >
        <p>{texts.save.discardWhy}</p>
      </Confirm>
    </>
  );
}

/** An empty priority is one that was never written. */
function withoutEmptyLines({ content, summary }: WrittenPlan): WrittenPlan {
  const priorities = content.priorities
    .map((priority) => priority.trim())
    .filter((priority) => priority !== '');
  return { content: { ...content, priorities }, summary };
}
