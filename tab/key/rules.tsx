import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatKroner, formatPercent } from '../../src/text/format.ts';
import { key } from '../../src/text/pages/key.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { type Editing, messageAt, type PlacedRefusal } from './editing.ts';
import type { KeyForm } from './key-form.ts';
import { RatioField } from './ratio-field.tsx';

const units = [1, 100, 1000] as const;

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
    alignItems: 'start',
    gap: '16px 24px',
  },
  wide: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 24px' },
  source: { flex: '1 1 18rem', maxWidth: '36rem' },
  select: { width: '10rem', maxWidth: '100%' },
  facts: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
    gap: '12px 24px',
    margin: 0,
  },
  term: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  fact: { margin: 0 },
});

type Props = {
  readonly form: KeyForm;
  readonly editing: Editing | null;
  readonly refusal: PlacedRefusal | null;
};

/** The weights, the share of higher education, the rounding, and where the counts come from. */
export function Rules({ form, editing, refusal }: Props) {
  return editing ? <RuleFields form={form} editing={editing} refusal={refusal} /> : <RuleFacts form={form} />;
}

function RuleFields({ form, editing, refusal }: Props & { readonly editing: Editing }) {
  const styles = useStyles();
  const texts = useTexts(key).rules;
  const language = useLanguage();
  const share = form.higherEducationShare;
  return (
    <div className={styles.fields}>
      {Object.entries(form.weights).map(([kind, weight], place) => (
        <RatioField
          key={kind}
          label={texts.weight(texts.kind(kind))}
          hint={texts.weightHint}
          value={weight}
          error={place === 0 ? messageAt(refusal, 'weights') : undefined}
          onChange={(ratio) =>
            editing.change((form) => ({ ...form, weights: { ...form.weights, [kind]: ratio } }))
          }
          onReadable={(readable) => editing.report(`weight ${kind}`, readable)}
        />
      ))}
      <RatioField
        label={texts.higherEducationShare}
        hint={share === null ? texts.shareHint : `${formatPercent(share, language)}. ${texts.shareHint}.`}
        atMostOne
        value={share}
        onChange={(ratio) => editing.change((form) => ({ ...form, higherEducationShare: ratio }))}
        onReadable={(readable) => editing.report('share', readable)}
      />
      <Field label={texts.roundTo}>
        <Select
          className={styles.select}
          value={String(form.roundTo)}
          onChange={(_, { value }) => {
            const unit = units.find((unit) => String(unit) === value) ?? form.roundTo;
            editing.change((form) => ({ ...form, roundTo: unit }));
          }}
        >
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {formatKroner(unit)}
            </option>
          ))}
        </Select>
      </Field>
      {editing.register !== 'without' && (
        <div className={styles.wide}>
          <Field label={texts.countsSource} hint={texts.countsSourceHint} className={styles.source}>
            <Input
              maxLength={200}
              value={form.countsSource}
              onChange={(_, { value }) => editing.change((form) => ({ ...form, countsSource: value }))}
            />
          </Field>
          <Checkbox
            label={texts.figuresAreExamples}
            checked={form.figuresAreExamples}
            onChange={(_, { checked }) =>
              editing.change((form) => ({ ...form, figuresAreExamples: checked === true }))
            }
          />
        </div>
      )}
    </div>
  );
}

function RuleFacts({ form }: { form: KeyForm }) {
  const styles = useStyles();
  const texts = useTexts(key).rules;
  const language = useLanguage();
  const share = form.higherEducationShare ?? '';
  const facts = [
    ...Object.entries(form.weights).map(
      ([kind, weight]) => [texts.weight(texts.kind(kind)), weight] as const,
    ),
    [texts.higherEducationShare, `${share} (${formatPercent(share, language)})`] as const,
    [texts.roundTo, formatKroner(form.roundTo)] as const,
    [texts.countsSource, form.countsSource || texts.noSource] as const,
    [texts.figuresAreExamples, form.figuresAreExamples ? texts.yes : texts.no] as const,
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.fact}>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
