import { shareIn } from '../../domain/contribution/own-contribution.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** What owners add themselves in a round, as a share of what they are awarded; null where they add nothing. */
export async function ownContributionShare(store: AggregateStore, id: string): Promise<string | null> {
  const round = (await store.read('round', id))?.state;
  const scheme = round && (await store.read('scheme', round.scheme));
  return round && scheme ? shareIn(round, scheme.state) : null;
}
