const DAY = 86_400_000;
/** Excel believes that 29 February 1900 was a day, number 60: days after it count from one day earlier. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const PHANTOM_DAY = 60;
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;

/**
 * A day or time as Excel counts it: `2027-02-01`, `2027-02-01T09:30:00`, or `09:30:00` where there is no day. Null for
 * what is none.
 */
export function dateOfSerial(serial: number, countsFrom1904: boolean): string | null {
  if (!(serial >= 0) || serial > LAST_DAY) return null;
  const seconds = Math.round(serial * 86_400);
  if (serial < 1) return new Date(seconds * 1_000).toISOString().slice(11, 19);
  const shift = !countsFrom1904 && serial < PHANTOM_DAY ? DAY : 0;
  const instant = (countsFrom1904 ? DAY_ZERO_1904 : DAY_ZERO) + shift + seconds * 1_000;
  const written = new Date(instant).toISOString();
  return seconds % 86_400 === 0 ? written.slice(0, 10) : written.slice(0, 19);
}
