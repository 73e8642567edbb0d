import type { NetworkId } from '../../domain/ids.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** The institutions of the register: ids that a client sends are checked against it. */
export async function institutionIds(store: AggregateStore): Promise<ReadonlySet<string>> {
  return new Set((await store.list('institution')).map(({ id }) => id));
}

/** The networks that take part in a round. */
export async function networkIds(store: AggregateStore, round: string): Promise<ReadonlySet<NetworkId>> {
  return new Set((await store.read('round', round))?.state.networks);
}
