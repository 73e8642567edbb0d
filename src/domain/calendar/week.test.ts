import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, toPlainDate, weekdayOf } from './plain-date.ts';
import { fridayOf, nextFridayOf, parseWeek } from './week.ts';

describe('a week as people write it', () => {
  it('may name a year, and the last of several weeks counts', () => {
    expect(parseWeek('uke 41')).toEqual({ week: 41, year: null });
    expect(parseWeek(' Veke 41–42, 2026')).toEqual({ week: 42, year: 2026 });
    expect(parseWeek('week 3 2027')).toEqual({ week: 3, year: 2027 });
  });

  it.each(['', '?', 'medio oktober', 'uke', 'uke 0', 'uke 54', 'uke 4 eller 5', 'uke 41 26'])(
    'is not read into «%s»',
    (text) => {
      expect(parseWeek(text)).toBeNull();
    },
  );

  it('ends on the Friday of the Norwegian calendar', () => {
    expect(fridayOf(1, 2026)).toBe('2026-01-02');
    expect(fridayOf(1, 2027)).toBe('2027-01-08');
    expect(fridayOf(41, 2026)).toBe('2026-10-09');
    expect(fridayOf(53, 2026)).toBe('2027-01-01');
    expect(fridayOf(53, 2027)).toBeNull();
    expect(fridayOf(5, 26)).toBeNull();
  });

  it('is none where nobody plans that far ahead', () => {
    expect(nextFridayOf(1, toPlainDate('9999-12-31'))).toBeNull();
  });

  it('is the next one from any day: a Friday, not before it and at most six years ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 53 }), fc.nat(20_000), (week, days) => {
        const from = addDays(toPlainDate('2000-01-01'), days);
        const friday = nextFridayOf(week, from);
        if (friday === null) throw new Error('there is none');
        expect(weekdayOf(friday)).toBe(5);
        expect(daysBetween(from, friday)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(from, friday)).toBeLessThanOrEqual(week === 53 ? 6 * 372 : 372);
      }),
    );
  });
});
