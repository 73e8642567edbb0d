import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { formatPlannedAmount } from '../../src/text/format.ts';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { amountIn } from './plan-sums.ts';
import type { Measure } from './plan-types.ts';

const useStyles = makeStyles({
  facts: { ...typographyStyles.body1, margin: '4px 0 0', color: tokens.colorNeutralForeground1 },
  fact: { display: 'flex', gap: '12px' },
  term: { flex: '0 0 5.5rem', color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

type Props = {
  readonly measure: Measure;
  readonly years: readonly number[];
  readonly className: string | undefined;
};

/** What the columns of the table say, under the title, where there is no room for columns. */
export function MeasureFacts({ measure, years, className }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(planTexts).measures;
  const { period, partners, contactRole } = measure;
  const facts = [
    { term: texts.period, value: period },
    { term: texts.partners, value: partners.length > 0 ? partners.join(', ') : texts.open },
    { term: texts.contact, value: contactRole === '' ? texts.open : contactRole },
    ...years.flatMap((year) => {
      const amount = amountIn(measure, year);
      return amount ? [{ term: String(year), value: formatPlannedAmount(amount, language) }] : [];
    }),
  ];
  return (
    <dl className={mergeClasses(styles.facts, className)}>
      {facts.map(({ term, value }) => (
        <div key={term} className={styles.fact}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
