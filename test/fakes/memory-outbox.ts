import { randomUUID } from 'node:crypto';
import type { Outbox } from '../../src/application/ports/outbox.ts';
import {
  addresseesIn,
  claimed,
  claimOf,
  type DeliveryRecord,
  deliveryOf,
  dueAt,
  isDue,
  isOver,
  nameOf,
  newRecord,
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
    return text === undefined ? null : (JSON.parse(text) as DeliveryRecord);
  };
  const write = (record: DeliveryRecord): void => {
    texts.set(record.message.key, JSON.stringify(record));
  };
  const all = (): DeliveryRecord[] => [...texts.values()].map((text) => JSON.parse(text) as DeliveryRecord);

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
    settle: async ({ delivery, token }, settlement, at) => {
      const record = read(delivery.message.key);
      const changed = record && settled(record, token, settlement, at);
      if (!changed) return false;
      write(changed);
      return true;
    },
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
    resend: async (key, at) => {
      const record = read(key);
      const changed = record && resent(record, at);
      if (!changed) return false;
      write(changed);
      return true;
    },
    prune: async (before) => {
      const over = all().filter((record) => isOver(record, before));
      for (const { message } of over) texts.delete(message.key);
      return over.length;
    },
  };
}
