import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Answer } from '../../src/contract/operations.ts';
import { cycle as cycleTexts } from '../../src/text/pages/cycle.ts';
import { useTexts } from '../shell/session.tsx';
import { AudienceFields } from './audience-fields.tsx';
import type { Cycle } from './cycle-types.ts';
import type { EntryFaults, EntryForm } from './entry-form.ts';
import { useFaultWords } from './fault-words.ts';
import { WhenFields } from './when-fields.tsx';

const useStyles = makeStyles({
  all: {
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))',
    alignItems: 'start',
    gap: '12px',
  },
  group: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0, border: 'none' },
  legend: { ...typographyStyles.body1Strong, padding: '0 0 8px', color: tokens.colorNeutralForeground1 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const kinds = ['deadline', 'meeting', 'milestone'] as const;
const tracks = ['schools', 'network', 'forum'] as const;
const dues = [
  'needs-report',
  'decision-basis',
  'recommendation',
  'award-letter',
  'report',
  'institution-report',
  'plan-revision',
] as const;
/** The documents for which a network sets a deadline of its own. */
const localDues = ['needs-report', 'plan-revision'] as const;

type Props = {
  readonly form: EntryForm;
  readonly onChange: (change: Partial<EntryForm>) => void;
  readonly readOnly: boolean;
  readonly faults: EntryFaults;
  readonly place: {
    readonly cycle: string;
    readonly year: number;
    readonly network: Cycle['network'];
    readonly whose: 'county' | 'network' | 'group';
    readonly isNew: boolean;
  };
  readonly cycles: readonly string[];
  readonly onCycle: (cycle: string) => void;
  readonly registers: Pick<Answer<'listNetworks'>, 'networks' | 'groups'>;
};

/** Everything that an entry says, field by field. */
export function EntryFields({ form, onChange, readOnly, faults, place, cycles, onCycle, registers }: Props) {
  const styles = useStyles();
  const page = useTexts(cycleTexts);
  const texts = page.dialog;
  const words = useFaultWords(faults);
  const { year, network } = place;
  const { networks, groups } = registers;
  const nameOf = (id: string) => [...networks, ...groups].find((one) => one.id === id)?.name ?? texts.county;
  return (
    <fieldset className={styles.all} disabled={readOnly}>
      {place.isNew && cycles.length > 1 && (
        <Field label={texts.cycle}>
          <Select value={place.cycle} onChange={(_, { value }) => onCycle(value)}>
            {cycles.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={texts.name} required {...words('title')}>
        <Textarea
          rows={2}
          value={form.title}
          onChange={(_, { value }) => onChange({ title: value.replaceAll(/\s*\n\s*/g, ' ') })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={texts.kind}>
          <Select
            value={form.kind}
            onChange={(_, { value }) => onChange({ kind: value as EntryForm['kind'] })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {page.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.track}>
          <Select
            value={form.track}
            onChange={(_, { value }) => onChange({ track: value as EntryForm['track'] })}
          >
            {tracks.map((track) => (
              <option key={track} value={track}>
                {page.tracks[track]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <WhenFields
        legend={texts.whenLegend}
        form={form.when}
        onChange={(when) => onChange({ when })}
        path="when"
        words={words}
      />
      {form.due !== null && network === null && <p className={styles.note}>{texts.setByRound}</p>}
      <div>
        <Checkbox
          label={texts.special(String(year))}
          checked={form.special !== null}
          onChange={(_, { checked }) => onChange({ special: checked === true ? form.when : null })}
        />
      </div>
      {form.special && (
        <WhenFields
          legend={texts.specialLegend(String(year))}
          form={form.special}
          onChange={(special) => onChange({ special })}
          path={`inYear.${year}`}
          words={words}
        />
      )}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{texts.years}</legend>
        <div className={styles.pair}>
          <Field label={texts.firstYear} required {...words('firstYear')}>
            <Input
              inputMode="numeric"
              value={form.firstYear}
              onChange={(_, { value }) => onChange({ firstYear: value })}
            />
          </Field>
          <Field label={texts.lastYear} hint={texts.lastYearHint} {...words('lastYear')}>
            <Input
              inputMode="numeric"
              value={form.lastYear}
              onChange={(_, { value }) => onChange({ lastYear: value })}
            />
          </Field>
        </div>
        {faults[`inYear.${year}`] && !faults['lastYear'] && <Field {...words(`inYear.${year}`)} />}
      </fieldset>
      <Field label={texts.due} hint={texts.dueHint}>
        <Select
          value={form.due ?? 'none'}
          onChange={(_, { value }) =>
            onChange({ due: value === 'none' ? null : (value as NonNullable<EntryForm['due']>) })
          }
        >
          {(['none', ...(network ? localDues : dues)] as const).map((due) => (
            <option key={due} value={due}>
              {texts.dues[due]}
            </option>
          ))}
        </Select>
      </Field>
      <AudienceFields
        form={form}
        onChange={onChange}
        networks={network ? [] : networks}
        year={place.whose}
        words={words}
      />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{texts.reminders}</legend>
        <div>
          <Checkbox
            label={texts.remind}
            checked={form.remind}
            onChange={(_, { checked }) => onChange({ remind: checked === true })}
          />
        </div>
        {form.remind && (
          <div className={styles.pair}>
            <Field label={texts.before} hint={texts.beforeHint} {...reminderWords('before')}>
              <Input value={form.before} onChange={(_, { value }) => onChange({ before: value })} />
            </Field>
            <Field label={texts.after} hint={texts.afterHint} {...words('reminders.after')}>
              <Input value={form.after} onChange={(_, { value }) => onChange({ after: value })} />
            </Field>
          </div>
        )}
      </fieldset>
    </fieldset>
  );

  /** That there are none at all is said at the first of the two fields. */
  function reminderWords(side: 'before') {
    const own = words(`reminders.${side}`);
    return own.validationMessage === undefined ? words('reminders') : own;
  }
}
