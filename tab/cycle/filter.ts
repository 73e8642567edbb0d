import type { Occurrence } from './cycle-types.ts';

/** What of the year to look at. `whose` is a network's id, or one of the words. */
export type Filter = {
  readonly track: 'all' | Occurrence['track'];
  readonly whose: string;
};

export const EVERYTHING = 'everything';
export const MINE = 'mine';
export const OF_COUNTY = 'county';

export function filterOccurrences(
  occurrences: readonly Occurrence[],
  { track, whose }: Filter,
): Occurrence[] {
  return occurrences.filter(
    (occurrence) => (track === 'all' || occurrence.track === track) && isWhose(occurrence, whose),
  );
}

/** A gathering is the county's, and each network's that takes part. */
function isWhose({ mine, network, gathering }: Occurrence, whose: string): boolean {
  if (whose === EVERYTHING) return true;
  if (whose === MINE) return mine;
  if (whose === OF_COUNTY) return network === null;
  return network?.id === whose || gathering?.networks.some((id) => id === whose) === true;
}
