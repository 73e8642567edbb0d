import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import type { Answer } from '../../src/contract/operations.ts';
import { inOrder, lastDayOf } from '../../src/domain/calendar/calendar-entry.ts';
import { formatDateRange } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';
import { markedDay } from '../../src/text/marked-day.ts';
import { overview } from '../../src/text/pages/overview.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { formatDay } from './dates.ts';

type Overview = Answer<'readOverview'>;
type Entry = Overview['calendar'][number];

const useStyles = makeStyles({
  entries: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '60rem' },
  entry: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '15rem 1fr',
    gap: '0 24px',
    padding: '10px 0',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  past: { color: tokens.colorNeutralForeground3 },
  next: { fontWeight: tokens.fontWeightSemibold },
  track: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** Every date of the round in order: what is past, what comes next, and what falls on a weekend or a public holiday. */
export function Calendar({ overview: { calendar, next, today } }: { overview: Overview }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(overview).calendar;
  if (calendar.length === 0) return <p>{texts.none}</p>;
  return (
    <ol className={styles.entries}>
      {inOrder(calendar).map((entry) => {
        const isNext = entry.id === next?.id;
        const isPast = lastDayOf(entry) < today;
        const mark = isNext ? texts.next : isPast && texts.past;
        return (
          <li key={entry.id} className={mergeClasses(styles.entry, isPast && styles.past)}>
            <span className={isNext ? styles.next : undefined}>{whenOf(entry, language)}</span>
            <span>
              <span className={isNext ? styles.next : undefined}>{entry.title}</span>
              <div className={styles.track}>
                {mark && `${mark}. `}
                {texts[entry.track]}
              </div>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function whenOf({ when }: Entry, language: Language): string {
  switch (when.kind) {
    case 'on':
      return formatDay(when.date, language);
    case 'range':
      return markedDay(formatDateRange(when.start, when.end, language), when.end, language);
    case 'approximate':
    case 'if-needed':
      return when.words;
  }
}
