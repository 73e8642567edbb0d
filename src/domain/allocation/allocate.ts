import { type Kroner, toKroner } from '../money.ts';
import type { AllocationInput } from './allocation-input.ts';
import { type AllocationLines, allocationLines } from './allocation-lines.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { exactSum } from './exact-sum.ts';
import { firstRepeatedId } from './first-repeated-id.ts';
import { giveRemainderUnits } from './largest-remainder.ts';
import type { AllocationRefusal } from './refusals.ts';
import { solveLambda } from './solve-lambda.ts';
import { splitQuotas } from './split-quotas.ts';
import { type WeightedCounts, weightedCounts } from './weighted-counts.ts';

/** What an allocation key gives. Amounts in kroner. */
export type Allocated = {
  readonly kind: 'allocated';
  readonly pool: Kroner;
  readonly setAsidesTotal: Kroner;
  /** Pool − set-asides − joint measures: what the recipients share, their base grants included. */
  readonly distributable: Kroner;
  /** The sum of the totals of all lines. */
  readonly total: Kroner;
  /** Distributable − total: what is left below one unit, or all that the caps leave. */
  readonly unallocated: Kroner;
  readonly lines: AllocationLines;
};

export type AllocationOutcome = Allocated | AllocationRefusal;

/**
 * Applies an allocation key (fordelingsnøkkel), exactly: each total is clamp(base + λ·w, floor, cap) for the one λ
 * that makes the totals sum to what there is to share, w being the weighted count; then whole units by largest
 * remainder. Whatever the order of the recipients, each gets the same.
 *
 * Bounds stronger than the base grant are honoured: a base above its cap gives the cap, one below its floor the floor.
 * Recipients without a count get their base grant so bounded. n log n at worst. Throws RangeError on input that the
 * types forbid: a count that is not whole, a share above 1.
 */
export function allocate(input: AllocationInput): AllocationOutcome {
  const { recipients, roundTo, higherEducationShare } = input;
  if (higherEducationShare.numerator > higherEducationShare.denominator) {
    throw new RangeError('the share of higher education is above 1');
  }
  if (recipients.length === 0) return { kind: 'refused', code: 'no-recipients' };
  const repeated = firstRepeatedId(recipients);
  if (repeated !== null) return { kind: 'refused', code: 'duplicate-recipient', recipient: repeated };
  const bounds = boundsOf(recipients, roundTo);
  if ('code' in bounds) return bounds;

  const setAsides = exactSum(input.setAsides.map((setAside) => setAside.amount));
  const taken = setAsides + BigInt(input.jointMeasures);
  const committed = taken + exactSum(bounds.base);
  const pool = BigInt(input.pool);
  if (committed > pool) {
    return { kind: 'refused', code: 'pool-exceeded', pool: input.pool, committed, excess: committed - pool };
  }
  const distributable = toKroner(Number(pool - taken));
  const required = exactSum(bounds.start);
  if (required > BigInt(distributable)) {
    const excess = required - BigInt(distributable);
    return { kind: 'refused', code: 'floors-exceed-pool', distributable, required, excess };
  }
  const rest = toKroner(distributable - Number(required));
  const weighted = weightedCounts(recipients, input.weights);
  if (rest > 0 && isWeightless(weighted) && !isEveryCapReached(bounds)) {
    return { kind: 'refused', code: 'zero-weight', left: rest };
  }

  const { lambda, shared } = solveLambda(bounds, weighted, rest, distributable);
  const quotas = splitQuotas(bounds, weighted, lambda, roundTo);
  const totals = giveRemainderUnits(quotas, shared, roundTo, weighted, recipients);
  const total = toKroner(Number(exactSum(totals)));
  return {
    kind: 'allocated',
    pool: input.pool,
    setAsidesTotal: toKroner(Number(setAsides)),
    distributable,
    total,
    unallocated: toKroner(distributable - total),
    lines: allocationLines(input, { bounds, weighted, lambda, totals }),
  };
}

function isWeightless({ total }: WeightedCounts): boolean {
  return Number(total) === 0;
}

function isEveryCapReached({ start, most }: Bounds): boolean {
  for (let row = 0; row < start.length; row++) if (start[row] !== most[row]) return false;
  return true;
}
