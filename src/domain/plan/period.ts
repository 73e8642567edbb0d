import { plainText } from './plain-text.ts';

/** Half a school year: spring (vår) or autumn (høst) of a calendar year. */
export type Semester = { readonly year: number; readonly term: 'spring' | 'autumn' };

/** Where a period starts or ends: a semester, a whole year, or not yet known ("?"). */
type KnownOrOpen =
  | ({ readonly kind: 'semester' } & Semester)
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'open' };

/** A start may also be `ongoing` ("d.d."): it runs already, from no stated semester. */
export type PeriodBound = KnownOrOpen | { readonly kind: 'ongoing' };

/** When a measure runs. `asWritten` is the network's own text, which is what people see. */
export type Period = {
  readonly start: PeriodBound;
  readonly end: KnownOrOpen;
  readonly asWritten: string;
};

export type PeriodRefusal = 'empty' | 'unreadable' | 'end-before-start' | 'year-out-of-range';

export type ParsedPeriod =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'refused'; readonly code: PeriodRefusal };

const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;
const OPEN = { kind: 'open' } as const;

const separator = / ?(?:-| til ) ?/.source;
const semester = /(?:v(?:år(?:en)?)?|h(?:øst(?:en)?|aust(?:en)?)?)[ .-]{0,2}(?:\d{4}|\d{2})/.source;
const open = /\?/.source;
const startText = `${semester}|\\d{4}|dd|d\\.d\\.?|dags dato|${open}`;
const endText = `${semester}|\\d{4}|\\d{2}|${open}`;
const periodPattern = new RegExp(`^(${startText})(?:${separator}(${endText})?)?$`);

/**
 * Reads a period as people write it: `H-24 – V-27`, `d.d. – H-27`, `H-25 – ?`, `vår 2024 - høst 26`, `2024–27`,
 * in any case, with any dash or "til". A semester alone has an open end; a year alone is that year. Years of two
 * digits are in this century.
 */
export function parsePeriod(text: string): ParsedPeriod {
  const asWritten = text.trim();
  if (asWritten === '') return { kind: 'refused', code: 'empty' };
  const match = periodPattern.exec(plainText(asWritten));
  if (!match?.[1]) return { kind: 'refused', code: 'unreadable' };
  const start = readStart(match[1]);
  const end = match[2] ? readBound(match[2]) : endOfLone(start, match[0]);
  if (![start, end].every(isInRange)) return { kind: 'refused', code: 'year-out-of-range' };
  if (firstHalfYear(start) > lastHalfYear(end)) return { kind: 'refused', code: 'end-before-start' };
  return { kind: 'period', period: { start, end, asWritten } };
}

/** The compact canonical form: `H-24 – V-27`, `d.d. – H-27`, `H-25 – ?`, `2025`. */
export function formatPeriod({ start, end }: Period): string {
  const isOneYear = start.kind === 'year' && end.kind === 'year' && start.year === end.year;
  return isOneYear ? formatBound(start) : `${formatBound(start)} – ${formatBound(end)}`;
}

/** Whether the period may touch the calendar year: an open bound may lie anywhere, an ongoing start lies before. */
export function periodTouchesYear({ start, end }: Period, year: number): boolean {
  return firstHalfYear(start) <= year * 2 + 1 && lastHalfYear(end) >= year * 2;
}

/** Whether the period may lie in the semester, by the same rule. */
export function periodTouchesSemester({ start, end }: Period, semester: Semester): boolean {
  return firstHalfYear(start) <= halfYear(semester) && lastHalfYear(end) >= halfYear(semester);
}

function readStart(text: string): PeriodBound {
  return text.startsWith('d') ? { kind: 'ongoing' } : readBound(text);
}

function readBound(text: string): KnownOrOpen {
  if (text === '?') return OPEN;
  const digits = /\d+$/.exec(text)?.[0] ?? '';
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  if (text === digits) return { kind: 'year', year };
  return { kind: 'semester', year, term: text.startsWith('v') ? 'spring' : 'autumn' };
}

/** A year alone is that year; everything else that stands alone, or before a dash that nothing follows, is open. */
function endOfLone(start: PeriodBound, text: string): KnownOrOpen {
  return start.kind === 'year' && text === String(start.year) ? start : OPEN;
}

function isInRange(bound: PeriodBound): boolean {
  return !('year' in bound) || (bound.year >= EARLIEST_YEAR && bound.year <= LATEST_YEAR);
}

/** Half years are counted from year 0, so that spring 2024 is 4048 and autumn 2024 is 4049. */
function firstHalfYear(bound: PeriodBound): number {
  if (bound.kind === 'semester') return halfYear(bound);
  return bound.kind === 'year' ? bound.year * 2 : -Infinity;
}

function lastHalfYear(bound: KnownOrOpen): number {
  if (bound.kind === 'semester') return halfYear(bound);
  return bound.kind === 'year' ? bound.year * 2 + 1 : Infinity;
}

function halfYear({ year, term }: Semester): number {
  return year * 2 + (term === 'spring' ? 0 : 1);
}

function formatBound(bound: PeriodBound): string {
  switch (bound.kind) {
    case 'semester':
      return `${bound.term === 'spring' ? 'V' : 'H'}-${shortYear(bound.year)}`;
    case 'year':
      return String(bound.year);
    case 'ongoing':
      return 'd.d.';
    case 'open':
      return '?';
  }
}

function shortYear(year: number): string {
  return year >= 2000 && year < 2100 ? String(year).slice(2) : String(year);
}
