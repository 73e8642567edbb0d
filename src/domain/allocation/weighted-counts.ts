import { type Fraction, greatestCommonDivisor } from '../fraction.ts';
import type { AllocationRecipient } from './allocation-input.ts';
import { type Column, newColumn } from './column.ts';

/**
 * The weighted count w of each recipient, on a common scale where all are whole: with weights 1 and 1/2, two for a
 * pupil and one for a child. Only their ratio matters to an allocation. Plain numbers where even the sum of all is
 * held exactly, bigints otherwise.
 */
export type WeightedCounts = SafeCounts | BigCounts;
export type SafeCounts = {
  readonly kind: 'safe';
  readonly counts: Column;
  readonly total: number;
  readonly largest: number;
};
type BigCounts = { readonly kind: 'big'; readonly counts: readonly bigint[]; readonly total: bigint };

type Weights = Readonly<Record<string, Fraction>>;

/** Rule: w is the sum over the kinds of weight × count, exactly. Throws RangeError on a count that is not whole. */
export function weightedCounts(recipients: readonly AllocationRecipient[], weights: Weights): WeightedCounts {
  const kinds = Object.keys(weights);
  const scaled = wholeWeights(Object.values(weights));
  return countInSafeIntegers(recipients, kinds, scaled) ?? countInBigints(recipients, kinds, scaled);
}

/** The weights as whole numbers in the same ratio, as small as can be. */
function wholeWeights(weights: readonly Fraction[]): bigint[] {
  let denominator = 1n;
  for (const weight of weights) {
    if (denominator % weight.denominator === 0n) continue;
    denominator *= weight.denominator / greatestCommonDivisor(denominator, weight.denominator);
  }
  const whole = weights.map((weight) => weight.numerator * (denominator / weight.denominator));
  let divisor = 0n;
  for (const weight of whole) {
    if (divisor !== 1n) divisor = greatestCommonDivisor(divisor, weight);
  }
  return divisor > 1n ? whole.map((weight) => weight / divisor) : whole;
}

/**
 * Null where a product or sum passes 2⁵³ − 1. Rounding never takes a sum or product of safe integers from above that
 * limit to below it, so a result that is safe is exact.
 */
function countInSafeIntegers(
  recipients: readonly AllocationRecipient[],
  kinds: readonly string[],
  exactWeights: readonly bigint[],
): SafeCounts | null {
  const weights = exactWeights.map(Number);
  if (!weights.every(Number.isSafeInteger)) return null;
  const counts = newColumn(recipients.length);
  let total = 0;
  let largest = 0;
  for (let row = 0; row < recipients.length; row++) {
    const recipient = recipients[row] as AllocationRecipient;
    let weighted = 0;
    for (let kind = 0; kind < kinds.length; kind++) {
      const product = (weights[kind] as number) * countOf(recipient, kinds[kind] as string);
      weighted += product;
      if (product > Number.MAX_SAFE_INTEGER || weighted > Number.MAX_SAFE_INTEGER) return null;
    }
    counts[row] = weighted;
    total += weighted;
    if (total > Number.MAX_SAFE_INTEGER) return null;
    if (weighted > largest) largest = weighted;
  }
  return { kind: 'safe', counts, total, largest };
}

/** The same sums in bigints, whatever their size. */
function countInBigints(
  recipients: readonly AllocationRecipient[],
  kinds: readonly string[],
  weights: readonly bigint[],
): BigCounts {
  const counts = recipients.map((recipient) =>
    kinds.reduce((sum, kind, at) => sum + (weights[at] as bigint) * BigInt(countOf(recipient, kind)), 0n),
  );
  return { kind: 'big', counts, total: counts.reduce((sum, count) => sum + count, 0n) };
}

function countOf(recipient: AllocationRecipient, kind: string): number {
  const count = recipient.counts[kind];
  if (count === undefined) return 0;
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`not a whole, non-negative count of ${kind} for ${recipient.id}: ${count}`);
  }
  return count;
}
