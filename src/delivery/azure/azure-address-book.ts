import { odata, type TableClient } from '@azure/data-tables';
import type { AddressBook, ConversationReference, PostedCard } from '../../application/ports/address-book.ts';
import type { Route } from '../../application/ports/outbox.ts';
import type { NetworkId } from '../../domain/ids.ts';
import { answering, statusOf } from './azure-faults.ts';
import { rowKeyOf } from './row-key.ts';
import { inTime } from './storage-account.ts';

type Entity = Readonly<Record<string, unknown>>;

/** Addresses in a table. A write names only what it changes, so that of two at once neither undoes the other. */
export function azureAddressBook(table: TableClient, ready: () => Promise<void>): AddressBook {
  const read = (partitionKey: string, id: string): Promise<Entity | null> =>
    answering(async () => {
      await ready();
      try {
        return await table.getEntity(partitionKey, rowKeyOf(id), inTime());
      } catch (error) {
        if (statusOf(error) === 404) return null;
        throw error;
      }
    });
  const write = (partitionKey: string, id: string, values: Entity): Promise<void> =>
    answering(async () => {
      await ready();
      await table.upsertEntity({ ...values, partitionKey, rowKey: rowKeyOf(id) }, 'Merge', inTime());
    });
  const cardsWhere = (filter: string): Promise<PostedCard[]> =>
    answering(async () => {
      await ready();
      const found: PostedCard[] = [];
      for await (const { card } of table.listEntities<Entity>({ ...inTime(), queryOptions: { filter } })) {
        found.push(JSON.parse(String(card)) as PostedCard);
      }
      return found;
    });

  return {
    person: async (person) => {
      const entity = await read('person', person);
      return { chat: referenceIn(entity?.['chat']), worked: (entity?.['worked'] ?? null) as Route | null };
    },
    rememberChat: (person, chat) => write('person', person, { chat: JSON.stringify(chat) }),
    rememberRoute: (person, worked) => write('person', person, { worked }),
    channel: async (network) => referenceIn((await read('channel', channelOf(network)))?.['channel']),
    rememberChannel: (network, channel) =>
      write('channel', channelOf(network), { channel: JSON.stringify(channel) }),
    networkOfTeam: async (team) => {
      const entity = await read('team', team);
      return entity ? (JSON.parse(String(entity['network'])) as NetworkId | null) : undefined;
    },
    rememberTeam: (team, network) => write('team', team, { network: JSON.stringify(network) }),
    rememberCard: (card) => write(cardsOf(card.vote), card.id, { card: JSON.stringify(card) }),
    cards: (vote) => cardsWhere(odata`PartitionKey eq ${cardsOf(vote)}`),
    // «;» comes next after «:».
    allCards: () => cardsWhere("PartitionKey ge 'card:' and PartitionKey lt 'card;'"),
    forgetCard: ({ vote, id }) =>
      answering(async () => {
        await ready();
        try {
          await table.deleteEntity(cardsOf(vote), rowKeyOf(id), inTime());
        } catch (error) {
          if (statusOf(error) !== 404) throw error;
        }
      }),
  };
}

function channelOf(network: NetworkId | null): string {
  return network === null ? 'forum' : `network:${network}`;
}

function cardsOf(vote: string): string {
  return `card:${rowKeyOf(vote)}`;
}

function referenceIn(cell: unknown): ConversationReference | null {
  return typeof cell === 'string' ? (JSON.parse(cell) as ConversationReference | null) : null;
}
