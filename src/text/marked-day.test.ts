import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../domain/calendar/plain-date.ts';
import { markedDay } from './marked-day.ts';

describe('a day in words', () => {
  it.each([
    ['2027-02-01', 'frist'],
    ['2028-04-15', 'frist (helg)'],
    ['2033-04-15', 'frist (helligdag)'],
    ['2027-05-17', 'frist (helligdag)'],
  ])('%s is «%s»', (date, words) => {
    expect(markedDay('frist', toPlainDate(date), 'nb')).toBe(words);
  });

  it('is marked in each language', () => {
    const goodFriday = toPlainDate('2027-03-26');
    expect(markedDay('frist', goodFriday, 'nn')).toBe('frist (heilagdag)');
    expect(markedDay('due', goodFriday, 'en')).toBe('due (public holiday)');
  });
});
