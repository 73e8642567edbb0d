import { randomUUID } from 'node:crypto';
import type { ContainerClient } from '@azure/storage-blob';
import type { Leases } from '../../application/ports/lease.ts';
import { answering, statusOf } from './azure-faults.ts';
import { inTime } from './storage-account.ts';

/** What a lease of a blob can last, in seconds. */
const SHORTEST = 15;
const LONGEST = 60;

/**
 * A lease is one of an empty blob's. The account's own clock counts it: no process' clock matters. It lasts at least
 * fifteen seconds and at most a minute.
 */
export function azureLeases(container: ContainerClient, ready: () => Promise<void>): Leases {
  const holder = randomUUID();
  const blobOf = (name: string) => container.getBlockBlobClient(encodeURIComponent(name));

  /** Taken by the same id, a lease that is held is renewed. */
  async function acquire(name: string, seconds: number): Promise<boolean> {
    try {
      await blobOf(name).getBlobLeaseClient(holder).acquireLease(seconds, inTime());
      return true;
    } catch (error) {
      if (statusOf(error) === 409) return false;
      throw error;
    }
  }

  async function make(name: string): Promise<void> {
    try {
      await blobOf(name).upload('', 0, { ...inTime(), conditions: { ifNoneMatch: '*' } });
    } catch (error) {
      // Somebody else has made it in the meantime, and may hold it by now.
      if (![409, 412].includes(statusOf(error) ?? 0)) throw error;
    }
  }

  return {
    hold: (name, forMilliseconds) =>
      answering(async () => {
        await ready();
        const seconds = Math.min(LONGEST, Math.max(SHORTEST, Math.ceil(forMilliseconds / 1000)));
        try {
          return await acquire(name, seconds);
        } catch (error) {
          if (statusOf(error) !== 404) throw error;
          await make(name);
          return acquire(name, seconds);
        }
      }),
    release: (name) =>
      answering(async () => {
        await ready();
        try {
          await blobOf(name).getBlobLeaseClient(holder).releaseLease(inTime());
        } catch (error) {
          // It is not ours, or was never there.
          if (![404, 409].includes(statusOf(error) ?? 0)) throw error;
        }
      }),
  };
}
