import { type Fraction, toFraction } from '../fraction.ts';
import { type Kroner, toKroner } from '../money.ts';
import type { AllocationInput, AllocationRecipient, RoundingUnit } from './allocation-input.ts';
import type { Bounds } from './bounds.ts';
import type { Column } from './column.ts';
import type { Lambda } from './lambda.ts';
import { exactQuota } from './split-quotas.ts';
import type { WeightedCounts } from './weighted-counts.ts';

/** The bound that the exact quota rests on: the floor that lifts the base grant, or the cap. */
type AppliedBound = 'none' | 'floor' | 'cap';

/** What one recipient gets, and why. */
export type AllocationLine = {
  readonly id: string;
  /** The base grant as given; kroner. */
  readonly base: Kroner;
  /** Total − base; kroner. Negative where a cap, or rounding to the unit, takes the total below the base grant. */
  readonly proRata: number;
  readonly total: Kroner;
  /** The part of higher education (UH): share × total, rounded down to the unit. */
  readonly higherEducation: Kroner;
  /** The part of the owners: the rest of the total. */
  readonly owners: Kroner;
  /** The exact total before rounding; kroner. */
  readonly quota: Fraction;
  readonly bound: AppliedBound;
  /** The unit that rounding by largest remainder gave on top of the quota rounded down; kroner. */
  readonly remainderUnit: 0 | RoundingUnit;
};

/** The lines in the order of the recipients. Each is worked out when it is read, so that a million cost no memory. */
export type AllocationLines = Iterable<AllocationLine> & {
  readonly length: number;
  at(row: number): AllocationLine | undefined;
};

type Solved = { bounds: Bounds; weighted: WeightedCounts; lambda: Lambda; totals: Column };

/** The lines of a solved allocation. */
export function allocationLines(input: AllocationInput, solved: Solved): AllocationLines {
  const { length } = input.recipients;
  const at = (row: number) => {
    const recipient = input.recipients[row];
    return recipient === undefined ? undefined : lineOf(recipient, row, input, solved);
  };
  return {
    length,
    at,
    *[Symbol.iterator]() {
      for (let row = 0; row < length; row++) yield at(row) as AllocationLine;
    },
  };
}

function lineOf(
  recipient: AllocationRecipient,
  row: number,
  input: AllocationInput,
  solved: Solved,
): AllocationLine {
  const { roundTo, higherEducationShare } = input;
  const total = toKroner(solved.totals[row] as number);
  const higherEducation = higherEducationPart(total, higherEducationShare, roundTo);
  const ownBounds = {
    base: recipient.base,
    start: solved.bounds.start[row] as number,
    most: solved.bounds.most[row] as number,
  };
  const weightedCount = BigInt(solved.weighted.counts[row] as number | bigint);
  const { numerator, denominator } = exactQuota(ownBounds, weightedCount, solved.lambda);
  const quota = toFraction(numerator, denominator);
  return {
    id: recipient.id,
    base: recipient.base,
    proRata: total - recipient.base,
    total,
    higherEducation,
    owners: toKroner(total - higherEducation),
    quota,
    bound: appliedBound(quota, ownBounds),
    remainderUnit: BigInt(total) * denominator > numerator ? roundTo : 0,
  };
}

/** Rule: the part of higher education is rounded down to the unit; the owners get the rest. */
function higherEducationPart(total: Kroner, share: Fraction, unit: RoundingUnit): Kroner {
  const units = (BigInt(total) * share.numerator) / (share.denominator * BigInt(unit));
  return toKroner(Number(units) * unit);
}

function appliedBound(quota: Fraction, { base, start, most }: { base: number; start: number; most: number }) {
  if (quota.denominator !== 1n) return 'none';
  const whole = Number(quota.numerator);
  if (whole === start && start > base) return 'floor';
  return whole === most ? 'cap' : 'none';
}
