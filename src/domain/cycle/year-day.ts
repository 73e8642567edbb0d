import { addDays, type PlainDate, toPlainDate } from '../calendar/plain-date.ts';
import type { YearDay } from './annual-cycle.ts';

/** The days of each month in a leap year: 29 February is a day that can be named. */
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there is such a day in some year. */
export function isYearDay({ month, day }: YearDay): boolean {
  return Number.isInteger(day) && day >= 1 && day <= (monthLengths[month - 1] ?? 0);
}

/** The day in that year; 29 February is the 28th where the year has none. */
export function dateIn(year: number, { month, day }: YearDay): PlainDate {
  const first = toPlainDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
  const date = addDays(first, day - 1);
  return date.slice(0, 7) === first.slice(0, 7) ? date : addDays(date, -1);
}
