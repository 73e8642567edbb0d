import { addDays, type PlainDate, toPlainDate } from './plain-date.ts';

/** Norwegian public holidays: the red days on which nobody is expected at work. */
export type Holiday =
  | 'new-years-day'
  | 'maundy-thursday'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'labour-day'
  | 'constitution-day'
  | 'ascension-day'
  | 'whit-sunday'
  | 'whit-monday'
  | 'christmas-day'
  | 'second-christmas-day';

/** By month and day. */
const fixed: readonly (readonly [Holiday, string])[] = [
  ['new-years-day', '01-01'],
  ['labour-day', '05-01'],
  ['constitution-day', '05-17'],
  ['christmas-day', '12-25'],
  ['second-christmas-day', '12-26'],
];

/** By days from Easter Sunday. */
const movable: readonly (readonly [Holiday, number])[] = [
  ['maundy-thursday', -3],
  ['good-friday', -2],
  ['easter-sunday', 0],
  ['easter-monday', 1],
  ['ascension-day', 39],
  ['whit-sunday', 49],
  ['whit-monday', 50],
];

/** Easter Sunday of a year in the Gregorian calendar (computus, after Meeus, Jones and Butcher). */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return dateOf(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The public holidays of a year. Two may fall on the same day: the movable one comes first then. */
export function holidaysOf(year: number): { readonly holiday: Holiday; readonly date: PlainDate }[] {
  const easter = easterSunday(year);
  return [
    ...movable.map(([holiday, days]) => ({ holiday, date: addDays(easter, days) })),
    ...fixed.map(([holiday, day]) => ({ holiday, date: toPlainDate(`${padded(year)}-${day}`) })),
  ];
}

/** The public holiday on a day, or null. */
export function holidayOn(date: PlainDate): Holiday | null {
  return holidaysOf(Number(date.slice(0, 4))).find((one) => one.date === date)?.holiday ?? null;
}

function dateOf(year: number, month: number, day: number): PlainDate {
  return toPlainDate(`${padded(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function padded(year: number): string {
  return String(year).padStart(4, '0');
}
