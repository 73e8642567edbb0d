import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { meetingPaperTexts } from '../../src/text/papers/meeting-paper.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { FileLink } from './file-link.tsx';
import type { MeetingCase, MeetingView } from './meeting-types.ts';
import { PaperLink } from './paper-link.tsx';
import { VoteResult } from './vote-result.tsx';

const useStyles = makeStyles({
  case: { maxWidth: '44rem', marginBottom: '28px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  observers: { ...typographyStyles.body1Strong, margin: '24px 0 8px' },
  note: { ...typographyStyles.caption1, margin: '0 0 4px', color: tokens.colorNeutralForeground2 },
  words: { ...typographyStyles.body1, margin: '4px 0', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  list: { ...typographyStyles.body1, margin: '4px 0', paddingLeft: '20px' },
});

/** Agenda, minutes and attendance for those who read them. */
export function MeetingReading({ view }: { readonly view: MeetingView }) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts);
  const { cases, other } = view.content;
  const own = view.kind === 'seminar' ? texts.program : texts.cases;
  return (
    <>
      <Section title={own.heading}>
        {cases.length === 0 && <p className={styles.words}>{own.none}</p>}
        {cases.map((one) => (
          <CaseReading key={one.id} view={view} one={one} />
        ))}
      </Section>
      {other.length > 0 && (
        <Section title={texts.other.heading}>
          {other.map(({ id, title, notes }) => (
            <div key={id} className={styles.case}>
              <h3 className={styles.title}>{title}</h3>
              {notes !== '' && <p className={styles.words}>{notes}</p>}
            </div>
          ))}
        </Section>
      )}
      {hasAttendance(view) && <Attendance view={view} />}
    </>
  );
}

function CaseReading({ view, one }: { readonly view: MeetingView; readonly one: MeetingCase }) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts);
  const paper = useTexts(meetingPaperTexts);
  const [problem, setProblem] = useState<Problem>();
  const number = view.numbers[one.id];
  const files = view.files.filter((file) => file.case === one.id && !file.removed);
  return (
    <div className={styles.case}>
      <h3 className={styles.title}>{number === undefined ? one.title : paper.case(number, one.title)}</h3>
      {view.kind === 'forum' && <p className={styles.note}>{paper.type[one.type]}</p>}
      {one.notes !== '' && <p className={styles.words}>{one.notes}</p>}
      {one.vote !== null && <VoteResult view={view} vote={one.vote} />}
      {one.conclusion !== '' && <p className={styles.words}>{paper.conclusion(one.conclusion)}</p>}
      {one.papers.length + files.length > 0 && (
        <ul className={styles.list} aria-label={texts.papers.heading}>
          {one.papers.map((link) => (
            <li key={JSON.stringify(link)}>
              <PaperLink paper={link} />
            </li>
          ))}
          {files.map((file) => (
            <li key={file.id}>
              <FileLink view={view} file={file} onProblem={setProblem} />
            </li>
          ))}
        </ul>
      )}
      <ProblemMessage problem={problem} />
    </div>
  );
}

function Attendance({ view }: { readonly view: MeetingView }) {
  const styles = useStyles();
  const { attendance: texts } = useTexts(meetingTexts);
  const paper = useTexts(meetingPaperTexts);
  const { attendance, observers } = view.content;
  return (
    <Section title={view.kind === 'forum' ? texts.heading : texts.observers}>
      {view.kind === 'forum' && attendance.length === 0 && <p className={styles.words}>{texts.none}</p>}
      {attendance.length > 0 && (
        <DataTable caption={texts.heading}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.seat}</ColumnHeading>
              <ColumnHeading>{texts.present}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {attendance.map(({ seat, present }) => (
              <tr key={seat}>
                <RowHeading>{view.seats.find(({ id }) => id === seat)?.name ?? seat}</RowHeading>
                <Cell>{paper.present[present]}</Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {observers.length > 0 && (
        <>
          {view.kind === 'forum' && <h3 className={styles.observers}>{texts.observers}</h3>}
          <ul className={styles.list}>
            {observers.map(({ role, organisation }) => (
              <li key={`${role} ${organisation}`}>
                {organisation === '' ? role : `${role}, ${organisation}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** A seminar's attendance is its registrations; observers may be beside them. */
function hasAttendance({ kind, state, content }: MeetingView): boolean {
  if (kind === 'seminar') return content.observers.length > 0;
  return state !== 'planned' && state !== 'called';
}
