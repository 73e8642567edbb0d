import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kroner, MAX_KRONER, sumKroner, toKroner } from '../money.ts';
import { divideAward } from './divide-award.ts';

const several = fc.array(fc.nat(Math.floor(MAX_KRONER / 8)).map(toKroner), { minLength: 1, maxLength: 8 });
const asked = fc.oneof(several, fc.array(fc.nat(20).map(toKroner), { minLength: 1, maxLength: 8 }));
const something = asked.filter((amounts) => sumKroner(amounts) > 0);
const award = fc.oneof(fc.nat(100), fc.maxSafeNat()).map(toKroner);

function divide(amount: number, ...amounts: number[]): Kroner[] {
  return divideAward(toKroner(amount), amounts.map(toKroner));
}

describe('an award', () => {
  it('is divided in proportion to what was asked for, the leftover krone to the largest remainder', () => {
    // 100 · 1/6, 2/6 and 3/6 are 16⅔, 33⅓ and 50.
    expect(divide(100, 10, 20, 30)).toEqual([17, 33, 50]);
  });

  it('gives the leftover kroner to the earlier parts where the remainders are equal', () => {
    expect(divide(5, 7, 7, 7)).toEqual([2, 2, 1]);
    expect(divide(1, 7, 7)).toEqual([1, 0]);
  });

  it('gives nothing where nothing was asked for', () => {
    expect(divide(5, 0, 0)).toEqual([0, 0]);
    expect(divide(5)).toEqual([]);
    expect(divide(5, 0, 3)).toEqual([0, 5]);
  });

  it('sums to the krone', () => {
    fc.assert(
      fc.property(award, something, (amount, amounts) => {
        expect(sumKroner(divideAward(amount, amounts))).toBe(amount);
      }),
    );
  });

  it('is what was asked for when it equals it', () => {
    fc.assert(
      fc.property(asked, (amounts) => {
        expect(divideAward(sumKroner(amounts), amounts)).toEqual(amounts);
      }),
    );
  });

  it('is within a krone of the exact share, and never more than asked for unless the award is', () => {
    fc.assert(
      fc.property(award, something, (amount, amounts) => {
        const total = BigInt(sumKroner(amounts));
        for (const [index, share] of divideAward(amount, amounts).entries()) {
          const part = amounts[index] ?? toKroner(0);
          const off = BigInt(share) * total - BigInt(amount) * BigInt(part);
          expect(off < total && off > -total).toBe(true);
          expect(BigInt(amount) > total || share <= part).toBe(true);
        }
      }),
    );
  });

  it('gives one who asked for more never less, but for the order of equal remainders', () => {
    fc.assert(
      fc.property(award, something, (amount, amounts) => {
        const shares = divideAward(amount, amounts);
        for (const [i, a] of amounts.entries()) {
          for (const [j, b] of amounts.entries()) {
            expect(a <= b || (shares[i] ?? 0) >= (shares[j] ?? 0)).toBe(true);
          }
        }
      }),
    );
  });
});
