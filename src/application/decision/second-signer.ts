import { FORUM } from '../../domain/vote/forum.ts';
import type { Refusal } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** Whoever prepared it may not sign it. */
export const secondPersonNeeded: Refusal = { kind: 'refused', code: 'second-person-needed' };

/** Whether the county has said that whoever prepares a decision may not sign it. */
export async function wantsSecondSigner(store: AggregateStore): Promise<boolean> {
  return (await store.read('forum', FORUM))?.state.secondSigner ?? false;
}
