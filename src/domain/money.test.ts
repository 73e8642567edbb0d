import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canSumKroner, isKroner, type Kroner, MAX_KRONER, sumKroner, toKroner } from './money.ts';

const amounts = fc.maxSafeNat().map(toKroner);

function sumOrNull(several: readonly Kroner[]): bigint | null {
  try {
    return BigInt(sumKroner(several));
  } catch {
    return null;
  }
}

describe('kroner', () => {
  it('are whole, non-negative and exactly held', () => {
    expect([0, 1, MAX_KRONER].filter((value) => !isKroner(value))).toEqual([]);
    const others = [-1, 0.5, Number.NaN, Infinity, MAX_KRONER + 1, '1', 1n, null, undefined];
    expect(others.filter(isKroner)).toEqual([]);
  });

  it('are not branded from anything else', () => {
    expect(toKroner(7)).toBe(7);
    expect(() => toKroner(-1)).toThrow(RangeError);
    expect(() => toKroner(0.1 + 0.2)).toThrow(RangeError);
  });

  it('sum to the krone or not at all', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 5 }), (several) => {
        const exact = several.reduce((sum, amount) => sum + BigInt(amount), 0n);
        const isTooLarge = exact > BigInt(MAX_KRONER);
        expect(canSumKroner(several)).toBe(!isTooLarge);
        expect(sumOrNull(several)).toBe(isTooLarge ? null : exact);
      }),
    );
  });

  it('sum up to the largest amount and not one krone above it', () => {
    const largest = toKroner(MAX_KRONER);
    expect(sumKroner([largest, toKroner(0)])).toBe(MAX_KRONER);
    expect(canSumKroner([largest, toKroner(1)])).toBe(false);
    expect(sumKroner([])).toBe(0);
  });
});
