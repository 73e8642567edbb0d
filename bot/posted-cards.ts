import { randomUUID } from 'node:crypto';
import type { NoticeView } from '../src/application/notices/notice-view.ts';
import type { PersonId } from '../src/domain/ids.ts';
import type { BotServices } from './services.ts';
import type { Reference } from './turn.ts';

/** The vote that a card shows, and at which version at least. */
export type ShownVote = { readonly vote: string; readonly version: number };

/** Read before the card is made: it may then show a later version, and is changed once too often and not too rarely. */
export async function voteShownIn({ store }: BotServices, view: NoticeView): Promise<ShownVote | null> {
  if (view.kind !== 'vote-opened' && view.kind !== 'vote-closed') return null;
  const vote = await store.read('vote', view.vote);
  return vote && { vote: view.vote, version: vote.version };
}

/** Remembers a card on a vote that was posted, so that it can show what becomes of the vote. */
export async function keepCard(
  { addressBook }: BotServices,
  shown: ShownVote & { readonly reader: PersonId | null },
  place: Reference,
  activity: string,
): Promise<void> {
  if (activity !== '') await addressBook.rememberCard({ id: randomUUID(), ...shown, place, activity });
}
