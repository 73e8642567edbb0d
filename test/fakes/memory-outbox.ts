import { randomUUID } from 'node:crypto';
import type { Outbox } from '../../src/application/ports/outbox.ts';
import {
  addresseesIn,
  advanced,
  claimed,
  claimOf,
  type DeliveryRecord,
  deliveryOf,
  dueAt,
  isDue,
  isOver,
  nameOf,
  newRecord,
  recordIn,
  resent,
  settled,
} from '../../src/delivery/delivery-record.ts';

/**
 * An outbox in memory for unit tests. It keeps text, so that nobody can change what was put by holding on to an object,
 * and it keeps every promise of the port that does not need a disk: the contract suite runs on it too.
 */
export function memoryOutbox(): Outbox {
  /** In the order in which they were put. */
  const texts = new Map<string, string>();

  const read = (key: string): DeliveryRecord | null => {
    const text = texts.get(key);
    return text === undefined ? null : recordIn(text);
  };
  const write = (record: DeliveryRecord): void => {
    texts.set(record.message.key, JSON.stringify(record));
  };
  const change = (key: string, to: (record: DeliveryRecord) => DeliveryRecord | null): boolean => {
    const record = read(key);
    const changed = record && to(record);
    if (changed) write(changed);
    return changed !== null;
  };
  const all = (): DeliveryRecord[] => [...texts.values()].map(recordIn);

  return {
    put: async (message, at) => {
      const record = newRecord(message, at);
      if (texts.has(message.key)) return false;
      write(record);
      return true;
    },
    claim: async (limit, at, holdFor) =>
      all()
        .filter((record) => isDue(record, at))
        .sort((a, b) => (dueAt(a) ?? '').localeCompare(dueAt(b) ?? ''))
        .slice(0, limit)
        .map((record) => {
          const token = randomUUID();
          const changed = claimed(record, token, at, holdFor);
          write(changed);
          return claimOf(changed, token);
        }),
    advance: async ({ delivery, token }, step, at, holdFor) =>
      change(delivery.message.key, (record) => advanced(record, token, step, at, holdFor)),
    settle: async ({ delivery, token }, settlement, at) =>
      change(delivery.message.key, (record) => settled(record, token, settlement, at)),
    read: async (key) => {
      const record = read(key);
      return record && deliveryOf(record);
    },
    list: async (filter, { size, from }) => {
      const found = all()
        .toReversed()
        .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
        .filter(({ state }) => filter.state === undefined || filter.state === state)
        .filter(({ message }) => addresseesIn(filter)?.every((name) => name === nameOf(message.to)) ?? true);
      const start = Number(from ?? 0);
      const end = start + size;
      return {
        deliveries: found.slice(start, end).map(deliveryOf),
        next: end < found.length ? String(end) : null,
      };
    },
    resend: async (key, at) => change(key, (record) => resent(record, at)),
    prune: async (before) => {
      const over = all().filter((record) => isOver(record, before));
      for (const { message } of over) texts.delete(message.key);
      return over.length;
    },
  };
}
