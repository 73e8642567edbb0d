import type { AddressBook } from '../ports/address-book.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import type { Message } from '../ports/outbox.ts';
import { keyPart } from './notice.ts';

/**
 * What the forum's channel is shown of votes, where there is one, and the cards that lie somewhere and show a vote as it
 * no longer is. What everybody sees follows the votes as they come in. A card of one's own is changed once, when the vote
 * is closed: what its reader is typing would be lost.
 * @param since UTC, ISO 8601: votes that nothing has happened to for longer are left alone, unless they are open
 */
export async function votesInCards(
  store: AggregateStore,
  addressBook: Pick<AddressBook, 'cards' | 'channel'>,
  since: string,
): Promise<Omit<Message, 'notBefore'>[]> {
  const channel = { kind: 'channel', network: null } as const;
  const hasChannel = (await addressBook.channel(null)) !== null;
  const recent = (await store.list('vote')).filter(
    ({ state, audit }) => state.state === 'open' || audit.at >= since,
  );
  const messages = recent.map(async ({ id: vote, version, state }) => {
    const isOpen = state.state === 'open';
    const kind = isOpen ? ('vote-opened' as const) : ('vote-closed' as const);
    const cards = (await addressBook.cards(vote)).filter(
      (card) => card.version < version && (card.reader === null || !isOpen),
    );
    return [
      ...(hasChannel
        ? [{ key: `${kind}:${keyPart(vote)}:channel`, to: channel, notice: { kind, vote } }]
        : []),
      ...cards.map(({ id: card, reader }) => ({
        key: `vote-card:${keyPart(vote)}:${version}:${card}`,
        to: reader === null ? channel : ({ kind: 'person', person: reader } as const),
        notice: { kind: 'vote-card', vote, version, card } as const,
      })),
    ];
  });
  return (await Promise.all(messages)).flat();
}
