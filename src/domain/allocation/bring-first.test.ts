import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringFirst } from './bring-first.ts';

function firstOnes(sizes: readonly (number | bigint)[], count: number): number[] {
  const rows = Uint32Array.from(sizes.keys());
  bringFirst(rows, rows.length, count, { sizes, winsTie: (row, other) => row < other });
  expect([...rows].sort((a, b) => a - b)).toEqual([...sizes.keys()]);
  return [...rows.subarray(0, count)].sort((a, b) => a - b);
}

function firstOnesBySorting(sizes: readonly (number | bigint)[], count: number): number[] {
  const rows = [...sizes.keys()].sort((a, b) => Number(sizes[b]) - Number(sizes[a]) || a - b);
  return rows.slice(0, count).sort((a, b) => a - b);
}

describe('bringFirst', () => {
  it('brings the same rows to the front as sorting does', () => {
    const sizes = fc.oneof(fc.array(fc.nat(5)), fc.array(fc.nat(), { size: 'large' }));
    fc.assert(
      fc.property(sizes, fc.nat(1000), (list, raw) => {
        const count = raw % (list.length + 1);
        expect(firstOnes(list, count)).toEqual(firstOnesBySorting(list, count));
        expect(firstOnes(list.map(BigInt), count)).toEqual(firstOnesBySorting(list, count));
      }),
    );
  });

  it.each([
    ['rising', (at: number) => at],
    ['falling', (at: number) => -at],
    ['all equal', () => 1],
    ['rising and falling', (at: number) => Math.min(at, 5000 - at)],
    ['in waves', (at: number) => (at * 2741) % 61],
  ])('does so for a long list that is %s', (_, size) => {
    const list = Array.from({ length: 5000 }, (_, at) => size(at));
    for (const count of [0, 1, 17, 2500, 4999, 5000]) {
      expect(firstOnes(list, count)).toEqual(firstOnesBySorting(list, count));
    }
  });

  it('takes no quadratic time where the middle row is always a bad place to split', () => {
    const list = worstCaseForTheMiddle(600);
    let comparisons = 0;
    const sizes = new Proxy(list, {
      get: (target, key) => {
        comparisons++;
        return Reflect.get(target, key) as unknown;
      },
    });
    const rows = Uint32Array.from(list.keys());
    bringFirst(rows, rows.length, 300, { sizes, winsTie: (row, other) => row < other });
    expect(comparisons).toBeLessThan(60_000);
    expect([...rows.subarray(0, 300)].sort((a, b) => a - b)).toEqual(firstOnesBySorting(list, 300));
  });
});

/** Sizes that make each split at the middle take off a single row: found by letting the splits decide the sizes. */
function worstCaseForTheMiddle(length: number): number[] {
  const sizes = Array.from({ length }, () => 0);
  const rows = [...sizes.keys()];
  for (let to = length, size = 1; to > 0; to--, size++) {
    const middle = to >>> 1;
    sizes[rows[middle] as number] = size;
    const last = to - 1;
    [rows[middle], rows[last]] = [rows[last] as number, rows[middle] as number];
  }
  return sizes;
}
