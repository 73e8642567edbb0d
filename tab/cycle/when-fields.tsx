import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatMonth } from '../../src/text/format.ts';
import { cycle } from '../../src/text/pages/cycle.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { WhenForm } from './entry-form.ts';
import type { FaultWords } from './fault-words.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0, border: 'none' },
  legend: { ...typographyStyles.body1Strong, padding: '0 0 8px', color: tokens.colorNeutralForeground1 },
  day: { display: 'grid', gridTemplateColumns: '7rem minmax(0, 14rem)', alignItems: 'end', gap: '8px' },
  number: { width: '100%', minWidth: 0 },
});

const kinds = ['on', 'range', 'approximate', 'if-needed'] as const;

type Props = {
  readonly legend: string;
  readonly form: WhenForm;
  readonly onChange: (form: WhenForm) => void;
  /** Where its faults are, such as `when`. */
  readonly path: string;
  readonly words: FaultWords;
};

/** A time of the year, in one of four forms. */
export function WhenFields({ legend, form, onChange, path, words }: Props) {
  const styles = useStyles();
  const texts = useTexts(cycle).dialog;
  const isWords = form.kind === 'approximate' || form.kind === 'if-needed';
  const start = form.kind === 'on' ? 'day' : form.kind === 'range' ? 'start' : 'about';
  const labels =
    form.kind === 'on'
      ? { day: texts.day, month: texts.month }
      : form.kind === 'range'
        ? { day: texts.firstDay, month: texts.firstMonth }
        : { day: texts.aboutDay, month: texts.aboutMonth };
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{legend}</legend>
      <Field label={texts.when}>
        <Select
          value={form.kind}
          onChange={(_, { value }) => onChange({ ...form, kind: value as WhenForm['kind'] })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {texts.whens[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {isWords && (
        <Field label={texts.words} hint={texts.wordsHint} required {...words(`${path}.words`)}>
          <Input value={form.words} onChange={(_, { value }) => onChange({ ...form, words: value })} />
        </Field>
      )}
      <DayFields
        labels={labels}
        day={form.day}
        month={form.month}
        fault={words(`${path}.${start}`)}
        onChange={({ day, month }) => onChange({ ...form, day, month })}
      />
      {form.kind === 'range' && (
        <DayFields
          labels={{ day: texts.lastDay, month: texts.lastMonth }}
          day={form.lastDay}
          month={form.lastMonth}
          fault={words(`${path}.end`)}
          onChange={({ day, month }) => onChange({ ...form, lastDay: day, lastMonth: month })}
        />
      )}
    </fieldset>
  );
}

function DayFields({
  labels,
  day,
  month,
  fault,
  onChange,
}: {
  readonly labels: { readonly day: string; readonly month: string };
  readonly day: string;
  readonly month: string;
  readonly fault: ReturnType<FaultWords>;
  readonly onChange: (value: { readonly day: string; readonly month: string }) => void;
}) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <div className={styles.day}>
      <Field label={labels.day} required {...fault}>
        <Input
          className={styles.number}
          input={{ className: styles.number }}
          inputMode="numeric"
          value={day}
          onChange={(_, { value }) => onChange({ day: value, month })}
        />
      </Field>
      <Field label={labels.month} required>
        <Select value={month} onChange={(_, { value }) => onChange({ day, month: value })}>
          {Array.from({ length: 12 }, (_, index) => (
            <option key={index} value={index + 1}>
              {formatMonth(index + 1, language)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
