import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { formatDate, formatWeekday } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';
import { markedDay } from '../../src/text/marked-day.ts';

/** A date that people act on, with its weekday; one that falls on a weekend or a public holiday says so, and is not moved. */
export function formatDay(date: PlainDate, language: Language): string {
  return markedDay(`${formatWeekday(date, language)} ${formatDate(date, language)}`, date, language);
}
