import type { CalendarEntry } from '../../src/domain/calendar/calendar-entry.ts';
import { formatDate, formatDateRange, formatWeekday } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';
import { markedDay } from '../../src/text/marked-day.ts';

/** When something is; a day that falls on a weekend or a public holiday says so, and is not moved. */
export function whenOf(when: CalendarEntry['when'], language: Language): string {
  switch (when.kind) {
    case 'on':
      return markedDay(
        `${formatWeekday(when.date, language)} ${formatDate(when.date, language)}`,
        when.date,
        language,
      );
    case 'range':
      return markedDay(formatDateRange(when.start, when.end, language), when.end, language);
    case 'approximate':
    case 'if-needed':
      return when.words;
  }
}
