import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateInOslo,
  daysBetween,
  isPlainDate,
  isWeekend,
  toPlainDate,
  weekdayOf,
} from './plain-date.ts';

const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => toPlainDate(date.toISOString().slice(0, 10)));

describe('a plain date', () => {
  it('is a date that exists', () => {
    expect(isPlainDate('2028-02-29')).toBe(true);
    const others = ['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '01.02.2027', ''];
    expect(others.filter(isPlainDate)).toEqual([]);
  });

  it('refuses to brand what is not a date', () => {
    expect(() => toPlainDate('2027-02-30')).toThrow(RangeError);
  });

  it('counts days there and back', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('moves one weekday a day, across years and leap days', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) % 7) + 1);
      }),
    );
  });

  it('knows that 1 February 2026 is a Sunday and the day after is not a weekend', () => {
    expect(isWeekend(toPlainDate('2026-02-01'))).toBe(true);
    expect(isWeekend(toPlainDate('2026-02-02'))).toBe(false);
  });

  it('is the date in Norway, before midnight and after, in summer and winter', () => {
    expect(dateInOslo(new Date('2027-01-31T22:59:59Z'))).toBe('2027-01-31');
    expect(dateInOslo(new Date('2027-01-31T23:00:00Z'))).toBe('2027-02-01');
    expect(dateInOslo(new Date('2027-06-14T22:00:00Z'))).toBe('2027-06-15');
  });
});
