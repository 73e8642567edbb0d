import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactSum } from './exact-sum.ts';

it('adds up exactly, also beyond what numbers hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat(9), fc.maxSafeNat(), fc.constant(Number.MAX_SAFE_INTEGER))),
      (amounts) => {
        expect(exactSum(amounts)).toBe(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
      },
    ),
  );
});
