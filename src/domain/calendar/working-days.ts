import { type Holiday, holidayOn } from './holidays.ts';
import { addDays, isWeekend, type PlainDate } from './plain-date.ts';

/** Why a day is one on which people are not at work. */
export type DayMark = Holiday | 'weekend';

/** What to say about a date that something falls on; null for a working day. A date is marked, never moved. */
export function markOf(date: PlainDate): DayMark | null {
  return holidayOn(date) ?? (isWeekend(date) ? 'weekend' : null);
}

/** Monday to Friday, public holidays excepted. */
export function isWorkingDay(date: PlainDate): boolean {
  return markOf(date) === null;
}

/** The day itself when people are at work, else the nearest working day before it. */
export function workingDayOnOrBefore(date: PlainDate): PlainDate {
  return isWorkingDay(date) ? date : workingDayOnOrBefore(addDays(date, -1));
}

/** The day itself when people are at work, else the nearest working day after it. */
export function workingDayOnOrAfter(date: PlainDate): PlainDate {
  return isWorkingDay(date) ? date : workingDayOnOrAfter(addDays(date, 1));
}
