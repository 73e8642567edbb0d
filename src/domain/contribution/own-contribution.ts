import type { MeasureCost } from '../basis/basis-sums.ts';
import type { BasisContent } from '../basis/decision-basis.ts';
import { divideAward } from '../decision/divide-award.ts';
import { type Fraction, parseFraction } from '../fraction.ts';
import { type Kroner, sumKroner, toKroner } from '../money.ts';
import type { GrantScheme } from '../registers/registers.ts';
import type { Round } from '../round/round.ts';

/** What the owners of a network must add themselves (egenandel) to what they are awarded. */
export type OwnContribution = {
  /** A fraction such as `3/10`. */
  readonly share: string;
  /** What the owners are awarded: the owners' part of the network's measures. */
  readonly awarded: Kroner;
  /** What they add. */
  readonly amount: Kroner;
};

/**
 * The share that holds in a round; null where owners add nothing. It is the scheme's until the frames are published,
 * and stands from then on: nobody's own contribution changes under a plan that was made with it.
 */
export function shareIn(round: Round, scheme: Pick<GrantScheme, 'ownContribution'>): string | null {
  return (round.state === 'preparing' ? scheme.ownContribution : round.ownContribution) ?? null;
}

/**
 * What owners add to what they are awarded. In Dekom it is 30 % of the grant to the owners (guidelines of 26 January
 * 2021 no. 230): of their part of the network's measures, not of what goes to higher education, of joint measures or of
 * set-asides. No source says how a part of a krone is rounded. Amounts are whole kroner, and less than the share would
 * not meet the requirement, so it is rounded up.
 */
export function ownContribution(share: string, awarded: Kroner): OwnContribution {
  const { numerator, denominator } = fractionOf(share);
  const exact = BigInt(awarded) * numerator;
  return { share, awarded, amount: toKroner(Number((exact + denominator - 1n) / denominator)) };
}

/**
 * What each part of an award brings with it. The parts sum to the contribution of the whole: the kroner that rounding
 * down leaves go to the largest remainders.
 */
export function ownContributionParts(share: string, awarded: readonly Kroner[]): Kroner[] {
  return divideAward(ownContribution(share, sumKroner(awarded)).amount, awarded);
}

/** What a network's owners add to an award that is divided over these costs, as its letter will say. */
export function contributionToAward(
  share: string,
  award: Kroner,
  costs: readonly Pick<MeasureCost, 'institution' | 'amount'>[],
): Kroner {
  const parts = divideAward(
    award,
    costs.map(({ amount }) => amount),
  );
  const theirs = parts.filter((_, index) => costs[index]?.institution === null);
  return ownContribution(share, sumKroner(theirs)).amount;
}

/** What the measures of a basis bring with them, in their order, if all that is asked for is awarded. */
export function contributionPerMeasure(
  share: string,
  { measures }: Pick<BasisContent, 'measures'>,
): Kroner[] {
  return ownContributionParts(
    share,
    measures.map(({ owners }) => owners ?? toKroner(0)),
  );
}

function fractionOf(share: string): Fraction {
  const fraction = parseFraction(share);
  if (!fraction) throw new RangeError(`not a share: ${share}`);
  return fraction;
}
