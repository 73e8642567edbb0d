import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { CohortStage } from '../../src/domain/joint-measure/joint-measure.ts';
import { jointMeasures as measureTexts } from '../../src/text/pages/joint-measures.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useTexts } from '../shell/session.tsx';
import { cohortForm, type CohortForm, newGathering, readCohort } from './cohort-form.ts';
import { faultWords } from './fault-words.ts';
import { GatheringFields } from './gathering-fields.tsx';
import { PartConflict } from './part-conflict.tsx';
import { type CohortContent, type MeasureView, sentContent } from './types.ts';

const stages: readonly CohortStage[] = ['open', 'under-way', 'finished'];

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(12rem, 1fr))',
    alignItems: 'start',
    gap: '12px',
  },
  input: { minWidth: 0 },
});

type Props = {
  readonly view: MeasureView;
  readonly etag: string;
  /** The cohort that is changed; null for a new one. */
  readonly cohort: string | null;
  readonly onClose: () => void;
};

/** Changes a cohort with its gatherings, or adds one. What is typed is kept until it is saved. */
export default function CohortDialog({ view, etag, cohort: id, onClose }: Props) {
  const styles = useStyles();
  const all = useTexts(measureTexts);
  const texts = all.form;
  const { cohorts, tracks } = view.content;
  const existing = cohorts.find((one) => one.id === id) ?? null;
  const saved = cohortForm(existing);
  const draft = useDraft<CohortForm>(`joint-measure:${view.id}:${id ?? 'new'}`, saved, JSON.stringify(saved));
  const { run, busy, problem, conflict } = useChange('saveJointMeasure');
  const [newId] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const read = readCohort(draft.mine, id ?? newId);
  const faults = tried && read.kind === 'refused' ? read.faults : {};
  const form = draft.value;
  const set = (change: Partial<CohortForm>) => draft.set((before) => ({ ...before, ...change }));

  async function put(changed: readonly CohortContent[]) {
    const body = sentContent({ ...view.content, cohorts: changed });
    if (!(await run({ params: { jointMeasure: view.id }, body, ifMatch: etag }))) return;
    draft.undo();
    onClose();
  }

  async function save() {
    setTried(true);
    if (read.kind === 'refused') return;
    const { cohort } = read;
    await put(existing ? cohorts.map((one) => (one.id === cohort.id ? cohort : one)) : [...cohorts, cohort]);
  }

  return (
    <FormDialog
      title={existing ? all.cohorts.editOf(existing.title) : texts.newCohort}
      done={texts.save}
      cancel={texts.cancel}
      busy={busy || draft.outdated}
      remove={
        existing && {
          label: texts.removeCohort,
          run: () => void put(cohorts.filter((one) => one.id !== existing.id)),
        }
      }
      onDone={() => void save()}
      onClose={() => {
        draft.undo();
        onClose();
      }}
    >
      <PartConflict
        conflict={conflict}
        changed={view.changed}
        draft={draft}
        onKeepMine={() => void save()}
        busy={busy}
      />
      <ProblemMessage problem={problem} />
      <fieldset className={styles.fields} disabled={draft.viewing === 'theirs'}>
        <Field label={texts.cohortTitle} required {...faultWords(faults['title'], texts)}>
          <Input
            className={styles.input}
            value={form.title}
            onChange={(_, { value }) => set({ title: value })}
          />
        </Field>
        <div className={styles.pair}>
          <Field
            label={texts.period}
            hint={texts.periodHint}
            required
            {...faultWords(faults['period'], texts)}
          >
            <Input
              className={styles.input}
              value={form.period}
              onChange={(_, { value }) => set({ period: value })}
            />
          </Field>
          <Field label={texts.capacity} hint={texts.capacityHint} {...faultWords(faults['capacity'], texts)}>
            <Input
              className={styles.input}
              inputMode="numeric"
              value={form.capacity}
              onChange={(_, { value }) => set({ capacity: value })}
            />
          </Field>
        </div>
        <Field label={texts.stage}>
          <Select value={form.stage} onChange={(_, { value }) => set({ stage: value as CohortStage })}>
            {stages.map((stage) => (
              <option key={stage} value={stage}>
                {all.cohorts.stages[stage]}
              </option>
            ))}
          </Select>
        </Field>
        {form.gatherings.map((gathering, index) => (
          <GatheringFields
            key={gathering.id}
            number={index + 1}
            form={gathering}
            tracks={tracks}
            faultOf={(field) => faultWords(faults[`gatherings.${index}.${field}`], texts)}
            onChange={(change) =>
              set({
                gatherings: form.gatherings.map((one) =>
                  one.id === gathering.id ? { ...one, ...change } : one,
                ),
              })
            }
            onRemove={() =>
              set({ gatherings: form.gatherings.filter(({ id: one }) => one !== gathering.id) })
            }
          />
        ))}
        <div>
          <Button
            onClick={() => set({ gatherings: [...form.gatherings, newGathering(crypto.randomUUID())] })}
          >
            {texts.addGathering}
          </Button>
        </div>
      </fieldset>
    </FormDialog>
  );
}
