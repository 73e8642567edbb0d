import { randomBytes, randomUUID } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import type { ChangeSignals } from '../../application/ports/change-signals.ts';
import { answering, statusOf } from './azure-faults.ts';
import { rowKeyOf } from './row-key.ts';
import { inTime } from './storage-account.ts';

/** A row per place that was ever told of, with what was last told. */
const CHANGED = 'changed';
const SECRET = { partitionKey: 'secret', rowKey: 'shared' };

type Row = { readonly place: string; readonly token: string };

/** Signals in a table: one small row to write, one page of some forty rows to read. */
export function azureSignals(table: TableClient, ready: () => Promise<void>): ChangeSignals {
  async function readSecret(): Promise<string> {
    const { value } = await table.getEntity<{ value: string }>(SECRET.partitionKey, SECRET.rowKey, inTime());
    return value;
  }

  return {
    tell: (place) =>
      answering(async () => {
        await ready();
        const row = { partitionKey: CHANGED, rowKey: rowKeyOf(place), place, token: randomUUID() };
        await table.upsertEntity(row, 'Replace', inTime());
      }),
    heard: () =>
      answering(async () => {
        await ready();
        const told = new Map<string, string>();
        const queryOptions = { filter: `PartitionKey eq '${CHANGED}'`, select: ['place', 'token'] };
        for await (const row of table.listEntities<Row>({ ...inTime(), queryOptions })) {
          told.set(row.place, row.token);
        }
        return told;
      }),
    secret: () =>
      answering(async () => {
        await ready();
        try {
          return await readSecret();
        } catch (error) {
          if (statusOf(error) !== 404) throw error;
        }
        const value = randomBytes(32).toString('base64url');
        try {
          await table.createEntity({ ...SECRET, value }, inTime());
          return value;
        } catch (error) {
          // Another instance has made it in the meantime, or an answer that said so was lost.
          if (statusOf(error) !== 409) throw error;
          return readSecret();
        }
      }),
  };
}
