import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { AwardLetter } from '../../domain/decision/award-letter.ts';
import { composeLetters } from '../../domain/decision/compose-letters.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import { groundsBesideDecision } from './letter-grounds.ts';
import { unsavedDecision } from './read-decision.ts';

/**
 * The letters as they would be if the draft of the decision was taken now. Nothing is kept: a letter is issued when
 * the decision is taken, and composed anew then.
 */
export async function previewLetters(
  { store, clock }: Dependencies,
  actor: Person,
  round: string,
): Promise<Outcome<AwardLetter[]>> {
  const [stored, recommendation] = await Promise.all([
    store.read('decision', round),
    store.read('recommendation', round),
  ]);
  const decision = stored?.state ?? (recommendation && unsavedDecision(recommendation.state));
  const state = decision && 'content' in decision ? decision.state : 'draft';
  const refusal = authorise(actor, 'letter.preview', { state });
  if (refusal) return refusal;
  if (!decision) return notFound;
  if ('kind' in decision) return decision;
  const grounds = await groundsBesideDecision(store, round);
  if (!grounds) return notFound;
  const now = clock.now();
  const letters = composeLetters({
    ...grounds,
    decision: { ...decision, state: 'decided', decidedBy: actor.id, decidedAt: now.toISOString() },
    date: dateInOslo(now),
  });
  return done(letters.toSorted((a, b) => a.recipient.name.localeCompare(b.recipient.name, 'nb')));
}

/** One of them. */
export async function previewLetter(
  deps: Dependencies,
  actor: Person,
  { round, letter }: { readonly round: string; readonly letter: string },
): Promise<Outcome<AwardLetter>> {
  const letters = await previewLetters(deps, actor, round);
  if (letters.kind === 'refused') return letters;
  const found = letters.value.find(({ id }) => id === letter);
  return found ? done(found) : notFound;
}
