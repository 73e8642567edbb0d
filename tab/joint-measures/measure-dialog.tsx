import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { jointMeasures as measureTexts } from '../../src/text/pages/joint-measures.ts';
import { freeSlug } from '../../src/domain/slug.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useMe, useTexts } from '../shell/session.tsx';
import { faultWords } from './fault-words.ts';
import { type FormFaults, measureForm, type MeasureForm, readMeasure } from './measure-form.ts';
import { PartConflict } from './part-conflict.tsx';
import { type MeasureView, sentContent } from './types.ts';

/** The version of what nobody has saved yet. */
const UNSAVED = 'unsaved';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { ...typographyStyles.body1Strong, padding: '0 0 4px' },
  years: { display: 'grid', gridTemplateColumns: '1fr 1fr', alignItems: 'start', gap: '12px' },
  input: { minWidth: 0 },
  fault: { color: tokens.colorStatusDangerForeground3 },
});

type Props = {
  /** The measure that is changed; null for a new one. */
  readonly existing: { readonly view: MeasureView; readonly etag: string } | null;
  /** The addresses that other measures have. */
  readonly taken: readonly string[];
  readonly onSaved?: (id: string) => void;
  readonly onClose: () => void;
};

/** Makes a joint measure, or changes what it is: its name, who carries it, its years and tracks. */
export default function MeasureDialog({ existing, taken, onSaved, onClose }: Props) {
  const texts = useTexts(measureTexts).form;
  const year = Number(useMe().today.slice(0, 4));
  const saved = measureForm(existing?.view.content ?? null, year);
  // Somebody else's change to a cohort is none to this part: its version is what it says.
  const draft = useDraft<MeasureForm>(
    `joint-measure:${existing?.view.id ?? 'new'}`,
    saved,
    JSON.stringify(saved),
  );
  const { run, busy, problem, conflict } = useChange('saveJointMeasure');
  const [tried, setTried] = useState(false);
  const read = readMeasure(draft.mine, existing?.view.content.cohorts ?? []);
  const faults = tried && read.kind === 'refused' ? read.faults : {};

  async function save() {
    setTried(true);
    if (read.kind === 'refused') return;
    const id = existing?.view.id ?? freeSlug(read.content.title, new Set(taken), 'fellestiltak');
    const reply = await run({
      params: { jointMeasure: id },
      body: sentContent(read.content),
      ifMatch: existing?.etag ?? UNSAVED,
    });
    if (!reply) return;
    draft.undo();
    onClose();
    onSaved?.(id);
  }

  return (
    <FormDialog
      title={existing ? texts.editTitle : texts.newTitle}
      done={texts.save}
      cancel={texts.cancel}
      busy={busy || draft.outdated}
      onDone={() => void save()}
      onClose={() => {
        draft.undo();
        onClose();
      }}
    >
      {existing ? (
        <PartConflict
          conflict={conflict}
          changed={existing.view.changed}
          draft={draft}
          onKeepMine={() => void save()}
          busy={busy}
        />
      ) : (
        <ProblemMessage problem={conflict} />
      )}
      <ProblemMessage problem={problem} />
      <MeasureFields
        form={draft.value}
        onChange={(change) => draft.set((before) => ({ ...before, ...change }))}
        faults={faults}
        readOnly={draft.viewing === 'theirs'}
      />
    </FormDialog>
  );
}

type FieldsProps = {
  readonly form: MeasureForm;
  readonly onChange: (change: Partial<MeasureForm>) => void;
  readonly faults: FormFaults;
  readonly readOnly: boolean;
};

function MeasureFields({ form, onChange, faults, readOnly }: FieldsProps) {
  const styles = useStyles();
  const texts = useTexts(measureTexts).form;
  const registers = useRead('listNetworks', {});
  const schemes = useRead('listSchemes', {});
  const of = (field: string) => faultWords(faults[field], texts);
  const toggle = (id: string, isChosen: boolean) =>
    onChange({
      institutions: isChosen ? [...form.institutions, id] : form.institutions.filter((each) => each !== id),
    });
  return (
    <fieldset className={styles.group} disabled={readOnly}>
      <ReadProblem read={registers} />
      <ReadProblem read={schemes} />
      <Field label={texts.title} required {...of('title')}>
        <Input
          className={styles.input}
          value={form.title}
          onChange={(_, { value }) => onChange({ title: value })}
        />
      </Field>
      <Field label={texts.description} {...of('description')}>
        <Textarea
          rows={5}
          resize="vertical"
          value={form.description}
          onChange={(_, { value }) => onChange({ description: value })}
        />
      </Field>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{texts.institutions}</legend>
        {registers.data?.institutions.map(({ id, name }) => (
          <div key={id}>
            <Checkbox
              label={name}
              checked={form.institutions.includes(id)}
              onChange={(_, { checked }) => toggle(id, checked === true)}
            />
          </div>
        ))}
        {faults['institutions'] && (
          <div className={styles.fault} role="alert">
            {texts.missing}
          </div>
        )}
      </fieldset>
      <Field label={texts.scheme} required {...of('scheme')}>
        <Select value={form.scheme} onChange={(_, { value }) => onChange({ scheme: value })}>
          {form.scheme === '' && <option value="">{texts.choose}</option>}
          {schemes.data?.schemes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.years}>
        <Field label={texts.firstYear} required {...of('firstYear')}>
          <Input
            className={styles.input}
            inputMode="numeric"
            value={form.firstYear}
            onChange={(_, { value }) => onChange({ firstYear: value })}
          />
        </Field>
        <Field label={texts.lastYear} hint={texts.noEnd} {...of('lastYear')}>
          <Input
            className={styles.input}
            inputMode="numeric"
            value={form.lastYear}
            onChange={(_, { value }) => onChange({ lastYear: value })}
          />
        </Field>
      </div>
      <TracksFields form={form} onChange={onChange} faults={faults} />
    </fieldset>
  );
}

function TracksFields({ form, onChange, faults }: Omit<FieldsProps, 'readOnly'>) {
  const styles = useStyles();
  const texts = useTexts(measureTexts).form;
  const { tracks } = form;
  const change = (index: number, changed: Partial<MeasureForm['tracks'][number]>) =>
    onChange({ tracks: tracks.map((track, at) => (at === index ? { ...track, ...changed } : track)) });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.tracks}</legend>
      {tracks.map((track, index) => (
        <div key={track.id} className={styles.group}>
          <Field
            label={texts.trackTitle(index + 1)}
            required
            {...faultWords(faults[`tracks.${index}.title`], texts)}
          >
            <Input
              className={styles.input}
              value={track.title}
              onChange={(_, { value }) => change(index, { title: value })}
            />
          </Field>
          <Field
            label={texts.targetGroup(index + 1)}
            {...faultWords(faults[`tracks.${index}.targetGroup`], texts)}
          >
            <Textarea
              rows={2}
              resize="vertical"
              value={track.targetGroup}
              onChange={(_, { value }) => change(index, { targetGroup: value })}
            />
          </Field>
          <div>
            <Button size="small" onClick={() => onChange({ tracks: tracks.filter((_, at) => at !== index) })}>
              {texts.removeTrack(index + 1)}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          onClick={() =>
            onChange({ tracks: [...tracks, { id: crypto.randomUUID(), title: '', targetGroup: '' }] })
          }
        >
          {texts.addTrack}
        </Button>
      </div>
    </fieldset>
  );
}
