import { describe, expect, it } from 'vitest';
import { parseRatio } from './ratio.ts';

describe('parseRatio', () => {
  it.each([
    ['1', '1'],
    ['1/2', '1/2'],
    [' 2 / 4 ', '1/2'],
    ['0,5', '1/2'],
    ['0.75', '3/4'],
    ['50 %', '1/2'],
    ['33,3%', '333/1000'],
    ['1,0', '1'],
    ['0', '0'],
    ['0/7', '0'],
    ['007/2', '7/2'],
  ])('reads %j as %j', (text, ratio) => {
    expect(parseRatio(text)).toEqual({ kind: 'ratio', ratio });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['1/0', 'unreadable'],
    ['-1', 'unreadable'],
    ['en halv', 'unreadable'],
    ['1/2/3', 'unreadable'],
    ['1/2 %', 'unreadable'],
    ['1234567890123456', 'unreadable'],
  ])('refuses %j as %s', (text, code) => {
    expect(parseRatio(text)).toEqual({ kind: 'refused', code });
  });

  it('refuses a share above the whole', () => {
    expect(parseRatio('3/2', { atMostOne: true })).toEqual({ kind: 'refused', code: 'above-one' });
    expect(parseRatio('100 %', { atMostOne: true })).toEqual({ kind: 'ratio', ratio: '1' });
  });
});
