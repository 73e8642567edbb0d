import { isWeekend, type PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { formatDate, formatWeekday } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';
import type { needs } from '../../src/text/pages/needs.ts';

/** When reports are due, with the weekday. A day in a weekend says so, and is not moved. */
export function deadlineWords(
  deadline: PlainDate,
  texts: Pick<(typeof needs)['nb'], 'deadline' | 'weekend'>,
  language: Language,
): string {
  const day = `${formatWeekday(deadline, language)} ${formatDate(deadline, language)}`;
  return texts.deadline(isWeekend(deadline) ? texts.weekend(day) : day);
}
