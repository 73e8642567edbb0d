declare const plainDate: unique symbol;

/** A calendar date without time or zone, `YYYY-MM-DD`. Deadlines are dates, not instants. */
export type PlainDate = string & { readonly [plainDate]: true };

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a date that exists, such as `2028-02-29`. */
export function isPlainDate(text: string): text is PlainDate {
  if (!datePattern.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Brands a date that the program itself knows to exist. Throws RangeError on anything else. */
export function toPlainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

/** The date that many days later (or earlier, when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return toPlainDate(instant.toISOString().slice(0, 10));
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** Deadlines that fall on a weekend are marked on screen, never moved. */
export function isWeekend(date: PlainDate): boolean {
  return weekdayOf(date) > 5;
}

const osloDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The date in Norway at an instant. */
export function dateInOslo(instant: Date): PlainDate {
  return toPlainDate(osloDate.format(instant));
}
