import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, toPlainDate } from './plain-date.ts';
import { isWorkingDay, markOf, workingDayOnOrAfter, workingDayOnOrBefore } from './working-days.ts';

const dates = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(toPlainDate('1990-01-01'), days));

describe('a working day', () => {
  it('is none on a weekend or a public holiday, and says which', () => {
    expect(markOf(toPlainDate('2026-02-01'))).toBe('weekend');
    expect(markOf(toPlainDate('2027-03-28'))).toBe('easter-sunday');
    expect(markOf(toPlainDate('2027-05-17'))).toBe('whit-monday');
    expect(markOf(toPlainDate('2027-02-01'))).toBeNull();
  });

  it('is found across all of Easter', () => {
    expect(workingDayOnOrBefore(toPlainDate('2027-03-29'))).toBe('2027-03-24');
    expect(workingDayOnOrAfter(toPlainDate('2027-03-25'))).toBe('2027-03-30');
  });

  it('is the nearest on either side, never more than a week away, and the day itself where it is one', () => {
    fc.assert(
      fc.property(dates, (date) => {
        for (const [found, step] of [
          [workingDayOnOrBefore(date), -1],
          [workingDayOnOrAfter(date), 1],
        ] as const) {
          const distance = daysBetween(date, found) * step;
          expect(isWorkingDay(found)).toBe(true);
          expect(distance).toBeGreaterThanOrEqual(0);
          expect(distance).toBeLessThan(7);
          const between = Array.from({ length: distance }, (_, index) => addDays(date, index * step));
          expect(between.filter(isWorkingDay)).toEqual([]);
        }
      }),
    );
  });
});
