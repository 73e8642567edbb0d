import type { TableClient } from '@azure/data-tables';
import type { SentTimes } from '../../application/ports/sent-times.ts';
import { answering, statusOf } from './azure-faults.ts';
import { rowKeyOf } from './row-key.ts';
import { inTime } from './storage-account.ts';

const SENT = 'sent';

type Row = { readonly times: string };

/**
 * Times in a table, a row per name; its etag is the mark. Whoever loses the answer to a write of their own is told that
 * somebody was first, and counts twice: that errs on the right side.
 */
export function azureSentTimes(table: TableClient, ready: () => Promise<void>): SentTimes {
  return {
    read: (name) =>
      answering(async () => {
        await ready();
        try {
          const { times, etag } = await table.getEntity<Row>(SENT, rowKeyOf(name), inTime());
          return { times: JSON.parse(times) as number[], mark: etag };
        } catch (error) {
          if (statusOf(error) === 404) return { times: [], mark: null };
          throw error;
        }
      }),
    replace: (name, times, mark) =>
      answering(async () => {
        await ready();
        const row = { partitionKey: SENT, rowKey: rowKeyOf(name), times: JSON.stringify(times) };
        try {
          if (mark === null) await table.createEntity(row, inTime());
          else await table.updateEntity(row, 'Replace', { ...inTime(), etag: mark });
          return true;
        } catch (error) {
          if ([404, 409, 412].includes(statusOf(error) ?? 0)) return false;
          throw error;
        }
      }),
  };
}
