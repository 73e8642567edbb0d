import type { Bounds } from './bounds.ts';
import { countHinges } from './hinges.ts';
import type { Lambda, Solution } from './lambda.ts';
import { solveExactly } from './solve-exactly.ts';
import { solveInSafeIntegers } from './solve-in-safe-integers.ts';
import type { WeightedCounts } from './weighted-counts.ts';

const NO_RATE: Lambda = { kind: 'rate', numerator: 0n, denominator: 1n };

/**
 * Rule: there is one λ, not negative, for which the totals clamp(base + λ·w, floor, cap) sum to what there is to share;
 * where everyone with a count meets their cap first, the rest stays unallocated. Takes the smallest such λ.
 *
 * @param rest what is left of the sum to share when everyone has their start; kroner, not negative
 */
export function solveLambda(
  bounds: Bounds,
  weighted: WeightedCounts,
  rest: number,
  toShare: number,
): Solution {
  if (rest === 0) return { lambda: NO_RATE, shared: toShare };
  const census = countHinges(bounds, weighted, rest);
  if (!census.boundless && census.room <= rest) {
    return { lambda: { kind: 'every-cap-reached' }, shared: toShare - (rest - census.room) };
  }
  const lambda =
    (weighted.kind === 'safe' ? solveInSafeIntegers(bounds, weighted, rest, census) : null) ??
    solveExactly(bounds, weighted, rest);
  return { lambda, shared: toShare };
}
