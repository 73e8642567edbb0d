import type { AggregateStore, RecordStore } from '../../src/application/ports/aggregate-store.ts';
import { shieldedStore } from '../../src/application/shielding/shielded-store.ts';
import { shieldWords } from '../../src/text/shields.ts';

/** Records as the service gives them to what works with them. */
export function asServed(records: RecordStore): AggregateStore {
  return shieldedStore(records, shieldWords);
}
