import type { AllocationInput } from '../../src/domain/allocation/allocation-input.ts';
import { toFraction, type Fraction } from '../../src/domain/fraction.ts';
import type { AllocationRefusalCode } from '../../src/domain/allocation/refusals.ts';

/** A ratio [numerator, denominator], not in lowest terms; the denominator is positive. */
type Ratio = readonly [bigint, bigint];

type NaiveOutcome =
  { code: AllocationRefusalCode } | { quotas: Fraction[]; totals: bigint[]; unallocated: bigint };

/**
 * The allocation as one would do it on paper, in ratios of bigints and quadratic time, sharing no rule with the
 * engine: tries the sum of totals at every λ where some total starts or stops growing, and goes in a straight line
 * between the two that enclose what there is to share.
 */
export function allocateNaively(input: AllocationInput): NaiveOutcome {
  const unit = BigInt(input.roundTo);
  const rows = input.recipients.map(({ id, base, counts, floor, cap }) => ({
    id,
    base: BigInt(base),
    floor: ((BigInt(floor ?? 0) + unit - 1n) / unit) * unit,
    cap: cap === undefined ? null : (BigInt(cap) / unit) * unit,
    weight: Object.entries(input.weights).reduce<Ratio>(
      (sum, [kind, { numerator, denominator }]) =>
        add(sum, [numerator * BigInt(counts[kind] ?? 0), denominator]),
      [0n, 1n],
    ),
  }));
  const clamped = (row: (typeof rows)[number], lambda: Ratio): Ratio => {
    const free = add([row.base, 1n], multiply(lambda, row.weight));
    const raised = compare(free, [row.floor, 1n]) < 0 ? ([row.floor, 1n] as const) : free;
    return row.cap !== null && compare(raised, [row.cap, 1n]) > 0 ? [row.cap, 1n] : raised;
  };
  const sumAt = (lambda: Ratio) => rows.map((row) => clamped(row, lambda)).reduce(add, [0n, 1n]);

  if (rows.length === 0) return { code: 'no-recipients' };
  if (new Set(rows.map(({ id }) => id)).size < rows.length) return { code: 'duplicate-recipient' };
  if (rows.some(({ floor, cap }) => cap !== null && floor > cap)) return { code: 'floor-above-cap' };
  const taken =
    BigInt(input.jointMeasures) + input.setAsides.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  if (taken + rows.reduce((sum, { base }) => sum + base, 0n) > BigInt(input.pool))
    return { code: 'pool-exceeded' };
  const toShare: Ratio = [BigInt(input.pool) - taken, 1n];
  const least = sumAt([0n, 1n]);
  if (compare(least, toShare) > 0) return { code: 'floors-exceed-pool' };
  const nobodyCounts = rows.every(({ weight }) => weight[0] === 0n);
  const allAtCap = rows.every(
    (row) => row.cap !== null && compare(clamped(row, [0n, 1n]), [row.cap, 1n]) === 0,
  );
  if (nobodyCounts && !allAtCap && compare(least, toShare) < 0) return { code: 'zero-weight' };

  const breaks: Ratio[] = [[0n, 1n]];
  for (const { base, floor, cap, weight } of rows) {
    for (const bound of [floor, cap]) {
      if (bound !== null && weight[0] > 0n && bound > base) breaks.push(divide([bound - base, 1n], weight));
    }
  }
  breaks.sort(compare);
  const last = breaks.at(-1) as Ratio;
  breaks.push(add(last, [1n, 1n]));
  let lambda: Ratio = [0n, 1n];
  for (const [at, from] of breaks.entries()) {
    if (compare(sumAt(from), toShare) <= 0) lambda = from;
    const to = breaks[at + 1];
    const isLast = at === breaks.length - 2;
    if (to === undefined || compare(sumAt(from), toShare) > 0) break;
    const growth = subtract(sumAt(to), sumAt(from));
    if (growth[0] === 0n || (!isLast && compare(sumAt(to), toShare) <= 0)) continue;
    const part = divide(subtract(toShare, sumAt(from)), growth);
    lambda = add(from, multiply(part, subtract(to, from)));
    break;
  }

  const quotas = rows.map((row) => clamped(row, lambda));
  const totals = quotas.map(([numerator, denominator]) => (numerator / (denominator * unit)) * unit);
  const [numerator, denominator] = quotas.reduce(add, [0n, 1n]);
  let units = (numerator / denominator - totals.reduce((sum, total) => sum + total, 0n)) / unit;
  const remainder = (at: number) => subtract(quotas[at] as Ratio, [totals[at] as bigint, 1n]);
  const order = [...rows.keys()].sort((a, b) => {
    const [rowA, rowB] = [rows[a], rows[b]];
    if (rowA === undefined || rowB === undefined) return 0;
    return (
      compare(remainder(b), remainder(a)) || compare(rowB.weight, rowA.weight) || (rowA.id < rowB.id ? -1 : 1)
    );
  });
  for (const row of order) {
    if (units === 0n) break;
    totals[row] = (totals[row] as bigint) + unit;
    units -= 1n;
  }
  return {
    quotas: quotas.map(([over, under]) => toFraction(over, under)),
    totals,
    unallocated: toShare[0] - totals.reduce((sum, total) => sum + total, 0n),
  };
}

function add([a, b]: Ratio, [c, d]: Ratio): Ratio {
  return [a * d + c * b, b * d];
}

function subtract([a, b]: Ratio, [c, d]: Ratio): Ratio {
  return [a * d - c * b, b * d];
}

function multiply([a, b]: Ratio, [c, d]: Ratio): Ratio {
  return [a * c, b * d];
}

function divide([a, b]: Ratio, [c, d]: Ratio): Ratio {
  return [a * d, b * c];
}

function compare([a, b]: Ratio, [c, d]: Ratio): number {
  const difference = a * d - c * b;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}
