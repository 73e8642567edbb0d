import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAllocationInput } from '../../../test/builders/allocation-inputs.ts';
import { allocateNaively } from '../../../test/builders/naive-allocation.ts';
import { toKroner } from '../money.ts';
import { allocate, type Allocated, type AllocationOutcome } from './allocate.ts';
import type { AllocationInput } from './allocation-input.ts';
import type { AllocationRefusalCode } from './refusals.ts';

const refusalCodes: AllocationRefusalCode[] = [
  'no-recipients',
  'duplicate-recipient',
  'floor-above-cap',
  'pool-exceeded',
  'floors-exceed-pool',
  'zero-weight',
];

/** Runs the check on every input that is not refused. */
function forAllAllocated(check: (allocated: Allocated, input: AllocationInput) => void): void {
  fc.assert(
    fc.property(anyAllocationInput, (input) => {
      const outcome = allocate(input);
      if (outcome.kind === 'allocated') check(outcome, input);
    }),
    { numRuns: 400 },
  );
}

/** The outcome in the terms of the naive allocation. */
function essence(outcome: AllocationOutcome): unknown {
  if (outcome.kind === 'refused') return outcome.code;
  const lines = [...outcome.lines];
  return {
    quotas: lines.map(({ quota }) => quota),
    totals: lines.map(({ total }) => BigInt(total)),
    unallocated: BigInt(outcome.unallocated),
  };
}

function byId(outcome: AllocationOutcome): unknown {
  if (outcome.kind === 'refused') return outcome.code;
  return new Map([...outcome.lines].map((line) => [line.id, line]));
}

describe('allocate, for any key', () => {
  it('agrees with an allocation done on paper', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyAllocationInput, (input) => {
        const [done, naive] = [essence(allocate(input)), allocateNaively(input)];
        expect(done).toEqual('code' in naive ? naive.code : naive);
        seen.add(typeof done === 'string' ? done : 'allocated');
      }),
      { numRuns: 2000 },
    );
    expect([...seen].sort()).toEqual(
      ['allocated', ...refusalCodes].filter((code) => code !== 'duplicate-recipient').sort(),
    );
  });

  it('hands out every krone, or says what it could not', () => {
    forAllAllocated((allocated, input) => {
      const totals = [...allocated.lines].reduce((sum, line) => sum + BigInt(line.total), 0n);
      const setAsides = input.setAsides.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
      expect(totals).toBe(BigInt(allocated.total));
      expect(allocated.total + allocated.unallocated).toBe(allocated.distributable);
      expect(BigInt(allocated.distributable) + setAsides + BigInt(input.jointMeasures)).toBe(
        BigInt(input.pool),
      );
    });
  });

  it('leaves less than a unit, unless every recipient with a count is at the cap', () => {
    forAllAllocated(({ unallocated, lines }, { roundTo, weights, recipients }) => {
      const withCount = [...lines].filter((_line, row) =>
        Object.entries(recipients[row]?.counts ?? {}).some(
          ([kind, count]) => count > 0 && (weights[kind]?.numerator ?? 0n) > 0n,
        ),
      );
      expect(unallocated < roundTo || withCount.every(({ bound }) => bound !== 'none')).toBe(true);
    });
  });

  it('stays within floors and caps, rounded inward to the unit', () => {
    forAllAllocated(({ lines }, { recipients, roundTo }) => {
      for (const [row, { total }] of [...lines].entries()) {
        const { floor = 0, cap = Infinity } = recipients[row] ?? {};
        expect(total % roundTo).toBe(0);
        expect(total).toBeGreaterThanOrEqual(floor);
        expect(total).toBeLessThanOrEqual(cap);
      }
    });
  });

  it('stays within one unit of the exact quota', () => {
    forAllAllocated(({ lines }, { roundTo }) => {
      for (const { total, quota, remainderUnit } of lines) {
        const difference = BigInt(total) * quota.denominator - quota.numerator;
        const unit = BigInt(roundTo) * quota.denominator;
        expect(difference < unit && difference > -unit).toBe(true);
        expect(remainderUnit).toBe(difference > 0n ? roundTo : 0);
      }
    });
  });

  it('splits each total without a remainder', () => {
    forAllAllocated(({ lines }, { roundTo, higherEducationShare: { numerator, denominator } }) => {
      for (const line of lines) {
        expect(line.higherEducation + line.owners).toBe(line.total);
        expect(line.base + line.proRata).toBe(line.total);
        const exact = BigInt(line.total) * numerator;
        const given = BigInt(line.higherEducation) * denominator;
        expect(given <= exact && exact - given < BigInt(roundTo) * denominator).toBe(true);
      }
    });
  });

  it('gives each recipient the same whatever their order', () => {
    const shuffled = anyAllocationInput.chain((input) =>
      fc
        .shuffledSubarray([...input.recipients], { minLength: input.recipients.length })
        .map((recipients) => [input, { ...input, recipients }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([input, other]) => {
        expect(byId(allocate(other))).toEqual(byId(allocate(input)));
      }),
      { numRuns: 400 },
    );
  });

  it('gives nobody a smaller exact share of a larger pool', () => {
    fc.assert(
      fc.property(anyAllocationInput, fc.nat(5000), (input, more) => {
        fc.pre(Number.isSafeInteger(input.pool + more));
        const [one, two] = [allocate(input), allocate({ ...input, pool: toKroner(input.pool + more) })];
        if (one.kind === 'refused' || two.kind === 'refused') return;
        for (const [row, { quota }] of [...one.lines].entries()) {
          const larger = two.lines.at(row)?.quota ?? quota;
          expect(larger.numerator * quota.denominator >= quota.numerator * larger.denominator).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('refuses with a named code only', () => {
    fc.assert(
      fc.property(anyAllocationInput, (input) => {
        const outcome = allocate(input);
        expect(outcome.kind === 'allocated' || refusalCodes.includes(outcome.code)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
