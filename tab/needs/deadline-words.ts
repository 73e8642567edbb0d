import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { formatDate, formatWeekday } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';
import { markedDay } from '../../src/text/marked-day.ts';
import type { needs } from '../../src/text/pages/needs.ts';

/** When reports are due, with the weekday. A weekend or a public holiday says so, and nothing is moved. */
export function deadlineWords(
  deadline: PlainDate,
  texts: Pick<(typeof needs)['nb'], 'deadline'>,
  language: Language,
): string {
  const day = `${formatWeekday(deadline, language)} ${formatDate(deadline, language)}`;
  return texts.deadline(markedDay(day, deadline, language));
}
