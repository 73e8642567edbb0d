import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_KRONER } from '../money.ts';
import { knownPart, parsePlannedAmount, sumPlannedAmounts, type PlannedAmount } from './planned-amount.ts';
import { atLeast, exact } from './sample-plan.ts';

const open: PlannedAmount = { kind: 'open' };

describe('parsePlannedAmount', () => {
  it.each([
    ['1 400 000', exact(1_400_000)],
    ['1.400.000', exact(1_400_000)],
    ['1400000 kr', exact(1_400_000)],
    ['kr 300.000,-', exact(300_000)],
    ['300 000,00 kroner', exact(300_000)],
    ['1\u00A0400\u202F000', exact(1_400_000)],
    ['0', exact(0)],
    [String(MAX_KRONER), exact(MAX_KRONER)],
    ['1 400 000 +', atLeast(1_400_000)],
    ['1400 000 +', atLeast(1_400_000)],
    ['1 400 000+ kr', atLeast(1_400_000)],
    ['1 400 000 kr +', atLeast(1_400_000)],
    ['Minst 1 400 000 kr', atLeast(1_400_000)],
    ['0 +', open],
    ['?', open],
    ['', open],
    [' \u2009 ', open],
  ])('reads "%s"', (text, amount) => {
    expect(parsePlannedAmount(text)).toEqual({ kind: 'amount', amount });
  });

  it.each([
    ['mye', 'unreadable'],
    ['1 40', 'unreadable'],
    ['1,400,000', 'unreadable'],
    ['1,000', 'unreadable'],
    ['1,4 mill.', 'unreadable'],
    ['1e6', 'unreadable'],
    ['100,50', 'fraction-of-krone'],
    ['100.5', 'fraction-of-krone'],
    ['-100', 'negative'],
    ['− 1 400 000 kr', 'negative'],
    ['9 007 199 254 740 992', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('refuses "%s" as %s', (text, code) => {
    expect(parsePlannedAmount(text)).toEqual({ kind: 'refused', code });
  });
});

describe('sumPlannedAmounts', () => {
  it.each([
    ['exact parts exactly', [exact(1), exact(2)], exact(3)],
    ['nothing as exactly nothing', [], exact(0)],
    ['an exact and an open part as at least the exact one', [exact(1_400_000), open], atLeast(1_400_000)],
    ['an exact and an at-least part as at least both', [exact(1), atLeast(2)], atLeast(3)],
    ['open parts as open', [open, open], open],
    ['nought and an open part as open', [exact(0), open], open],
  ])('sums %s', (_, parts, sum) => {
    expect(sumPlannedAmounts(parts)).toEqual(sum);
  });

  it('depends on no order, and its known part is the exact sum', () => {
    const kroner = fc.integer({ min: 0, max: 1_000_000_000 });
    const amount = fc.oneof(fc.constant(open), kroner.map(exact), kroner.map(atLeast));
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const sum = sumPlannedAmounts(amounts);
        expect(sumPlannedAmounts(amounts.toReversed())).toEqual(sum);
        const known = amounts.reduce((total, part) => total + BigInt(knownPart(part)), 0n);
        expect(BigInt(knownPart(sum))).toBe(known);
      }),
    );
  });
});
