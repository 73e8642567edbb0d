import { randomUUID } from 'node:crypto';
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables';
import { type DeliveryRecord, dueAt, nameOf, recordIn } from '../delivery-record.ts';
import { statusOf } from './azure-faults.ts';
import { inTime } from './storage-account.ts';

/** A delivery as it was read. */
export type Row = {
  readonly record: DeliveryRecord;
  readonly etag: string;
  /** Who wrote it: a name that every write has for itself. */
  readonly stamp: string;
};

type Entity = Readonly<Record<string, unknown>>;

/** One partition, so that all rows of a delivery change in one transaction. It takes 2,000 rows a second. */
const partitionKey = 'delivery';
/** A property holds 64 KiB of UTF-16. */
const PART = 30_000;
/** Later than any time, in milliseconds; counted down, so that the newest comes first. */
const FAR = 9e15;

const mainKey = (key: string) => `key:${key}`;
const dueKey = (due: string, key: string) => `due:${due}:${key}`;
/** Every key after this one in the log was created earlier. */
const logKeyFrom = (createdAt: string) => `log:${(FAR - Date.parse(createdAt)).toString().padStart(16, '0')}`;
const logKey = (record: DeliveryRecord) => `${logKeyFrom(record.createdAt)}:${record.message.key}`;

/**
 * Three rows for each delivery: by its key, which is the truth; by its place in the log, with the same content; and,
 * while somebody should take it, by when it is due. A transaction writes them together, guarded by the first one's etag.
 *
 * An answer may get lost, and the SDK then asks once more and is told that somebody was there before it. Whether that
 * was us, the stamp says.
 */
export function deliveryRows(table: TableClient) {
  async function read(key: string): Promise<Row | null> {
    try {
      return rowOf(await table.getEntity(partitionKey, mainKey(key), inTime()));
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  }

  /** The row as it was written, or null where somebody else was first. */
  async function submit(
    record: DeliveryRecord,
    actionsWith: (entity: Entity) => TransactionAction[],
  ): Promise<Row | null> {
    const stamp = randomUUID();
    try {
      const { subResponses } = await table.submitTransaction(actionsWith(entityOf(record, stamp)), inTime());
      return { record, stamp, etag: subResponses[0]?.etag ?? '' };
    } catch (error) {
      if (![404, 409, 412].includes(statusOf(error) ?? 0)) throw error;
      const there = await read(record.message.key);
      return there?.stamp === stamp ? there : null;
    }
  }

  return {
    read,

    insert: (record: DeliveryRecord): Promise<Row | null> =>
      submit(record, (entity) => [
        ['create', { ...entity, partitionKey, rowKey: mainKey(record.message.key) }],
        ['create', { ...entity, partitionKey, rowKey: logKey(record) }],
        ...dueRows('create', record),
      ]),

    replace: (before: Row, record: DeliveryRecord): Promise<Row | null> =>
      submit(record, (entity) => {
        const main = { ...entity, partitionKey, rowKey: mainKey(record.message.key) };
        const moved = dueAt(before.record) !== dueAt(record);
        return [
          ['update', main, 'Replace', { etag: before.etag }],
          ['upsert', { ...entity, partitionKey, rowKey: logKey(record) }, 'Replace'],
          ...(moved ? dueRows('delete', before.record) : []),
          ...(moved ? dueRows('create', record) : []),
        ];
      }),

    /** The keys of what is due, the longest due first, a page at a time. */
    async *due(at: string, pageSize: number): AsyncGenerator<string[]> {
      const filter = odata`PartitionKey eq ${partitionKey} and RowKey ge 'due:' and RowKey lt ${`due:${at}~`}`;
      for await (const page of pagesOf(table, filter, pageSize)) {
        yield page.map((entity) => String(entity['key']));
      }
    },

    /** The log after a place in it, the newest first, a page at a time. */
    async *log(after: string | null, conditions: readonly string[], pageSize: number) {
      const range = odata`PartitionKey eq ${partitionKey} and RowKey gt 'log:' and RowKey lt 'log:~'`;
      const start = after === null ? [] : [odata`RowKey gt ${after}`];
      for await (const page of pagesOf(table, [range, ...start, ...conditions].join(' and '), pageSize)) {
        yield page.map((entity) => ({ place: String(entity['rowKey']), ...rowOf(entity) }));
      }
    },

    /** Where the log begins to be older than that. */
    placeBefore: logKeyFrom,

    /**
     * Forgets a delivery as it was read; false where it has changed since. The log goes last: what a crash leaves of it
     * is found again by whoever forgets what is old.
     */
    async forget({ record }: Row): Promise<boolean> {
      const { key } = record.message;
      const there = await read(key);
      if (there && there.record.changedAt !== record.changedAt) return false;
      if (there) await remove(mainKey(key), there.etag);
      await remove(logKey(record), '*');
      return true;
    },
  };

  async function remove(rowKey: string, etag: string): Promise<void> {
    try {
      await table.deleteEntity(partitionKey, rowKey, { ...inTime(), etag });
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }
}

function dueRows(action: 'create' | 'delete', record: DeliveryRecord): TransactionAction[] {
  const due = dueAt(record);
  const { key } = record.message;
  return due === null ? [] : [[action, { partitionKey, rowKey: dueKey(due, key), key }]];
}

function entityOf(record: DeliveryRecord, stamp: string): Entity {
  const text = JSON.stringify(record);
  const parts = Array.from({ length: Math.ceil(text.length / PART) }, (_, index) => [
    `part${index}`,
    text.slice(index * PART, (index + 1) * PART),
  ]);
  return {
    ...Object.fromEntries(parts),
    parts: parts.length,
    stamp,
    state: record.state,
    addressee: nameOf(record.message.to),
    changedAt: record.changedAt,
  };
}

function rowOf(entity: Entity): Row {
  const parts = Array.from({ length: Number(entity['parts']) }, (_, index) => entity[`part${index}`]);
  return {
    record: recordIn(parts.join('')),
    etag: String(entity['etag']),
    stamp: String(entity['stamp']),
  };
}

/** Each page is a call of its own, with its own time. */
async function* pagesOf(table: TableClient, filter: string, maxPageSize: number): AsyncGenerator<Entity[]> {
  let continuationToken: string | undefined;
  do {
    const settings = continuationToken === undefined ? { maxPageSize } : { maxPageSize, continuationToken };
    const pages = table.listEntities<Entity>({ ...inTime(), queryOptions: { filter } }).byPage(settings);
    const { value } = await pages.next();
    yield value ?? [];
    continuationToken = value?.continuationToken;
  } while (continuationToken !== undefined);
}
