import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { needs as needsTexts } from '../../src/text/pages/needs.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { Shields } from '../parts/shields.tsx';
import { useTexts } from '../shell/session.tsx';
import { AnswerReading } from './answer-reading.tsx';
import { FollowNeed } from './follow-need.tsx';
import { NeedHeading } from './need-heading.tsx';
import { reportIdOf, type ReportView } from './needs-types.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  words: { ...typographyStyles.body1, color: tokens.colorNeutralForeground1 },
});

/** A report as it was sent, with what the network has answered to each need. */
export function ReportReading({ view }: { view: ReportView }) {
  const styles = useStyles();
  const texts = useTexts(needsTexts);
  const report = reportIdOf(view);
  return (
    <Section title={texts.form.heading}>
      <Shields kind="needs-report" documents={[report]}>
        <DataTable stacks caption={texts.form.heading}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.table.need}</ColumnHeading>
              <ColumnHeading>{texts.targetGroups.heading}</ColumnHeading>
              <ColumnHeading>{texts.involved.heading}</ColumnHeading>
              <ColumnHeading>{texts.answer.heading}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {view.needs.map((need) => (
              <tr key={need.id}>
                <RowHeading>
                  <NeedHeading report={report} need={need} />
                  <FollowNeed report={view} need={need} />
                </RowHeading>
                <Cell>
                  <Words
                    words={need.targetGroups.map((group) => texts.targetGroups[group])}
                    styles={styles}
                  />
                </Cell>
                <Cell>
                  <Words words={need.involved.map((one) => texts.involved[one])} styles={styles} />
                </Cell>
                <Cell>
                  <AnswerReading answer={need.answer} network={view.network} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Shields>
    </Section>
  );
}

function Words({ words, styles }: { words: readonly string[]; styles: ReturnType<typeof useStyles> }) {
  return (
    <ul className={styles.list}>
      {words.map((word) => (
        <li key={word} className={styles.words}>
          {word}
        </li>
      ))}
    </ul>
  );
}
