import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { daysBetween, type PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { overview } from '../../src/text/pages/overview.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { formatDay } from './dates.ts';

const useStyles = makeStyles({
  due: { color: tokens.colorNeutralForeground2 },
  overdue: { color: tokens.colorStatusDangerForeground3 },
});

/** A due date says how far away it is when it is near. */
const NEAR_DAYS = 14;

/** By when something is to be done, or that it is too late. */
export function Due({ due, today }: { due: PlainDate; today: PlainDate }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(overview);
  const date = formatDay(due, language);
  const days = daysBetween(today, due);
  if (days < 0) return <span className={styles.overdue}>{texts.tasks.overdue(date)}</span>;
  const distance = days === 0 ? texts.tasks.today : texts.tasks.inDays(days);
  return (
    <span className={styles.due}>
      {texts.tasks.by(date)}
      {days <= NEAR_DAYS && `, ${distance}`}
    </span>
  );
}
