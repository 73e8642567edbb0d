import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatDate } from '../../src/text/format.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { ChapterChanges } from '../parts/chapter-changes.tsx';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { PlanView } from './county-plan-types.ts';
import { usePartNames } from './part-names.ts';

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body1,
    margin: '0 0 16px',
    maxWidth: '44rem',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
});

/** What was changed before the plan was adopted, and how it has been reviewed since. */
export function PlanAdopted({ view }: { view: PlanView }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(planTexts);
  const nameOf = usePartNames();
  const { adoption, hearing, reviews } = view;
  return (
    <>
      {adoption && hearing && (
        <Section title={texts.changed.heading}>
          <p className={styles.text}>{adoption.changed}</p>
          <ChapterChanges changes={view.changedSinceHearing} nameOf={nameOf} none={texts.changed.none} />
        </Section>
      )}
      <Section title={texts.reviews.heading}>
        {reviews.length === 0 ? (
          <p className={styles.text}>{texts.reviews.none}</p>
        ) : (
          <DataTable stacks caption={texts.reviews.heading}>
            <thead>
              <tr>
                <ColumnHeading first>{texts.reviews.on}</ColumnHeading>
                <ColumnHeading>{texts.reviews.outcome}</ColumnHeading>
                <ColumnHeading>{texts.reviews.note}</ColumnHeading>
              </tr>
            </thead>
            <tbody>
              {reviews.map(({ on, outcome, note }) => (
                <tr key={on}>
                  <RowHeading>{formatDate(on, language)}</RowHeading>
                  <Cell>{texts.reviews.outcomes[outcome]}</Cell>
                  <Cell>{note}</Cell>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
      </Section>
    </>
  );
}
