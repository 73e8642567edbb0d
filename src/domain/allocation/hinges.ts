import type { Bounds } from './bounds.ts';
import type { WeightedCounts } from './weighted-counts.ts';

/**
 * As λ grows from 0, a total stands still at its start, rises with slope w from the point where base + λ·w passes the
 * floor, and stands still again from where it meets the cap. So the sum of all totals is
 *
 *     Σ start + Σ max(0, λ·w − rise), over the hinges that open, − the same over the hinges that close,
 *
 * where `rise` is how far above the base the total starts (an opening hinge) or ends (a closing one). Each hinge acts
 * alone from λ = rise / w on, which is what makes the search for λ short.
 */
export type HingeCensus = {
  /** The slope of all that rise from λ = 0 on: base grants at or above their floor. */
  readonly openSlope: number;
  /** The other hinges: how many, the sum of their rises, and the largest. */
  readonly others: number;
  readonly riseSum: number;
  readonly largestRise: number;
  /** Whether someone may take all that is left without meeting a cap. */
  readonly boundless: boolean;
  /** Kroner from start to cap, of all with a count; only meaningful where nobody is boundless. */
  readonly room: number;
};

/** Counts the hinges before any are gathered: most keys have no bound that matters, and then there are none. */
export function countHinges(
  { base, start, most }: Bounds,
  weighted: WeightedCounts,
  rest: number,
): HingeCensus {
  const { counts } = weighted;
  let openSlope = 0;
  let others = 0;
  let riseSum = 0;
  let largestRise = 0;
  let boundless = false;
  let room = 0;
  for (let row = 0; row < counts.length; row++) {
    const ownRoom = (most[row] as number) - (start[row] as number);
    if (!(ownRoom > 0) || !((counts[row] as number | bigint) > 0)) continue;
    const startRise = (start[row] as number) - (base[row] as number);
    if (startRise > 0) {
      others++;
      riseSum += startRise;
      if (startRise > largestRise) largestRise = startRise;
    } else openSlope += Number(counts[row]);
    if (ownRoom > rest) boundless = true;
    else {
      const endRise = (most[row] as number) - (base[row] as number);
      others++;
      riseSum += endRise;
      if (endRise > largestRise) largestRise = endRise;
      // Beyond `rest` the exact figure no longer matters, and adding on could pass what is held exactly.
      if (room <= rest) room += ownRoom;
    }
  }
  return { openSlope, others, riseSum, largestRise, boundless, room };
}
