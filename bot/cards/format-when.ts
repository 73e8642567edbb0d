import type { When } from '../../src/domain/calendar/calendar-entry.ts';
import { formatDate, formatDateRange } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';

/** When something is, as the calendar of the tab shows it. */
export function formatWhen(when: When, language: Language): string {
  switch (when.kind) {
    case 'on':
      return formatDate(when.date, language);
    case 'range':
      return formatDateRange(when.start, when.end, language);
    default:
      return when.words;
  }
}
