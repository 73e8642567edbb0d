import type { CalendarEntry } from '../../src/domain/calendar/calendar-entry.ts';
import { isWeekend, type PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { formatDate, formatDateRange, formatWeekday } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';

/** When something is; a day that falls on a weekend says so, and is not moved. */
export function whenOf(when: CalendarEntry['when'], language: Language, weekend: string): string {
  const marked = (text: string, day: PlainDate) => (isWeekend(day) ? `${text} (${weekend})` : text);
  switch (when.kind) {
    case 'on':
      return marked(`${formatWeekday(when.date, language)} ${formatDate(when.date, language)}`, when.date);
    case 'range':
      return marked(formatDateRange(when.start, when.end, language), when.end);
    case 'approximate':
    case 'if-needed':
      return when.words;
  }
}
