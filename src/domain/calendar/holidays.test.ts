import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterSunday, holidaysOf, holidayOn } from './holidays.ts';
import { toPlainDate, weekdayOf } from './plain-date.ts';

const years = fc.integer({ min: 1900, max: 2199 });

describe('the public holidays', () => {
  it('know Easter, early, late and in between', () => {
    const known = [
      ['1961', '04-02'],
      ['2000', '04-23'],
      ['2008', '03-23'],
      ['2011', '04-24'],
      ['2024', '03-31'],
      ['2025', '04-20'],
      ['2026', '04-05'],
      ['2027', '03-28'],
      ['2028', '04-16'],
      ['2038', '04-25'],
    ] as const;
    expect(known.map(([year]) => easterSunday(Number(year)))).toEqual(
      known.map(([year, day]) => `${year}-${day}`),
    );
  });

  it('are those of 2027', () => {
    expect(Object.fromEntries(holidaysOf(2027).map(({ holiday, date }) => [holiday, date]))).toEqual({
      'new-years-day': '2027-01-01',
      'maundy-thursday': '2027-03-25',
      'good-friday': '2027-03-26',
      'easter-sunday': '2027-03-28',
      'easter-monday': '2027-03-29',
      'labour-day': '2027-05-01',
      'ascension-day': '2027-05-06',
      'whit-sunday': '2027-05-16',
      'whit-monday': '2027-05-17',
      'constitution-day': '2027-05-17',
      'christmas-day': '2027-12-25',
      'second-christmas-day': '2027-12-26',
    });
  });

  it('have Easter on a Sunday from 22 March to 25 April, and the movable days on their weekdays', () => {
    const weekdays = {
      'maundy-thursday': 4,
      'good-friday': 5,
      'easter-monday': 1,
      'ascension-day': 4,
      'whit-sunday': 7,
      'whit-monday': 1,
    };
    fc.assert(
      fc.property(years, (year) => {
        const easter = easterSunday(year);
        expect(weekdayOf(easter)).toBe(7);
        expect(easter >= toPlainDate(`${year}-03-22`) && easter <= toPlainDate(`${year}-04-25`)).toBe(true);
        const found = Object.fromEntries(
          holidaysOf(year).map(({ holiday, date }) => [holiday, weekdayOf(date)]),
        );
        expect(found).toMatchObject(weekdays);
      }),
    );
  });

  it('have a name on their day and none on another', () => {
    expect(holidayOn(toPlainDate('2027-01-01'))).toBe('new-years-day');
    expect(holidayOn(toPlainDate('2027-02-01'))).toBeNull();
  });
});
