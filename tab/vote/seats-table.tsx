import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useState } from 'react';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { RecordDialog } from './record-dialog.tsx';
import type { SeatLine, VoteView } from './vote-types.ts';

const useStyles = makeStyles({
  person: { display: 'block' },
  line: { whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Every seat, who may vote for it, and whether it has voted; not how. The chair puts absence and recusal on record. */
export function SeatsTable({ view, isChair }: { view: VoteView; isChair: boolean }) {
  const styles = useStyles();
  const texts = useTexts(voteTexts);
  const [recording, setRecording] = useState<string | null>(null);
  const seat = view.seatList.find(({ id }) => id === recording);
  return (
    <Section title={texts.seats.title} note={texts.voted(view.voted, view.seats)}>
      <DataTable stacks caption={texts.seats.title}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.seats.seat}</ColumnHeading>
            <ColumnHeading>{texts.seats.state}</ColumnHeading>
            <ColumnHeading>{texts.seats.representative}</ColumnHeading>
            <ColumnHeading>{texts.seats.deputy}</ColumnHeading>
            {isChair && <Cell />}
          </tr>
        </thead>
        <tbody>
          {view.seatList.map((one) => (
            <tr key={one.id}>
              <RowHeading>{one.name}</RowHeading>
              <Cell>
                <span className={mergeClasses(styles.line, !one.voted && styles.quiet)}>
                  {one.voted ? texts.seats.voted : texts.notVoted}
                </span>
              </Cell>
              <Cell>
                <People people={one.representatives} seat={one} />
              </Cell>
              <Cell>
                <People people={one.deputies} seat={one} />
              </Cell>
              {isChair && (
                <Cell>
                  {one.representatives.length + one.deputies.length > 0 && (
                    <Button
                      size="small"
                      className={styles.line}
                      aria-label={texts.seats.recordFor(one.name)}
                      onClick={() => setRecording(one.id)}
                    >
                      {texts.seats.record}
                    </Button>
                  )}
                </Cell>
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
      {seat && <RecordDialog vote={view.id} seat={seat} onClose={() => setRecording(null)} />}
    </Section>
  );
}

function People({ people, seat }: { people: SeatLine['representatives']; seat: SeatLine }) {
  const styles = useStyles();
  const texts = useTexts(voteTexts).seats;
  if (people.length === 0) return <span className={styles.quiet}>{texts.nobody}</span>;
  return people.map(({ id, name }) => {
    const marks = [
      ...(seat.absent.includes(id) ? [texts.absent] : []),
      ...(seat.recused.includes(id) ? [texts.recused] : []),
    ];
    return (
      <span key={id} className={styles.person}>
        {name}
        {marks.length > 0 && ` (${marks.join(', ')})`}
      </span>
    );
  });
}
