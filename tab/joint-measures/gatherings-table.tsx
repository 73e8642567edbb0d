import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Language } from '../../src/domain/registers/registers.ts';
import { formatDate, formatDateRange } from '../../src/text/format.ts';
import { jointMeasures as measureTexts } from '../../src/text/pages/joint-measures.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { CohortContent, GatheringContent, MeasureView } from './types.ts';

const useStyles = makeStyles({
  fact: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  prose: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', minWidth: '12rem' },
});

type Props = { readonly cohort: CohortContent; readonly tracks: MeasureView['content']['tracks'] };

/** A cohort's gatherings in their order, with what is done between them. */
export function GatheringsTable({ cohort, tracks }: Props) {
  const styles = useStyles();
  const texts = useTexts(measureTexts).gatherings;
  const language = useLanguage();
  return (
    <DataTable stacks caption={texts.of(cohort.title)}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.when}</ColumnHeading>
          <ColumnHeading>{texts.programme}</ColumnHeading>
          <ColumnHeading>{texts.betweenWork}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {cohort.gatherings.map((gathering) => (
          <tr key={gathering.id}>
            <RowHeading>
              {whenWords(gathering.when, language)}
              <div className={styles.fact}>{gathering.place}</div>
              {gathering.track !== null && (
                <div className={styles.fact}>
                  {texts.for(tracks.find(({ id }) => id === gathering.track)?.title ?? gathering.track)}
                </div>
              )}
            </RowHeading>
            <Cell>
              <div className={styles.prose}>{gathering.programme}</div>
            </Cell>
            <Cell>
              <div className={styles.prose}>{gathering.betweenWork}</div>
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function whenWords(when: GatheringContent['when'], language: Language): string {
  switch (when.kind) {
    case 'on':
      return formatDate(when.date, language);
    case 'between':
      return formatDateRange(when.from, when.to, language);
    case 'about':
      return when.words;
  }
}
