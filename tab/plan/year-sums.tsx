import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatNumber } from '../../src/text/format.ts';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { ExamplesNote } from '../parts/examples-note.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { sumsOf } from './plan-sums.ts';
import type { Plan, PlannedAmount } from './plan-types.ts';

const useStyles = makeStyles({
  wide: { display: 'inline-block', minWidth: '8rem', maxWidth: '16rem', whiteSpace: 'normal' },
  narrow: { maxWidth: '24rem' },
  note: { ...typographyStyles.caption1, margin: '8px 0', color: tokens.colorNeutralForeground2 },
  open: { color: tokens.colorNeutralForeground3 },
});

/** What the plan sums to, per year and section. Sums that are minimums say so. */
export function YearSums({ plan }: { plan: Plan }) {
  const styles = useStyles();
  const texts = useTexts(planTexts).sums;
  const { sections, years, total } = sumsOf(plan);
  if (sections.length === 0) return null;
  const several = sections.length > 1;
  const isMinimum = [total, ...years.map(({ amount }) => amount)].some(({ kind }) => kind === 'at-least');
  return (
    <Section title={texts.heading}>
      <div className={several ? undefined : styles.narrow}>
        <DataTable caption={`${texts.heading}. ${texts.unit}.`}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.year}</ColumnHeading>
              {several &&
                plan.sections.map(({ id, title }) => (
                  <ColumnHeading key={id} number>
                    <span className={styles.wide}>{title}</span>
                  </ColumnHeading>
                ))}
              <ColumnHeading number>{texts.sum}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, amount }, index) => (
              <tr key={year}>
                <RowHeading>{year}</RowHeading>
                {several &&
                  sections.map((section) => (
                    <NumberCell key={section.id}>
                      <Planned amount={section.years[index]?.amount ?? { kind: 'open' }} />
                    </NumberCell>
                  ))}
                <NumberCell>
                  <Planned amount={amount} />
                </NumberCell>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <RowHeading total>{texts.all}</RowHeading>
              {several &&
                sections.map((section) => (
                  <NumberCell key={section.id} total>
                    <Planned amount={section.total} />
                  </NumberCell>
                ))}
              <NumberCell total>
                <Planned amount={total} />
              </NumberCell>
            </tr>
          </tfoot>
        </DataTable>
      </div>
      <p className={styles.note}>
        {texts.unit}. {isMinimum && texts.why}
      </p>
      {plan.figuresAreExamples && <ExamplesNote />}
    </Section>
  );
}

/** A planned amount under a heading that says it is kroner. */
export function Planned({ amount }: { amount: PlannedAmount }) {
  const styles = useStyles();
  const texts = useTexts(planTexts).sums;
  if (amount.kind === 'open') return <span className={styles.open}>{texts.open}</span>;
  const figure = formatNumber(amount.amount);
  return amount.kind === 'exact' ? figure : texts.atLeast(figure);
}
