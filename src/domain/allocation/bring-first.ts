/** What comes first: the row of the larger size; between equal sizes, the one that `winsTie` names. */
type Precedence = {
  readonly sizes: ArrayLike<number | bigint>;
  readonly winsTie: (row: number, other: number) => boolean;
};

/** How many rows stand for all of a long range when the row to split at is chosen. */
const SAMPLE = 63;

/**
 * Moves those `count` of the first `length` rows that come first to the front, in no order of their own, without sorting the rest: splits at a
 * row that is likely to stand near the border, and goes on in the side where the border is. After too many uneven
 * splits it sorts what is left, so it is n log n at worst. No two rows may be equal in the order.
 */
export function bringFirst(rows: Uint32Array, length: number, count: number, precedence: Precedence): void {
  let from = 0;
  let to = length;
  let splitsLeft = 8 + 4 * Math.ceil(Math.log2(to + 1));
  while (from < count && count < to) {
    if (splitsLeft-- === 0) {
      rows.subarray(from, to).sort(comparison(precedence));
      return;
    }
    const border = splitAt(pivotPlace(rows, from, to, count, precedence), rows, from, to, precedence);
    if (border < count) from = border + 1;
    else to = border;
  }
}

/** The place of the row to split at: the middle of a short range, else by where the border lies in a sample. */
function pivotPlace(
  rows: Uint32Array,
  from: number,
  to: number,
  count: number,
  precedence: Precedence,
): number {
  const length = to - from;
  if (length < SAMPLE * 10) return (from + to) >>> 1;
  const step = Math.floor(length / SAMPLE);
  const places = Array.from({ length: SAMPLE }, (_, at) => from + at * step);
  const compare = comparison(precedence);
  places.sort((a, b) => compare(rows[a] as number, rows[b] as number));
  return places[Math.floor(((count - from) * SAMPLE) / length)] as number;
}

/** Splits the range at a row, and says where that row then stands. */
function splitAt(
  place: number,
  rows: Uint32Array,
  from: number,
  to: number,
  { sizes, winsTie }: Precedence,
): number {
  const last = to - 1;
  const pivot = rows[place] as number;
  const pivotSize = sizes[pivot] as number | bigint;
  rows[place] = rows[last] as number;
  let border = from;
  for (let at = from; at < last; at++) {
    const row = rows[at] as number;
    const size = sizes[row] as number | bigint;
    // Always swapping and then moving the border by 0 or 1 is quicker than a branch that nobody can foresee.
    rows[at] = rows[border] as number;
    rows[border] = row;
    border += Number(size > pivotSize);
    if (size === pivotSize) border += Number(winsTie(row, pivot));
  }
  rows[last] = rows[border] as number;
  rows[border] = pivot;
  return border;
}

function comparison({ sizes, winsTie }: Precedence): (row: number, other: number) => number {
  return (row, other) => {
    if (row === other) return 0;
    const [size, otherSize] = [sizes[row] as number | bigint, sizes[other] as number | bigint];
    return size > otherSize || (size === otherSize && winsTie(row, other)) ? -1 : 1;
  };
}
