import type { DatabaseSync } from 'node:sqlite';
import type { AddressBook, ConversationReference, PostedCard } from '../../application/ports/address-book.ts';
import type { Route } from '../../application/ports/outbox.ts';
import type { NetworkId } from '../../domain/ids.ts';
import { answering } from './database.ts';

/** Addresses in the same database as the messages. */
export function embeddedAddressBook(database: DatabaseSync): AddressBook {
  const person = database.prepare('SELECT chat, worked FROM people WHERE person = ?');
  const setChat = database.prepare(
    'INSERT INTO people (person, chat) VALUES (?, ?) ON CONFLICT DO UPDATE SET chat = excluded.chat',
  );
  const setRoute = database.prepare(
    'INSERT INTO people (person, worked) VALUES (?, ?) ON CONFLICT DO UPDATE SET worked = excluded.worked',
  );
  const channel = database.prepare('SELECT channel FROM channels WHERE network = ?');
  const setChannel = database.prepare(
    'INSERT INTO channels (network, channel) VALUES (?, ?) ON CONFLICT DO UPDATE SET channel = excluded.channel',
  );
  const team = database.prepare('SELECT network FROM teams WHERE team = ?');
  const setTeam = database.prepare(
    'INSERT INTO teams (team, network) VALUES (?, ?) ON CONFLICT DO UPDATE SET network = excluded.network',
  );

  const setCard = database.prepare('INSERT OR REPLACE INTO cards (id, vote, card) VALUES (?, ?, ?)');
  const cards = database.prepare('SELECT card FROM cards WHERE vote = ?');
  const everyCard = database.prepare('SELECT card FROM cards');
  const dropCard = database.prepare('DELETE FROM cards WHERE id = ?');

  return {
    person: (id) =>
      answering(() => {
        const row = person.get(id);
        return { chat: referenceIn(row?.['chat']), worked: (row?.['worked'] ?? null) as Route | null };
      }),
    rememberChat: (id, chat) =>
      answering(() => void setChat.run(id, chat === null ? null : JSON.stringify(chat))),
    rememberRoute: (id, worked) => answering(() => void setRoute.run(id, worked)),
    channel: (network) => answering(() => referenceIn(channel.get(network ?? '')?.['channel'])),
    rememberChannel: (network, reference) =>
      answering(() => void setChannel.run(network ?? '', JSON.stringify(reference))),
    networkOfTeam: (id) =>
      answering(() => {
        const row = team.get(id);
        return row ? (row['network'] as NetworkId | null) : undefined;
      }),
    rememberTeam: (id, network) => answering(() => void setTeam.run(id, network)),
    rememberCard: (card) => answering(() => void setCard.run(card.id, card.vote, JSON.stringify(card))),
    cards: (vote) => answering(() => cards.all(vote).map(cardIn)),
    allCards: () => answering(() => everyCard.all().map(cardIn)),
    forgetCard: ({ id }) => answering(() => void dropCard.run(id)),
  };
}

function referenceIn(cell: unknown): ConversationReference | null {
  return typeof cell === 'string' ? (JSON.parse(cell) as ConversationReference) : null;
}

function cardIn({ card }: Readonly<Record<string, unknown>>): PostedCard {
  return JSON.parse(String(card)) as PostedCard;
}
