import { randomUUID } from 'node:crypto';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { formSubject } from '../forms/form-subject.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';

/** How often it is tried: a step that is done in the same moment comes first. */
const TRIES = 20;

/**
 * Cancels an import. What runs it, in whichever process, sees at the end of its step that it is not its own any more. Other
 * work cannot be cancelled: half a county would have its frames.
 */
export async function cancelProcess(
  { store, clock }: Dependencies,
  actor: Person,
  id: string,
): Promise<Outcome<Stored<'process'>>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await store.read('process', id);
    if (stored?.state.type !== 'import-responses') {
      return authorise(actor, 'process.cancel') ?? notFound;
    }
    if (stored.state.state === 'cancelled') return done(stored);
    const refusal = authorise(actor, 'process.cancel', formSubject(stored.state, stored.state.state));
    if (refusal) return refusal;
    const commit = await store.commit({
      kind: 'process',
      id,
      expected: stored.etag,
      state: { ...stored.state, state: 'cancelled' },
      action: 'process.cancel',
      by: actor.id,
      at: clock.now().toISOString(),
      changeId: randomUUID(),
      reason: '',
    });
    if (commit.kind !== 'conflict') return done(commit.stored);
  }
  throw new Error(`the process ${id} is never at rest`);
}
