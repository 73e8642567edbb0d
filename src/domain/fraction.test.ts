import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFraction, greatestCommonDivisor, parseFraction, toFraction } from './fraction.ts';

const positive = fc.bigInt({ min: 1n, max: 2n ** 80n });

describe('parseFraction', () => {
  it.each([
    ['1', '1/1'],
    ['0', '0/1'],
    ['1/2', '1/2'],
    ['3/4', '3/4'],
    ['6/8', '3/4'],
    ['0/7', '0/1'],
    ['9007199254740993/3', '3002399751580331/1'],
  ])('reads %s as %s', (text, written) => {
    const fraction = parseFraction(text);
    expect(fraction && formatFraction(fraction)).toBe(written);
  });

  it.each(['', ' 1', '1/0', '-1', '1/-2', '+1', '0.5', '0,5', '1/2/3', '1/', '/2', '½', '1e3', 'NaN'])(
    'refuses "%s"',
    (text) => {
      expect(parseFraction(text)).toBeNull();
    },
  );

  it('reads back what formatFraction writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 80n }), positive, (numerator, denominator) => {
        const fraction = toFraction(numerator, denominator);
        expect(parseFraction(formatFraction(fraction))).toEqual(fraction);
        expect(fraction.numerator * denominator).toBe(numerator * fraction.denominator);
        expect(greatestCommonDivisor(fraction.numerator, fraction.denominator)).toBe(1n);
      }),
    );
  });
});

describe('toFraction', () => {
  it('throws on a negative part or a zero denominator', () => {
    expect(() => toFraction(-1n, 2n)).toThrow(RangeError);
    expect(() => toFraction(1n, -2n)).toThrow(RangeError);
    expect(() => toFraction(1n, 0n)).toThrow(RangeError);
  });
});

describe('greatestCommonDivisor', () => {
  it('divides both, and leaves nothing in common, for numbers of any size', () => {
    fc.assert(
      fc.property(positive, positive, positive, (a, b, common) => {
        const divisor = greatestCommonDivisor(a * common, b * common);
        expect(divisor % common).toBe(0n);
        expect(greatestCommonDivisor((a * common) / divisor, (b * common) / divisor)).toBe(1n);
      }),
    );
  });

  it('is the other number where one is zero', () => {
    expect(greatestCommonDivisor(0n, 12n)).toBe(12n);
    expect(greatestCommonDivisor(12n, 0n)).toBe(12n);
    expect(greatestCommonDivisor(0n, 2n ** 90n)).toBe(2n ** 90n);
  });
});
