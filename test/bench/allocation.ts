/**
 * Times the allocation engine: 11, 10⁴ and 10⁶ recipients, median of several runs after warm-up. "allocate" is the
 * whole allocation with its checks; "and all lines" also works out every line with its exact quota.
 */
import { allocate } from '../../src/domain/allocation/allocate.ts';
import type { AllocationInput, AllocationRecipient } from '../../src/domain/allocation/allocation-input.ts';
import { toKroner } from '../../src/domain/money.ts';

type Bounded = 'no bounds' | 'floors and caps';

function key(recipients: number, bounded: Bounded): AllocationInput {
  let state = 20_260_101;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const one = (_: unknown, at: number): AllocationRecipient => ({
    id: `network-${at}`,
    base: toKroner(3000),
    counts: { pupils: next(3000), children: next(1500) },
    floor: bounded === 'no bounds' ? undefined : toKroner(next(20_000)),
    cap: bounded === 'no bounds' ? undefined : toKroner(20_000 + next(40_000)),
  });
  return {
    pool: toKroner(24_000 * recipients + 7),
    setAsides: [{ id: 'meetings', amount: toKroner(300) }],
    jointMeasures: toKroner(0),
    weights: {
      pupils: { numerator: 1n, denominator: 1n },
      children: { numerator: 1n, denominator: 2n },
    },
    roundTo: 1,
    higherEducationShare: { numerator: 1n, denominator: 2n },
    recipients: Array.from({ length: recipients }, one),
  };
}

/** The median time of one call in microseconds; short calls are timed in batches. */
function medianMicroseconds(work: () => number, callsPerRun: number, runs: number): number {
  let kept = 0;
  const times = Array.from({ length: runs * 2 }, () => {
    const start = performance.now();
    for (let call = 0; call < callsPerRun; call++) kept += work();
    return ((performance.now() - start) * 1000) / callsPerRun;
  });
  if (kept === 0) throw new Error('nothing was allocated');
  const measured = times.slice(runs).sort((a, b) => a - b);
  return measured[runs >> 1] ?? 0;
}

function total(input: AllocationInput): number {
  const outcome = allocate(input);
  if (outcome.kind === 'refused') throw new Error(outcome.code);
  return outcome.total;
}

function totalOfLines(input: AllocationInput): number {
  const outcome = allocate(input);
  if (outcome.kind === 'refused') throw new Error(outcome.code);
  let sum = 0;
  for (const line of outcome.lines) sum += line.higherEducation + line.owners;
  return sum;
}

function show(microseconds: number): string {
  return microseconds < 1000 ? `${microseconds.toFixed(1)} µs` : `${(microseconds / 1000).toFixed(2)} ms`;
}

console.log(`Node ${process.version}`);
for (const [recipients, calls, runs] of [
  [11, 20_000, 11],
  [10_000, 20, 11],
  [1_000_000, 1, 7],
] as const) {
  for (const bounded of ['no bounds', 'floors and caps'] as const) {
    const input = key(recipients, bounded);
    const alone = medianMicroseconds(() => total(input), calls, runs);
    const withLines = medianMicroseconds(() => totalOfLines(input), Math.ceil(calls / 20), Math.min(runs, 3));
    const size = `${recipients.toLocaleString('en')} recipients, ${bounded}`;
    console.log(`${size}: allocate ${show(alone)}, and all lines ${show(withLines)}`);
  }
}
