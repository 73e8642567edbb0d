import type { AddressBook, PostedCard } from '../ports/address-book.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import type { Message } from '../ports/outbox.ts';
import { keyPart } from './notice.ts';

const channel = { kind: 'channel', network: null } as const;

/**
 * What the forum's channel is shown of votes, where there is one, and the cards that lie somewhere and show a vote as it
 * no longer is. What everybody sees follows the votes as they come in. A card of one's own is changed once, when the vote
 * is closed: what its reader is typing would be lost.
 * @param since UTC, ISO 8601: of votes that are over and that nothing has happened to for longer nobody is told
 */
export async function votesInCards(
  store: AggregateStore,
  addressBook: Pick<AddressBook, 'allCards' | 'channel'>,
  since: string,
): Promise<Omit<Message, 'notBefore'>[]> {
  const [votes, cards] = await Promise.all([store.list('vote'), addressBook.allCards()]);
  const behind = cards.flatMap((card) => {
    const vote = votes.find(({ id }) => id === card.vote);
    return vote && isBehind(card, vote) ? [updateOf(card, vote)] : [];
  });
  if ((await addressBook.channel(null)) === null) return behind;
  const recent = votes.filter(({ state, audit }) => state.state === 'open' || audit.at >= since);
  return [...recent.map(toldInChannel), ...behind];
}

function isBehind({ version, reader }: PostedCard, vote: Stored<'vote'>): boolean {
  return version < vote.version && (reader === null || vote.state.state !== 'open');
}

function updateOf({ id: card, reader }: PostedCard, { id: vote, version }: Stored<'vote'>) {
  return {
    key: `vote-card:${keyPart(vote)}:${version}:${card}`,
    to: reader === null ? channel : ({ kind: 'person', person: reader } as const),
    notice: { kind: 'vote-card', vote, version, card } as const,
  };
}

function toldInChannel({ id: vote, state }: Stored<'vote'>) {
  const kind = state.state === 'open' ? ('vote-opened' as const) : ('vote-closed' as const);
  return { key: `${kind}:${keyPart(vote)}:channel`, to: channel, notice: { kind, vote } };
}
