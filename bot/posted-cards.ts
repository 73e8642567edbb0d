import { createHash } from 'node:crypto';
import type { NoticeView } from '../src/application/notices/notice-view.ts';
import type { PersonId } from '../src/domain/ids.ts';
import type { Person } from '../src/domain/registers/registers.ts';
import { type Scope, scopeOf } from './activity.ts';
import { withoutThread } from './place.ts';
import type { BotServices } from './services.ts';
import type { Reference, Turn } from './turn.ts';

/** The vote that a card shows, and at which version at least. */
export type ShownVote = { readonly vote: string; readonly version: number };

/** A card on a vote, and whose own it is; null where everybody sees it. */
export type ShownCard = ShownVote & { readonly reader: PersonId | null };

/** Read before the card is made: it may then show a later version, and is changed once too often and not too rarely. */
export async function voteShownIn({ store }: BotServices, view: NoticeView): Promise<ShownVote | null> {
  if (view.kind !== 'vote-opened' && view.kind !== 'vote-closed') return null;
  const vote = await store.read('vote', view.vote);
  return vote && { vote: view.vote, version: vote.version };
}

/** Remembers a card on a vote that was posted, so that it can show what becomes of the vote. */
export async function keepCard(
  { addressBook, clock }: BotServices,
  shown: ShownCard,
  place: Reference,
  activity: string,
): Promise<void> {
  if (activity === '') return;
  const keptAt = clock.now().toISOString();
  await addressBook.rememberCard({ id: cardIdOf(place, activity), ...shown, place, activity, keptAt });
}

/**
 * Remembers the card that somebody has just touched, where a kill between posting and keeping it has left us without its
 * id: Teams names it with every press and every refresh. What it showed is not known, so it is changed once too often.
 */
export async function keepTouchedCard(
  services: BotServices,
  { activity, reference }: Turn,
  actor: Person,
  vote: string,
): Promise<void> {
  const touched = activity.replyToId ?? '';
  const id = cardIdOf(reference, touched);
  const known = touched === '' || (await services.addressBook.cards(vote)).some((card) => card.id === id);
  if (known) return;
  const reader = readerOf(actor, scopeOf(activity));
  await keepCard(services, { vote, version: 0, reader }, reference, touched);
}

/** Whose own a card on a vote is: in a person's chat, theirs; where others read along, nobody's. */
export function readerOf({ id }: Person, scope: Scope): PersonId | null {
  return scope === 'personal' ? id : null;
}

/** The same for the same message, whoever finds it and however often. */
function cardIdOf(place: Reference, activity: string): string {
  const { id } = withoutThread(place).conversation;
  return createHash('sha256').update(`${id} ${activity}`).digest('hex').slice(0, 32);
}
