import type { AddressBook, PersonAddress, PostedCard } from '../../src/application/ports/address-book.ts';

/** An address book in memory for unit tests. It keeps text, as {@link memoryOutbox} does. */
export function memoryAddressBook(): AddressBook {
  const texts = new Map<string, string>();
  const read = (kind: string, id: string | null) => {
    const text = texts.get(JSON.stringify([kind, id]));
    return text === undefined ? undefined : JSON.parse(text);
  };
  const write = (kind: string, id: string | null, value: unknown): void => {
    texts.set(JSON.stringify([kind, id]), JSON.stringify(value));
  };
  return {
    person: async (person): Promise<PersonAddress> => ({
      chat: read('chat', person) ?? null,
      worked: read('worked', person) ?? null,
    }),
    rememberChat: async (person, chat) => write('chat', person, chat),
    rememberRoute: async (person, worked) => write('worked', person, worked),
    channel: async (network) => read('channel', network) ?? null,
    rememberChannel: async (network, channel) => write('channel', network, channel),
    networkOfTeam: async (team) => read('team', team),
    rememberTeam: async (team, network) => write('team', team, network),
    rememberCard: async (card) => {
      const others = (read('cards', card.vote) ?? []).filter(({ id }: PostedCard) => id !== card.id);
      write('cards', card.vote, [...others, card]);
    },
    cards: async (vote) => read('cards', vote) ?? [],
    allCards: async () => {
      const kept = [...texts].filter(([key]) => JSON.parse(key)[0] === 'cards');
      return kept.flatMap(([, text]) => JSON.parse(text) as PostedCard[]);
    },
    forgetCard: async (card) => {
      const left = (read('cards', card.vote) ?? []).filter(({ id }: PostedCard) => id !== card.id);
      write('cards', card.vote, left);
    },
  };
}
