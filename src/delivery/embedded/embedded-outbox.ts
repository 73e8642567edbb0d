import { randomUUID } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Claim, DeliveryFilter, Outbox } from '../../application/ports/outbox.ts';
import {
  addresseesIn,
  advanced,
  claimed,
  claimOf,
  type DeliveryRecord,
  deliveryOf,
  dueAt,
  nameOf,
  newRecord,
  recordIn,
  resent,
  settled,
} from '../delivery-record.ts';
import { answering, inTransaction } from './database.ts';

/** Messages on their way out, in a database that several processes may have open. */
export function embeddedOutbox(database: DatabaseSync): Outbox {
  const insert = database.prepare(
    `INSERT INTO deliveries (key, addressee, state, created_at, changed_at, due_at, record)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const update = database.prepare(
    'UPDATE deliveries SET state = ?, changed_at = ?, due_at = ?, record = ? WHERE key = ?',
  );
  const byKey = database.prepare('SELECT record FROM deliveries WHERE key = ?');
  const anyDue = database.prepare('SELECT 1 FROM deliveries WHERE due_at <= ? LIMIT 1');
  const due = database.prepare(
    'SELECT record FROM deliveries WHERE due_at <= ? ORDER BY due_at, seq LIMIT ?',
  );
  const forget = database.prepare('DELETE FROM deliveries WHERE due_at IS NULL AND changed_at < ?');

  const read = (key: string): DeliveryRecord | null => {
    const row = byKey.get(key);
    return row ? recordOf(row) : null;
  };
  const write = (record: DeliveryRecord): void => {
    update.run(record.state, record.changedAt, dueAt(record), JSON.stringify(record), record.message.key);
  };
  /** Changes one delivery as it stands just then; false where there is nothing to change. */
  const change = (key: string, to: (record: DeliveryRecord) => DeliveryRecord | null): boolean =>
    inTransaction(database, () => {
      const record = read(key);
      const changed = record && to(record);
      if (changed) write(changed);
      return changed !== null;
    });

  return {
    put: (message, at) =>
      answering(() => {
        const record = newRecord(message, at);
        const text = JSON.stringify(record);
        const { changes } = insert.run(
          message.key,
          nameOf(message.to),
          record.state,
          at,
          at,
          dueAt(record),
          text,
        );
        return changes === 1;
      }),
    claim: (limit, at, holdFor) =>
      answering((): Claim[] => {
        // Most often nothing is due, and then nobody is kept from writing.
        if (!anyDue.get(at)) return [];
        return inTransaction(database, () =>
          due.all(at, limit).map((row) => {
            const token = randomUUID();
            const record = claimed(recordOf(row), token, at, holdFor);
            write(record);
            return claimOf(record, token);
          }),
        );
      }),
    advance: ({ delivery, token }, step, at, holdFor) =>
      answering(() => change(delivery.message.key, (record) => advanced(record, token, step, at, holdFor))),
    settle: ({ delivery, token }, settlement, at) =>
      answering(() => change(delivery.message.key, (record) => settled(record, token, settlement, at))),
    read: (key) =>
      answering(() => {
        const record = read(key);
        return record && deliveryOf(record);
      }),
    list: (filter, { size, from }) =>
      answering(() => {
        const { where, values } = conditionsOf(filter, from);
        const rows = database
          .prepare(
            `SELECT seq, created_at, record FROM deliveries ${where} ORDER BY created_at DESC, seq DESC LIMIT ?`,
          )
          .all(...values, size + 1);
        const page = rows.slice(0, size);
        const last = rows.length > size ? page.at(-1) : undefined;
        return {
          deliveries: page.map((row) => deliveryOf(recordOf(row))),
          next: last ? `${String(last['created_at'])} ${String(last['seq'])}` : null,
        };
      }),
    resend: (key, at) => answering(() => change(key, (record) => resent(record, at))),
    prune: (before) => answering(() => Number(forget.run(before).changes)),
  };
}

function conditionsOf(filter: DeliveryFilter, from: string | null) {
  const names = addresseesIn(filter) ?? [];
  const conditions = names.map(() => 'addressee = ?');
  const values: (string | number)[] = [...names];
  if (filter.state !== undefined) {
    conditions.push('state = ?');
    values.push(filter.state);
  }
  if (from !== null) {
    const [createdAt = '', seq] = from.split(' ');
    conditions.push('(created_at, seq) < (?, ?)');
    values.push(createdAt, Number(seq));
  }
  return { where: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`, values };
}

function recordOf(row: Readonly<Record<string, SQLOutputValue>>): DeliveryRecord {
  return recordIn(String(row['record']));
}
