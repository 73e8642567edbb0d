import type { Dependencies } from '../change-aggregate.ts';
import type { AggregateKind, Aggregates } from '../ports/aggregates.ts';

/** What a step of a process creates. */
type Creation<K extends AggregateKind> = {
  readonly kind: K;
  readonly id: string;
  readonly state: Aggregates[K];
  readonly action: string;
  readonly by: string;
  readonly changeId: string;
};

/** Creates an aggregate; when it is there already, an earlier run of the step made it, and nothing is changed. */
export async function createOnce<K extends AggregateKind>(
  { store, clock }: Dependencies,
  creation: Creation<K>,
): Promise<void> {
  await store.commit({ ...creation, expected: null, at: clock.now().toISOString(), reason: '' });
}
