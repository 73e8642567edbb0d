import { isWeekend, type PlainDate } from '../domain/calendar/plain-date.ts';
import { isWorkingDay } from '../domain/calendar/working-days.ts';
import { defineTexts, type Language, pick } from './language.ts';

const texts = defineTexts({
  nb: { weekend: 'helg', holiday: 'helligdag' },
  nn: { weekend: 'helg', holiday: 'heilagdag' },
  en: { weekend: 'weekend', holiday: 'public holiday' },
});

/** The words for a day, and whether it is one on which people are not at work: `15. april 2028 (helg)`. Nothing is moved. */
export function markedDay(words: string, date: PlainDate, language: Language): string {
  if (isWorkingDay(date)) return words;
  const { weekend, holiday } = pick(texts, language);
  return `${words} (${isWeekend(date) ? weekend : holiday})`;
}
