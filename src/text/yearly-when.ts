import type { When } from '../domain/calendar/calendar-entry.ts';
import type { YearlyWhen } from '../domain/cycle/annual-cycle.ts';
import { formatDate, formatDateRange, formatYearDay } from './format.ts';
import { defineTexts, type Language, pick } from './language.ts';

const texts = defineTexts({
  nb: { ifNeeded: 'ved behov' },
  nn: { ifNeeded: 'ved behov' },
  en: { ifNeeded: 'if needed' },
});

/** When something comes every year: `1. februar`, `8. januar – 9. januar`, `medio februar`, `ved behov, i november`. */
export function yearlyWords(when: YearlyWhen, language: Language): string {
  switch (when.kind) {
    case 'on':
      return formatYearDay(when.day, language);
    case 'range':
      return `${formatYearDay(when.start, language)} – ${formatYearDay(when.end, language)}`;
    case 'approximate':
      return when.words;
    case 'if-needed':
      return sayingIfNeeded(when.words, language);
  }
}

/** When something comes in a year: `1. februar 2027`, `13.–14. januar 2027`, or the words that it was given. */
export function formatWhen(when: When, language: Language): string {
  switch (when.kind) {
    case 'on':
      return formatDate(when.date, language);
    case 'range':
      return formatDateRange(when.start, when.end, language);
    case 'approximate':
      return when.words;
    case 'if-needed':
      return sayingIfNeeded(when.words, language);
  }
}

/** The words, with «ved behov» after them where they do not say so themselves. */
function sayingIfNeeded(words: string, language: Language): string {
  const { ifNeeded } = pick(texts, language);
  return /ved behov|if needed/i.test(words) ? words : `${words} (${ifNeeded})`;
}
