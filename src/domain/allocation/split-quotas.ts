import type { RoundingUnit } from './allocation-input.ts';
import { type Bounds, roundDown } from './bounds.ts';
import { type Column, newColumn } from './column.ts';
import type { Lambda } from './lambda.ts';
import type { SafeCounts, WeightedCounts } from './weighted-counts.ts';

/** The exact quotas, each split into whole units and what is left of it. */
export type SplitQuotas = {
  /** The quota rounded down to the unit; kroner. */
  readonly wholes: Column;
  /** The sum of the wholes; kroner. */
  readonly given: number;
  /** What is left of each quota, all on one scale, so that they can be compared. */
  readonly remainders: Column | readonly bigint[];
};

/** Rule: a quota is clamp(base + λ·w, floor, cap); it is rounded down to the unit before the remainder units are given. */
export function splitQuotas(
  bounds: Bounds,
  weighted: WeightedCounts,
  lambda: Lambda,
  unit: RoundingUnit,
): SplitQuotas {
  return (
    (weighted.kind === 'safe' ? splitInSafeIntegers(bounds, weighted, lambda, unit) : null) ??
    splitExactly(bounds, weighted, lambda, unit)
  );
}

/**
 * In plain numbers; null where they would not be exact. The products are λ's numerator × w, and λ's denominator × what
 * a whole krone amount leaves below the unit. A quotient of safe integers rounded down is exact: where it is not whole,
 * the next whole number above is at least 1/divisor away, which is more than half the spacing of numbers there.
 */
export function splitInSafeIntegers(
  { base, start, most }: Bounds,
  { counts, largest }: SafeCounts,
  lambda: Lambda,
  unit: RoundingUnit,
): SplitQuotas | null {
  const boundless = lambda.kind === 'every-cap-reached';
  const rate = boundless ? 0 : Number(lambda.numerator);
  const per = boundless ? 1 : Number(lambda.denominator);
  const limit = Number.MAX_SAFE_INTEGER;
  if (rate > limit || rate * largest > limit || per * unit > limit) return null;
  const wholes = newColumn(counts.length);
  const remainders = newColumn(counts.length);
  let given = 0;
  for (let row = 0; row < counts.length; row++) {
    const count = counts[row] as number;
    const product = rate * count;
    const rise = Math.floor(product / per);
    let kroner = (base[row] as number) + rise;
    let remainder = product - rise * per;
    if (boundless && count > 0) {
      kroner = most[row] as number;
    } else if (count === 0 || kroner < (start[row] as number)) {
      kroner = start[row] as number;
      remainder = 0;
    } else if (kroner >= (most[row] as number)) {
      kroner = most[row] as number;
      remainder = 0;
    }
    const whole = roundDown(kroner, unit);
    wholes[row] = whole;
    remainders[row] = (kroner - whole) * per + remainder;
    given += whole;
  }
  return { wholes, given, remainders };
}

/** The same in bigints, whatever their size. */
export function splitExactly(
  { base, start, most }: Bounds,
  { counts }: WeightedCounts,
  lambda: Lambda,
  unit: RoundingUnit,
): SplitQuotas {
  const wholes = newColumn(counts.length);
  const remainders: bigint[] = [];
  let given = 0;
  for (let row = 0; row < counts.length; row++) {
    const quota = exactQuota(
      { base: base[row] as number, start: start[row] as number, most: most[row] as number },
      BigInt(counts[row] as number | bigint),
      lambda,
    );
    const unitSize = BigInt(unit) * quota.denominator;
    const remainder = quota.numerator % unitSize;
    const whole = Number((quota.numerator - remainder) / quota.denominator);
    wholes[row] = whole;
    remainders.push(remainder);
    given += whole;
  }
  return { wholes, given, remainders };
}

/** The exact quota of one recipient over λ's denominator (over 1 where every cap is reached). */
export function exactQuota(
  { base, start, most }: { base: number; start: number; most: number },
  weightedCount: bigint,
  lambda: Lambda,
): { numerator: bigint; denominator: bigint } {
  if (lambda.kind === 'every-cap-reached') {
    return { numerator: BigInt(weightedCount > 0n ? most : start), denominator: 1n };
  }
  const { numerator: rate, denominator } = lambda;
  const least = BigInt(start) * denominator;
  const quota = BigInt(base) * denominator + rate * weightedCount;
  if (weightedCount === 0n || quota < least) return { numerator: least, denominator };
  if (most !== Infinity && quota > BigInt(most) * denominator) {
    return { numerator: BigInt(most) * denominator, denominator };
  }
  return { numerator: quota, denominator };
}
