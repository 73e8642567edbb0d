import { Button } from '@fluentui/react-button';
import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { useChange } from '../api/use-change.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { Section } from '../parts/section.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import type { MeetingView } from './meeting-types.ts';
import { WordsDialog } from './words-dialog.tsx';

const useStyles = makeStyles({
  words: { ...typographyStyles.body1, margin: '0 0 12px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '0 0 16px' },
  remark: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** What the seats say of the minutes that are sent: approved, or a remark that is kept with them. */
export function MinutesAnswers({ view }: { readonly view: MeetingView }) {
  const styles = useStyles();
  const me = useMe();
  const texts = useTexts(meetingTexts).minutes;
  const { run, busy, problem } = useChange('answerMinutes');
  const [remarking, setRemarking] = useState<MeetingView['own'][number] | null>(null);
  const mayAnswer = may(me, 'minutes.answer', { state: view.state }).allowed;
  if (view.state !== 'minutes-sent' && view.answers.length === 0) return null;
  const answer = (seat: string, verdict: 'approve' | 'remark', words: string) =>
    run({ params: { meeting: view.id }, body: { seat, verdict, words } });
  return (
    <Section title={texts.heading}>
      {mayAnswer &&
        view.own.map((seat) => (
          <div key={seat.id}>
            <p className={styles.words}>{texts.why}</p>
            <div className={styles.actions}>
              <Button
                appearance="primary"
                disabledFocusable={busy}
                onClick={() => void answer(seat.id, 'approve', '')}
              >
                {texts.approve(seat.name)}
              </Button>
              <Button onClick={() => setRemarking(seat)}>{texts.remark(seat.name)}</Button>
            </div>
          </div>
        ))}
      {!remarking && <ProblemMessage problem={problem} />}
      {view.answers.length === 0 ? (
        <p className={styles.words}>{texts.none}</p>
      ) : (
        <DataTable caption={texts.heading}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.seat}</ColumnHeading>
              <ColumnHeading>{texts.answer}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {view.answers.map(({ seat, name, verdict, words, at }) => (
              <tr key={`${seat} ${at}`}>
                <RowHeading>{name}</RowHeading>
                <Cell>
                  <span className={styles.remark}>{verdict === 'approve' ? texts.approved : words}</span>
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {remarking && (
        <WordsDialog
          title={texts.remarkTitle}
          label={texts.remarkLabel}
          done={texts.send}
          cancel={texts.cancel}
          missing={texts.remarkMissing}
          busy={busy}
          problem={problem}
          onDone={async (words) => (await answer(remarking.id, 'remark', words)) !== null}
          onClose={() => setRemarking(null)}
        />
      )}
    </Section>
  );
}
