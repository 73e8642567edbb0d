import { dateInOslo, weekdayOf, type PlainDate } from '../domain/calendar/plain-date.ts';
import type { YearDay } from '../domain/cycle/annual-cycle.ts';
import type { PlannedAmount } from '../domain/plan/planned-amount.ts';
import type { Language } from '../domain/registers/registers.ts';

const NO_BREAK_SPACE = '\u00A0';
const MINUS = '\u2212';
const EN_DASH = '\u2013';

const norwegianMonths = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

const monthNames = {
  nb: norwegianMonths,
  nn: norwegianMonths,
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** Monday first, as `weekdayOf` counts. */
const weekdayNames = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const plannedAmountWords = {
  nb: { atLeast: 'minst', open: 'ikke avklart' },
  nn: { atLeast: 'minst', open: 'ikkje avklart' },
  en: { atLeast: 'at least', open: 'not settled' },
} as const;

const osloTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * `1300000` as `1 300 000`, with spaces that never break; sums beyond 2⁵³ − 1 come as bigints. Throws RangeError where
 * there is no exact whole number.
 */
export function formatNumber(value: number | bigint): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`not an exact whole number: ${value}`);
  }
  const digits = String(value)
    .replace('-', '')
    .replaceAll(/\B(?=(?:\d{3})+$)/g, NO_BREAK_SPACE);
  return value < 0 ? MINUS + digits : digits;
}

/** `1300000` as `1 300 000 kr`; the same in every language. */
export function formatKroner(amount: number | bigint): string {
  return `${formatNumber(amount)}${NO_BREAK_SPACE}kr`;
}

/** A change in kroner, always with its sign: `+40 000 kr`, `−40 000 kr`, `0 kr`. */
export function formatDifference(difference: number): string {
  return difference > 0 ? `+${formatKroner(difference)}` : formatKroner(difference);
}

/**
 * A share as a percentage with one decimal at most: `1/2` or `0.5` as `50 %`, a third as `33,3 %` (`33.3%` in English).
 * Takes a number, or a fraction as the allocation key writes it.
 */
export function formatPercent(fraction: number | string, language: Language): string {
  const tenths = Math.round(valueOf(fraction) * 1000);
  const digits = String(Math.abs(tenths) / 10);
  const sign = tenths < 0 ? MINUS : '';
  return language === 'en' ? `${sign}${digits}%` : `${sign}${digits.replace('.', ',')}${NO_BREAK_SPACE}%`;
}

/** `1. februar 2027`, in English `1 February 2027`. */
export function formatDate(date: PlainDate, language: Language): string {
  return `${dayAndMonth(date, language)} ${yearOf(date)}`;
}

/** Both days and what lies between, saying month and year once where they are the same: `8.–9. januar 2025`. */
export function formatDateRange(start: PlainDate, end: PlainDate, language: Language): string {
  if (start === end) return formatDate(start, language);
  if (start.slice(0, 7) === end.slice(0, 7)) {
    return `${dayOf(start, language)}${EN_DASH}${formatDate(end, language)}`;
  }
  const from = yearOf(start) === yearOf(end) ? dayAndMonth(start, language) : formatDate(start, language);
  const dash = language === 'en' ? ` ${EN_DASH} ` : EN_DASH;
  return `${from}${dash}${formatDate(end, language)}`;
}

/** A day that comes every year: `1. februar`, in English `1 February`. */
export function formatYearDay({ month, day }: YearDay, language: Language): string {
  const name = formatMonth(month, language);
  return language === 'en' ? `${day} ${name}` : `${day}. ${name}`;
}

/** `januar`, `January`; counted from 1. */
export function formatMonth(month: number, language: Language): string {
  return nameAt(monthNames[language], month);
}

/** `mandag`, `måndag`, `Monday`. */
export function formatWeekday(date: PlainDate, language: Language): string {
  return nameAt(weekdayNames[language], weekdayOf(date));
}

/** An instant as the clock in Norway shows it: `1. februar 2027 kl. 14.05`, in English `1 February 2027 at 14:05`. */
export function formatInstant(iso: string, language: Language): string {
  const instant = new Date(iso);
  const date = formatDate(dateInOslo(instant), language);
  const time = osloTime.format(instant);
  return language === 'en' ? `${date} at ${time}` : `${date} kl. ${time.replace(':', '.')}`;
}

/** What a plan says that something costs: `1 400 000 kr`, `minst 1 400 000 kr`, or that it is not settled. */
export function formatPlannedAmount(planned: PlannedAmount, language: Language): string {
  const words = plannedAmountWords[language];
  switch (planned.kind) {
    case 'exact':
      return formatKroner(planned.amount);
    case 'at-least':
      return `${words.atLeast} ${formatKroner(planned.amount)}`;
    case 'open':
      return words.open;
  }
}

function valueOf(fraction: number | string): number {
  if (typeof fraction === 'number') return fraction;
  const [numerator, denominator = '1'] = fraction.split('/');
  return Number(numerator) / Number(denominator);
}

function yearOf(date: PlainDate): string {
  return date.slice(0, 4);
}

function dayOf(date: PlainDate, language: Language): string {
  const day = String(Number(date.slice(8)));
  return language === 'en' ? day : `${day}.`;
}

function dayAndMonth(date: PlainDate, language: Language): string {
  return `${dayOf(date, language)} ${nameAt(monthNames[language], Number(date.slice(5, 7)))}`;
}

/** The name at a place counted from 1, as months and weekdays are. */
function nameAt(names: readonly string[], place: number): string {
  const name = names[place - 1];
  if (name === undefined) throw new RangeError(`no name at ${place}`);
  return name;
}
