import { isWeekend, type PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { formatDate, formatWeekday } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';

/** A date that people act on, with its weekday; one that falls on a weekend says so, and is not moved. */
export function formatDay(date: PlainDate, language: Language, weekend: string): string {
  const day = `${formatWeekday(date, language)} ${formatDate(date, language)}`;
  return isWeekend(date) ? `${day} (${weekend})` : day;
}
