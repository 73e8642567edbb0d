import type { Bounds } from './bounds.ts';
import { type Column, newColumn } from './column.ts';
import type { HingeCensus } from './hinges.ts';
import type { Lambda } from './lambda.ts';
import type { SafeCounts } from './weighted-counts.ts';

/**
 * Finds λ without sorting: splits the hinges (see hinges.ts) at one of them, keeps the side that λ is on, and so on.
 * Plain numbers all the way. Null where they would not be exact, or where the splits keep being so uneven that sorting
 * is quicker.
 */
export function solveInSafeIntegers(
  bounds: Bounds,
  weighted: SafeCounts,
  rest: number,
  census: HingeCensus,
): Lambda | null {
  if (!isExact(weighted, rest, census)) return null;
  const { rises, slopes } = gatherHinges(bounds, weighted, rest, census.others);
  let slope = census.openSlope;
  let offset = 0;
  let from = 0;
  let to = census.others;
  if (!someActsBefore(rest, slope, rises, slopes)) to = 0;
  for (let splitsLeft = 8 + 4 * Math.ceil(Math.log2(to + 1)); from < to; splitsLeft--) {
    if (splitsLeft === 0) return null;
    const pivot = medianOfThree(rises, slopes, from, to);
    const rise = rises[pivot] as number;
    const weight = Math.abs(slopes[pivot] as number);
    const split = splitAt(rise, weight, rises, slopes, from, to);
    const slopeThere = slope + split.slopeBefore;
    const offsetThere = offset + split.offsetBefore;
    // What has been handed out when λ reaches the pivot is slope·λ − offset, with λ = rise / weight.
    if (slopeThere * rise >= (rest + offsetThere) * weight) to = split.firstEqual;
    else {
      slope = slopeThere + split.slopeEqual;
      offset = offsetThere + split.offsetEqual;
      from = split.firstAfter;
    }
  }
  return { kind: 'rate', numerator: BigInt(rest + offset), denominator: BigInt(slope) };
}

/**
 * The proof that no number here passes 2⁵³ − 1: a slope is at most the sum of all w, an offset at most the sum of all
 * rises, and the products compared are slope × rise, w × rise and (rest + offset) × w.
 */
function isExact(
  { total, largest }: SafeCounts,
  rest: number,
  { riseSum, largestRise }: HingeCensus,
): boolean {
  const limit = Number.MAX_SAFE_INTEGER;
  return total * largestRise <= limit && rest + riseSum <= limit && (rest + riseSum) * largest <= limit;
}

/** The hinges that do not act from λ = 0 on. The slope is positive where the hinge opens, negative where it closes. */
function gatherHinges({ base, start, most }: Bounds, { counts }: SafeCounts, rest: number, size: number) {
  const rises = newColumn(size);
  const slopes = newColumn(size);
  let filled = 0;
  for (let row = 0; filled < size; row++) {
    const weight = counts[row] as number;
    const room = (most[row] as number) - (start[row] as number);
    if (weight === 0 || room === 0) continue;
    const startRise = (start[row] as number) - (base[row] as number);
    if (startRise > 0) {
      rises[filled] = startRise;
      slopes[filled++] = weight;
    }
    if (room <= rest) {
      rises[filled] = (most[row] as number) - (base[row] as number);
      slopes[filled++] = -weight;
    }
  }
  return { rises, slopes };
}

/** Whether a hinge acts before the λ that hands out the rest at this slope. If none does, that λ is the answer. */
function someActsBefore(rest: number, slope: number, rises: Column, slopes: Column): boolean {
  for (let at = 0; at < rises.length; at++) {
    if ((rises[at] as number) * slope < rest * Math.abs(slopes[at] as number)) return true;
  }
  return slope === 0;
}

/** The middle one of the first, middle and last hinge, by where they act. */
function medianOfThree(rises: Column, slopes: Column, from: number, to: number): number {
  const [first, middle, last] = [from, (from + to) >>> 1, to - 1];
  const before = (a: number, b: number) =>
    (rises[a] as number) * Math.abs(slopes[b] as number) <
    (rises[b] as number) * Math.abs(slopes[a] as number);
  if (before(first, middle)) {
    if (before(middle, last)) return middle;
    return before(first, last) ? last : first;
  }
  if (before(first, last)) return first;
  return before(middle, last) ? last : middle;
}

/** Moves the hinges that act before λ = rise / weight to the front and those after it to the back; sums the others. */
function splitAt(rise: number, weight: number, rises: Column, slopes: Column, from: number, to: number) {
  let firstEqual = from;
  let firstAfter = to;
  let [slopeBefore, offsetBefore, slopeEqual, offsetEqual] = [0, 0, 0, 0];
  let at = from;
  while (at < firstAfter) {
    const ownRise = rises[at] as number;
    const ownSlope = slopes[at] as number;
    const difference = ownRise * weight - rise * Math.abs(ownSlope);
    if (difference > 0) {
      firstAfter--;
      rises[at] = rises[firstAfter] as number;
      slopes[at] = slopes[firstAfter] as number;
      rises[firstAfter] = ownRise;
      slopes[firstAfter] = ownSlope;
      continue;
    }
    const ownOffset = ownSlope > 0 ? ownRise : -ownRise;
    if (difference < 0) {
      slopeBefore += ownSlope;
      offsetBefore += ownOffset;
      rises[at] = rises[firstEqual] as number;
      slopes[at] = slopes[firstEqual] as number;
      rises[firstEqual] = ownRise;
      slopes[firstEqual] = ownSlope;
      firstEqual++;
    } else {
      slopeEqual += ownSlope;
      offsetEqual += ownOffset;
    }
    at++;
  }
  return { firstEqual, firstAfter, slopeBefore, offsetBefore, slopeEqual, offsetEqual };
}
