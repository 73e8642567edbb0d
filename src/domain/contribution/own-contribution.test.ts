import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBasisContent, aBasisMeasure, aRound, aScheme } from '../../../test/builders/aggregates.ts';
import type { InstitutionId } from '../ids.ts';
import { type Kroner, sumKroner, toKroner } from '../money.ts';
import { publishFrames } from '../round/round.ts';
import {
  contributionPerMeasure,
  contributionToAward,
  ownContribution,
  ownContributionParts,
  shareIn,
} from './own-contribution.ts';

const dekom = '3/10';
const kroner = fc.nat(2_000_000_000).map(toKroner);
const share = fc
  .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`);

describe('what owners add themselves', () => {
  it('is 30 % of what they are awarded in Dekom, to the krone', () => {
    expect(ownContribution(dekom, toKroner(500_000))).toEqual({
      share: dekom,
      awarded: 500_000,
      amount: 150_000,
    });
  });

  it('is rounded up: a part of a krone less would not be the share', () => {
    expect(ownContribution(dekom, toKroner(300_001)).amount).toBe(90_001);
    expect(ownContribution('1/3', toKroner(1)).amount).toBe(1);
    expect(ownContribution(dekom, toKroner(0)).amount).toBe(0);
  });

  it('is never below the share, and less than a krone above it', () => {
    fc.assert(
      fc.property(share, kroner, (given, awarded) => {
        const [numerator, denominator] = given.split('/').map(BigInt) as [bigint, bigint];
        const above =
          BigInt(ownContribution(given, awarded).amount) * denominator - BigInt(awarded) * numerator;
        expect(above >= 0n && above < denominator).toBe(true);
      }),
    );
  });

  it('is the same in parts as in one: the parts sum to the krone, and none is more than a krone off', () => {
    fc.assert(
      fc.property(share, fc.array(kroner, { maxLength: 12 }), (given, awarded) => {
        const parts = ownContributionParts(given, awarded);
        const whole = ownContribution(given, sumKroner(awarded)).amount;
        expect(parts).toHaveLength(awarded.length);
        expect(sumKroner(parts)).toBe(sumKroner(awarded) === 0 ? 0 : whole);
        for (const [index, part] of parts.entries()) {
          const alone = ownContribution(given, awarded[index] as Kroner).amount;
          expect(Math.abs(part - alone)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('gives the leftover krone to the largest remainder, and the first of those that are as large', () => {
    expect(ownContributionParts(dekom, [1, 3, 3].map(toKroner))).toEqual([1, 1, 1]);
    expect(ownContributionParts(dekom, [2, 2, 0].map(toKroner))).toEqual([1, 1, 0]);
    expect(ownContributionParts(dekom, [1, 1, 1].map(toKroner))).toEqual([1, 0, 0]);
  });

  it('is of the part that owners get when an award is divided over all costs', () => {
    const costs = [
      { institution: 'ntnu' as InstitutionId, amount: toKroner(400_000) },
      { institution: null, amount: toKroner(300_001) },
    ];
    expect(contributionToAward(dekom, toKroner(700_001), costs)).toBe(90_001);
    expect(contributionToAward(dekom, toKroner(350_000), costs)).toBe(45_000);
    expect(contributionToAward(dekom, toKroner(0), costs)).toBe(0);
    expect(contributionToAward(dekom, toKroner(0), [])).toBe(0);
  });

  it('is of the owners’ part of each measure; what is not estimated brings nothing', () => {
    const measures = [
      aBasisMeasure({ owners: toKroner(300_001) }),
      aBasisMeasure({ owners: null }),
      aBasisMeasure({ owners: toKroner(9) }),
    ];
    expect(contributionPerMeasure(dekom, aBasisContent({ measures }))).toEqual([90_000, 0, 3]);
  });
});

describe('the share in a round', () => {
  it('is the scheme’s until the frames are published, and stands from then on', () => {
    const scheme = aScheme({ ownContribution: dekom });
    const none = aScheme({ ownContribution: null });
    expect(shareIn(aRound(), scheme)).toBe(dekom);
    expect(shareIn(aRound(), none)).toBeNull();
    const at = '2027-01-15T09:00:00.000Z';
    expect(shareIn(publishFrames(aRound(), { at, ownContribution: dekom }), none)).toBe(dekom);
    expect(shareIn(publishFrames(aRound(), { at, ownContribution: null }), scheme)).toBeNull();
  });

  it('is none in rounds from before it was kept', () => {
    const before = { ...aRound(), state: 'decided', publishedAt: '', decidedAt: '' } as const;
    expect(shareIn(before, aScheme({ ownContribution: dekom }))).toBeNull();
  });
});
