import { describe, expect, it } from 'vitest';
import { municipalities } from '../../seed/registers/municipalities.ts';
import { currentNumbers, isFormerNumber, standsBeside } from './merged-municipalities.ts';

const today = municipalities.map(({ number }) => number);
const formerNumbers = Array.from({ length: 9999 }, (_, number) => String(number).padStart(4, '0')).filter(
  isFormerNumber,
);

describe('a former number', () => {
  it('leads to municipalities of today, and is none of them', () => {
    expect(formerNumbers).toHaveLength(68);
    for (const number of formerNumbers) {
      expect(today).not.toContain(number);
      for (const current of currentNumbers(number)) expect(today).toContain(current);
    }
  });

  it('follows one merger after another', () => {
    expect(currentNumbers('1612')).toEqual(['5055']);
    expect(currentNumbers('1748')).toEqual(['5007']);
    expect(currentNumbers('1662')).toEqual(['5001']);
    expect(currentNumbers('5001')).toEqual(['5001']);
  });

  it('of Snillfjord leads to the three that it was divided between', () => {
    expect(currentNumbers('1613')).toEqual(['5059', '5055', '5056']);
  });

  it('of Klæbu may stand beside Trondheim, which kept its number', () => {
    expect(standsBeside('5030', '5001')).toBe(true);
    expect(standsBeside('5004', '5006')).toBe(false);
  });
});
