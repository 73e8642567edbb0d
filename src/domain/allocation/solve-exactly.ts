import type { Bounds } from './bounds.ts';
import type { Lambda } from './lambda.ts';
import type { WeightedCounts } from './weighted-counts.ts';

/** See hinges.ts. The slope is positive where the hinge opens and negative where it closes. */
type Hinge = { readonly rise: bigint; readonly weight: bigint; readonly slope: bigint };

/**
 * Finds λ by walking the hinges in the order in which they act, in bigints: right for numbers of any size, and the
 * measure of the faster search. Somebody must be able to take what is left: see solveLambda.
 */
export function solveExactly(bounds: Bounds, weighted: WeightedCounts, rest: number): Lambda {
  const target = BigInt(rest);
  let slope = 0n;
  let offset = 0n;
  for (const hinge of hingesInOrder(bounds, weighted)) {
    // What has been handed out when λ reaches this hinge is slope·λ − offset, with λ = rise / weight.
    if (slope * hinge.rise - offset * hinge.weight >= target * hinge.weight) break;
    slope += hinge.slope;
    offset += hinge.slope > 0n ? hinge.rise : -hinge.rise;
  }
  return { kind: 'rate', numerator: target + offset, denominator: slope };
}

function hingesInOrder({ base, start, most }: Bounds, weighted: WeightedCounts): Hinge[] {
  const hinges: Hinge[] = [];
  for (let row = 0; row < weighted.counts.length; row++) {
    const weight = BigInt(weighted.counts[row] as number | bigint);
    const [from, first, last] = [base[row] as number, start[row] as number, most[row] as number];
    if (weight === 0n || first === last) continue;
    const ownBase = BigInt(from);
    hinges.push({ rise: BigInt(first) - ownBase, weight, slope: weight });
    if (last !== Infinity) hinges.push({ rise: BigInt(last) - ownBase, weight, slope: -weight });
  }
  return hinges.sort((a, b) => {
    const difference = a.rise * b.weight - b.rise * a.weight;
    return difference < 0n ? -1 : Number(difference > 0n);
  });
}
