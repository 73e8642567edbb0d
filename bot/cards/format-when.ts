import type { When } from '../../src/domain/calendar/calendar-entry.ts';
import { formatDate, formatDateRange } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';
import { markedDay } from '../../src/text/marked-day.ts';

/** When something is, as the calendar of the tab shows it: a weekend or a public holiday says so. */
export function formatWhen(when: When, language: Language): string {
  switch (when.kind) {
    case 'on':
      return markedDay(formatDate(when.date, language), when.date, language);
    case 'range':
      return markedDay(formatDateRange(when.start, when.end, language), when.end, language);
    default:
      return when.words;
  }
}
