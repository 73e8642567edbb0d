import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useTexts } from '../shell/session.tsx';
import { faultState } from './fault-words.ts';
import type { MeasureFaults, YearField } from './measure-form.ts';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { ...typographyStyles.body1, padding: 0 },
  hint: { ...typographyStyles.caption1, margin: '0 0 8px', color: tokens.colorNeutralForeground3 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(8.5rem, 1fr))',
    gap: '8px 16px',
  },
  input: { width: '100%', minWidth: 0 },
  figures: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', minWidth: 0 },
});

type Props = {
  readonly amounts: readonly YearField[];
  readonly onChange: (amounts: readonly YearField[]) => void;
  readonly faults: MeasureFaults['amounts'];
};

/** What a measure is planned to cost, year by year: an amount, at least an amount, or not settled. */
export function YearAmountFields({ amounts, onChange, faults }: Props) {
  const styles = useStyles();
  const texts = useTexts(planTexts).measureDialog;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.amounts}</legend>
      <p className={styles.hint}>{texts.amountsHint}</p>
      <div className={styles.fields}>
        {amounts.map(({ year, text }) => {
          const fault = faults[year];
          return (
            <Field key={year} label={String(year)} {...faultState(fault && texts.amountRefused[fault])}>
              <Input
                className={styles.input}
                input={{ className: styles.figures }}
                aria-label={texts.amount(year)}
                autoComplete="off"
                contentAfter="kr"
                value={text}
                onChange={(_, data) =>
                  onChange(amounts.map((each) => (each.year === year ? { year, text: data.value } : each)))
                }
              />
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
