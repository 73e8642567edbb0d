import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { jointMeasures as measureTexts } from '../../src/text/pages/joint-measures.ts';
import { useTexts } from '../shell/session.tsx';
import type { GatheringForm } from './cohort-form.ts';
import type { faultWords } from './fault-words.ts';
import type { MeasureView } from './types.ts';

const kinds: readonly GatheringForm['kind'][] = ['on', 'between', 'about'];

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    minWidth: 0,
    margin: 0,
    padding: '12px 0 0',
    border: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  legend: { ...typographyStyles.body1Strong, float: 'left', padding: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(10rem, 1fr))',
    alignItems: 'start',
    gap: '12px',
    clear: 'both',
  },
  input: { minWidth: 0 },
});

type Props = {
  readonly number: number;
  readonly form: GatheringForm;
  readonly tracks: MeasureView['content']['tracks'];
  readonly faultOf: (field: keyof GatheringForm) => ReturnType<typeof faultWords>;
  readonly onChange: (change: Partial<GatheringForm>) => void;
  readonly onRemove: () => void;
};

/** One gathering: when as exactly as it is known, where, what happens, and what is done until the next. */
export function GatheringFields({ number, form, tracks, faultOf, onChange, onRemove }: Props) {
  const styles = useStyles();
  const all = useTexts(measureTexts);
  const texts = all.form;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.gathering(number)}</legend>
      <div className={styles.pair}>
        <Field label={texts.whenKind}>
          <Select
            value={form.kind}
            onChange={(_, { value }) => onChange({ kind: value as GatheringForm['kind'] })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {texts.whenKinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        {form.kind === 'about' ? (
          <Field label={texts.about} hint={texts.aboutHint} required {...faultOf('words')}>
            <Input
              className={styles.input}
              value={form.words}
              onChange={(_, { value }) => onChange({ words: value })}
            />
          </Field>
        ) : (
          <Field label={form.kind === 'on' ? texts.date : texts.from} required {...faultOf('from')}>
            <Input
              className={styles.input}
              type="date"
              value={form.from}
              onChange={(_, { value }) => onChange({ from: value })}
            />
          </Field>
        )}
        {form.kind === 'between' && (
          <Field label={texts.to} required {...faultOf('to')}>
            <Input
              className={styles.input}
              type="date"
              value={form.to}
              onChange={(_, { value }) => onChange({ to: value })}
            />
          </Field>
        )}
        <Field label={all.gatherings.place} {...faultOf('place')}>
          <Input
            className={styles.input}
            value={form.place}
            onChange={(_, { value }) => onChange({ place: value })}
          />
        </Field>
        <Field label={texts.forTrack}>
          <Select value={form.track} onChange={(_, { value }) => onChange({ track: value })}>
            <option value="">{texts.everyTrack}</option>
            {tracks.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={all.gatherings.programme} {...faultOf('programme')}>
        <Textarea
          rows={3}
          resize="vertical"
          value={form.programme}
          onChange={(_, { value }) => onChange({ programme: value })}
        />
      </Field>
      <Field label={all.gatherings.betweenWork} {...faultOf('betweenWork')}>
        <Textarea
          rows={2}
          resize="vertical"
          value={form.betweenWork}
          onChange={(_, { value }) => onChange({ betweenWork: value })}
        />
      </Field>
      <div>
        <Button size="small" onClick={onRemove}>
          {texts.removeGathering(number)}
        </Button>
      </div>
    </fieldset>
  );
}
