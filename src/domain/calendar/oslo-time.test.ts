import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt } from './oslo-time.ts';
import { addDays, dateInOslo, toPlainDate } from './plain-date.ts';

const dates = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(toPlainDate('1990-01-01'), days));
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

describe('a time of the clock in Norway', () => {
  it('is an hour from UTC in winter and two in summer', () => {
    expect(instantAt(toPlainDate('2027-02-01'), 8, 30)).toBe('2027-02-01T07:30:00.000Z');
    expect(instantAt(toPlainDate('2027-06-15'), 8, 30)).toBe('2027-06-15T06:30:00.000Z');
  });

  it('is right on the days on which the clock is changed', () => {
    expect(instantAt(toPlainDate('2027-03-28'), 1, 59)).toBe('2027-03-28T00:59:00.000Z');
    expect(instantAt(toPlainDate('2027-03-28'), 3, 0)).toBe('2027-03-28T01:00:00.000Z');
    expect(instantAt(toPlainDate('2027-10-31'), 3, 0)).toBe('2027-10-31T02:00:00.000Z');
  });

  it('is the hour after where the clock skips it, and the first of the two where it comes twice', () => {
    expect(instantAt(toPlainDate('2027-03-28'), 2, 30)).toBe('2027-03-28T01:30:00.000Z');
    expect(instantAt(toPlainDate('2027-10-31'), 2, 30)).toBe('2027-10-31T00:30:00.000Z');
  });

  it('is what the clock shows at that instant, on every day outside the hour that is skipped', () => {
    const hours = fc.integer({ min: 0, max: 23 }).filter((hour) => hour !== 2);
    fc.assert(
      fc.property(dates, hours, fc.integer({ min: 0, max: 59 }), (date, hour, minute) => {
        const instant = new Date(instantAt(date, hour, minute));
        expect(dateInOslo(instant)).toBe(date);
        expect(clock.format(instant)).toBe(
          `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
        );
      }),
    );
  });
});
