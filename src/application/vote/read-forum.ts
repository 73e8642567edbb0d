import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { type Forum, mayHoldSeat } from '../../domain/vote/forum.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { secondSignerOn } from '../decision/second-signer.ts';
import { peopleOn } from '../registers/registers-on.ts';
import { forumNow } from './forum-now.ts';

/** The forum's seats and settings, and whom a seat may be given to. */
export type ForumReading = {
  /** Null until somebody has saved it. */
  readonly stored: Stored<'forum'> | null;
  readonly forum: Forum;
  readonly candidates: readonly Person[];
  /** Whether whoever prepares a decision may not sign it. */
  readonly secondSigner: boolean;
};

/** The collaboration forum as a body that votes. */
export async function readForum(
  { store, clock }: Dependencies,
  actor: Person,
): Promise<Outcome<ForumReading>> {
  const refusal = authorise(actor, 'forum.read');
  if (refusal) return refusal;
  const today = dateInOslo(clock.now());
  const [now, people, secondSigner] = await Promise.all([
    forumNow(store, today),
    peopleOn(store, today),
    secondSignerOn(store, today),
  ]);
  const candidates = people.filter(mayHoldSeat).toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  return done({ ...now, candidates, secondSigner });
}
