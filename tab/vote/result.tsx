import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatNumber } from '../../src/text/format.ts';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { Cell, ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { RecordList } from './record-list.tsx';
import type { VoteSummary, VoteView } from './vote-types.ts';

const useStyles = makeStyles({
  outcome: { ...typographyStyles.subtitle1, margin: '0 0 4px' },
  words: { ...typographyStyles.body1, maxWidth: '48rem', margin: '0 0 4px', overflowWrap: 'anywhere' },
  counts: { maxWidth: '24rem', marginTop: '16px' },
  cast: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', minWidth: '12rem', display: 'block' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Result = NonNullable<VoteSummary['result']>;

/** How a vote ended, what follows, and every seat's vote with its words. */
export function VoteResult({ view, result }: { view: VoteView; result: Result }) {
  const styles = useStyles();
  const texts = useTexts(voteTexts);
  const { outcome, counts, allTookPart } = result;
  const answers = [
    ['approve', counts.approve],
    ['approve-with-remark', counts.approveWithRemark],
    ['reject', counts.reject],
    ['abstain', counts.abstain],
  ] as const;
  return (
    <>
      <Section title={texts.result.title}>
        <p className={styles.outcome}>{texts.result.outcome[outcome.kind]}</p>
        {outcome.missing > 0 && <p className={styles.words}>{texts.result.missing(outcome.missing)}</p>}
        {outcome.reason !== '' && <p className={styles.words}>{texts.result.reason(outcome.reason)}</p>}
        <p className={styles.words}>{texts.result.next[outcome.next]}</p>
        {allTookPart && <p className={styles.words}>{texts.result.allTookPart}</p>}
        <p className={styles.words}>
          {texts.subject.recommendation(view.version)}. {texts.rule.label}: {texts.rule[view.rule]}.{' '}
          {texts.quorum(view.quorum, view.seats)}
        </p>
        <div className={styles.counts}>
          <DataTable caption={texts.result.title}>
            <thead>
              <tr>
                <ColumnHeading first>{texts.result.answer}</ColumnHeading>
                <ColumnHeading number>{texts.result.count}</ColumnHeading>
              </tr>
            </thead>
            <tbody>
              {answers.map(([choice, count]) => (
                <tr key={choice}>
                  <RowHeading>{texts.choice[choice]}</RowHeading>
                  <NumberCell>{formatNumber(count)}</NumberCell>
                </tr>
              ))}
              <tr>
                <RowHeading>{texts.notVoted}</RowHeading>
                <NumberCell>{formatNumber(counts.notVoted)}</NumberCell>
              </tr>
            </tbody>
          </DataTable>
        </div>
      </Section>
      <Section title={texts.result.votes}>
        <DataTable stacks caption={texts.result.votes}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.seats.seat}</ColumnHeading>
              <ColumnHeading>{texts.seats.state}</ColumnHeading>
              <ColumnHeading>{texts.result.words}</ColumnHeading>
              <ColumnHeading>{texts.result.castBy}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {view.seatList.map(({ id, name, ballot }) => (
              <tr key={id}>
                <RowHeading>{name}</RowHeading>
                <Cell>
                  {ballot ? (
                    texts.choice[ballot.choice]
                  ) : (
                    <span className={styles.quiet}>{texts.notVoted}</span>
                  )}
                </Cell>
                <Cell>{ballot && <span className={styles.cast}>{ballot.words}</span>}</Cell>
                <Cell>{ballot?.by.name}</Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Section>
      <RecordList record={view.record} folded />
    </>
  );
}
