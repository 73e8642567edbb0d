import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../application/ports/clock.ts';
import type { Leases } from '../../application/ports/lease.ts';
import { answering } from './database.ts';

/**
 * Leases in the same database as the messages.
 * @param clock time as it really passes for all processes alike, not one that travels
 */
export function embeddedLeases(database: DatabaseSync, clock: Clock): Leases {
  const holder = randomUUID();
  const take = database.prepare(
    `INSERT INTO leases (name, holder, until) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET holder = excluded.holder, until = excluded.until
     WHERE holder = excluded.holder OR until <= ?`,
  );
  const giveUp = database.prepare('DELETE FROM leases WHERE name = ? AND holder = ?');

  return {
    hold: (name, forMilliseconds) =>
      answering(() => {
        const now = clock.now().getTime();
        return take.run(name, holder, now + forMilliseconds, now).changes === 1;
      }),
    release: (name) => answering(() => void giveUp.run(name, holder)),
  };
}
