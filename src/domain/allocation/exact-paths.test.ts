import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAllocationInput, anyAllocationInput } from '../../../test/builders/allocation-inputs.ts';
import type { AllocationInput } from './allocation-input.ts';
import { boundsOf } from './bounds.ts';
import { countHinges } from './hinges.ts';
import type { Lambda } from './lambda.ts';
import { solveExactly } from './solve-exactly.ts';
import { solveInSafeIntegers } from './solve-in-safe-integers.ts';
import { solveLambda } from './solve-lambda.ts';
import { splitExactly, splitInSafeIntegers } from './split-quotas.ts';
import { weightedCounts } from './weighted-counts.ts';

/** Many recipients with small numbers, so that bounds are met at the same λ, in runs that are sorted or not. */
const crowded: fc.Arbitrary<AllocationInput> = fc
  .record({
    size: fc.integer({ min: 1, max: 400 }),
    periods: fc.tuple(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
    ),
    richness: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ size, periods: [floors, caps, counts], richness }) =>
    anAllocationInput({
      pool: size * richness,
      recipients: Array.from({ length: size }, (_, at) => ({
        id: `network-${at}`,
        base: at % 3,
        counts: { pupils: (at * 7) % counts },
        floor: at % floors,
        cap: 60 + ((at * 13) % caps),
      })),
    }),
  );

/** What the search for λ starts from, where it is needed and can be tried in plain numbers. */
function searchOf(input: AllocationInput) {
  const bounds = boundsOf(input.recipients, input.roundTo);
  if ('code' in bounds) return null;
  const weighted = weightedCounts(input.recipients, input.weights);
  let least = 0;
  for (const start of bounds.start) least += start;
  const rest = input.pool - least;
  if (!(rest > 0) || weighted.kind === 'big') return null;
  const census = countHinges(bounds, weighted, rest);
  return census.boundless || census.room > rest ? { bounds, weighted, rest, census } : null;
}

function isSameRate(one: Lambda, two: Lambda): boolean {
  if (one.kind !== 'rate' || two.kind !== 'rate') return one.kind === two.kind;
  return one.numerator * two.denominator === two.numerator * one.denominator;
}

describe('the search for λ in plain numbers', () => {
  it.each([
    ['any key', anyAllocationInput],
    ['many recipients whose bounds are met at once', crowded],
  ])('finds the same as the walk in bigints, for %s', (_, inputs) => {
    let compared = 0;
    fc.assert(
      fc.property(inputs, (input) => {
        const search = searchOf(input);
        if (search === null) return;
        const quick = solveInSafeIntegers(search.bounds, search.weighted, search.rest, search.census);
        if (quick === null) return;
        compared++;
        expect(isSameRate(quick, solveExactly(search.bounds, search.weighted, search.rest))).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('gives way to bigints where a product passes 2⁵³ − 1', () => {
    const input = anAllocationInput({
      pool: 2 ** 40,
      recipients: [
        { id: 'a', counts: { pupils: 2 ** 30 }, cap: 2 ** 38 },
        { id: 'b', counts: { pupils: 2 ** 30 - 1 } },
      ],
    });
    const search = searchOf(input);
    if (search === null) throw new Error('there is nothing to search');
    expect(solveInSafeIntegers(search.bounds, search.weighted, search.rest, search.census)).toBeNull();
    expect(solveLambda(search.bounds, search.weighted, search.rest, input.pool).lambda.kind).toBe('rate');
  });
});

describe('the split of quotas in plain numbers', () => {
  it.each([
    ['any key', anyAllocationInput],
    ['many recipients whose bounds are met at once', crowded],
  ])('is the same as in bigints, for %s', (_, inputs) => {
    let compared = 0;
    fc.assert(
      fc.property(inputs, (input) => {
        const search = searchOf(input);
        if (search === null) return;
        const { bounds, weighted } = search;
        const { lambda } = solveLambda(bounds, weighted, search.rest, input.pool);
        const quick = splitInSafeIntegers(bounds, weighted, lambda, input.roundTo);
        if (quick === null) return;
        compared++;
        const exact = splitExactly(bounds, weighted, lambda, input.roundTo);
        expect([...quick.wholes]).toEqual([...exact.wholes]);
        expect([...quick.remainders].map(BigInt)).toEqual([...exact.remainders]);
        expect(quick.given).toBe(exact.given);
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});
