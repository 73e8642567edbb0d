import { addDays, type PlainDate, toPlainDate, weekdayOf } from './plain-date.ts';

/** A week as people write one: `uke 41`, `veke 41–42, 2026`, `week 3 2027`. */
export type WrittenWeek = {
  /** The last of the weeks, where there are several. ISO 8601, as in Norwegian calendars. */
  readonly week: number;
  /** Null where the text names no year. */
  readonly year: number | null;
};

const written = /^(?:uke|veke|week)\s*(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?(?:,?\s*(\d{4}))?\.?$/i;

/** Reads a week; null where the text is anything else. */
export function parseWeek(text: string): WrittenWeek | null {
  const [, first, last, year] = written.exec(text.trim()) ?? [];
  const week = Number(last ?? first);
  return week >= 1 && week <= 53 ? { week, year: year === undefined ? null : Number(year) } : null;
}

const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;

/** The Friday of a week; null where the year has no such week (53), or is none that anybody plans in. */
export function fridayOf(week: number, year: number): PlainDate | null {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return null;
  // 4 January is always in week 1.
  const fourth = toPlainDate(`${year}-01-04`);
  const friday = addDays(fourth, 5 - weekdayOf(fourth) + (week - 1) * 7);
  const thursday = addDays(friday, -1);
  return thursday.startsWith(String(year)) ? friday : null;
}

/** A year with 53 weeks is never farther away. */
const YEARS_AHEAD = 7;

/** The Friday of the first such week that is not over before that day; null where nobody plans that far ahead. */
export function nextFridayOf(week: number, from: PlainDate): PlainDate | null {
  const first = Number(from.slice(0, 4));
  for (let year = first; year <= first + YEARS_AHEAD; year += 1) {
    const friday = fridayOf(week, year);
    if (friday !== null && friday >= from) return friday;
  }
  return null;
}
