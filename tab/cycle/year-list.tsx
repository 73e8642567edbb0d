import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { lastDayOf } from '../../src/domain/calendar/calendar-entry.ts';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { formatDayMark } from '../../src/text/day-marks.ts';
import { formatMonth, formatWeekday } from '../../src/text/format.ts';
import { cycle } from '../../src/text/pages/cycle.ts';
import { formatWhen } from '../../src/text/yearly-when.ts';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { Occurrence } from './cycle-types.ts';
import { byMonth } from './months.ts';
import { lineId } from './wheel.tsx';

const useStyles = makeStyles({
  section: { marginTop: '24px', ':first-child': { marginTop: 0 } },
  month: { ...typographyStyles.body1Strong, margin: 0 },
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '11rem minmax(0, 1fr) auto',
    gap: '0 16px',
    padding: '10px 0',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    scrollMarginTop: '24px',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  when: { '@media (max-width: 640px)': { gridColumnStart: 1, gridColumnEnd: 3 } },
  past: { color: tokens.colorNeutralForeground3 },
  next: { fontWeight: tokens.fontWeightSemibold },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  mark: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
  link: { ...typographyStyles.body1, color: tokens.colorBrandForegroundLink },
});

type Props = {
  readonly today: PlainDate;
  /** The key of the one that comes next; null in another year than this. */
  readonly next: string | null;
  readonly occurrences: readonly Occurrence[];
  /** Opens a line for change; null of one that the reader may not change. */
  readonly editing: (occurrence: Occurrence) => (() => void) | null;
};

/** The year month by month: all that the wheel shows, in words. */
export function YearList({ today, next, occurrences, editing }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  return byMonth(occurrences).map(({ month, lines }) => (
    <section key={month} className={styles.section} aria-labelledby={`month-${month}`}>
      <h3 id={`month-${month}`} className={styles.month}>
        {capitalised(formatMonth(month, language))}
      </h3>
      <ol className={styles.lines}>
        {lines.map((occurrence) => (
          <Line
            key={occurrence.key}
            occurrence={occurrence}
            isPast={lastDayOf(occurrence) < today}
            isNext={occurrence.key === next}
            onEdit={editing(occurrence)}
          />
        ))}
      </ol>
    </section>
  ));
}

function Line({
  occurrence,
  isPast,
  isNext,
  onEdit,
}: {
  readonly occurrence: Occurrence;
  readonly isPast: boolean;
  readonly isNext: boolean;
  readonly onEdit: (() => void) | null;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(cycle);
  const { list } = texts;
  const { key, title, when, kind, track, network, marks, mine, page, rounds, gathering } = occurrence;
  const words = formatWhen(when, language);
  const state = isNext ? list.next : isPast ? list.past : null;
  const facts = [
    ...(state ? [state] : []),
    gathering ? texts.gathering : texts.kinds[kind],
    texts.tracks[track],
    gathering ? gathering.place : (network?.name ?? list.county),
    ...(mine ? [list.mine] : []),
  ].filter((fact) => fact !== '');
  return (
    <li id={lineId(key)} tabIndex={-1} className={mergeClasses(styles.line, isPast && styles.past)}>
      <div className={styles.when}>
        <div className={isNext ? styles.next : undefined}>
          {when.kind === 'on' ? `${formatWeekday(when.date, language)} ${words}` : words}
        </div>
        {marks.map(({ date, mark }) => (
          <div key={date} className={styles.mark}>
            {(kind === 'deadline' ? list.deadlineMark : list.otherMark)(
              capitalised(formatDayMark(date, mark, language)),
            )}
          </div>
        ))}
      </div>
      <div>
        <div className={isNext ? styles.next : undefined}>{title}</div>
        <div className={styles.note}>
          {facts.join(' · ')}
          {rounds.length > 0 && `. ${list.byRound}`}
        </div>
        {gathering && (
          <PageLink to="joint-measures" view={{ tiltak: gathering.jointMeasure }} className={styles.link}>
            {list.openMeasure}
          </PageLink>
        )}
        {page && mine && (
          <PageLink to={page} network={ownPage(occurrence)} className={styles.link}>
            {list.open[page]}
          </PageLink>
        )}
      </div>
      <div>
        {onEdit && (
          <Button size="small" onClick={onEdit} aria-label={list.editLabel(title)}>
            {list.edit}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The network whose page it is, for what a network has added for itself. */
function ownPage({ page, network }: Occurrence): string | undefined {
  return page === 'plan' || page === 'basis' ? network?.id : undefined;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
