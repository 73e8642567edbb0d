import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { AggregateKind } from '../../application/ports/aggregates.ts';
import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import type { AuditList } from './audit-list.ts';
import type { Site } from './county.ts';
import { createTurns } from './in-turn.ts';
import type { RowLists } from './row-lists.ts';
import { chain, type VersionHistory } from './version-history.ts';

/** How often what follows a commit is tried at once; what still fails then is mended later. */
const MOST_TRIES = 3;

export type Following = ReturnType<typeof createFollowing>;

/**
 * What follows a commit that is already acknowledged: its audit entry, and the rows for people. Both can be derived from
 * the versions, so whatever a crash or an outage leaves out is mended by the next commit, the next reader of the trail,
 * or a sweep.
 */
export function createFollowing({
  audit,
  rows,
  history,
  onFault,
}: {
  audit: AuditList;
  rows: RowLists;
  history: VersionHistory;
  onFault: (error: unknown) => void;
}) {
  const turns = createTurns();
  /** Up to which version this process knows the trail to be complete. */
  const complete = new Map<string, number>();

  /** The whole trail up to the head, what was missing written. */
  async function mendTrail(site: Site, kind: AggregateKind, head: AuditEntry): Promise<AuditEntry[]> {
    const present = await audit.read(kind, head.id);
    const versions = new Set(present.map(({ version }) => version));
    const missing = Array.from({ length: head.version }, (_, index) => index + 1).filter(
      (version) => !versions.has(version),
    );
    if (missing.length === 0) return present;
    const committed =
      missing.length === 1 && missing[0] === head.version
        ? new Map([[head.version, head]])
        : chain(await history.attempts(site, kind, head.id), head);
    const derived = missing.map((version) => committed.get(version)).filter((entry) => entry !== undefined);
    await Promise.all(derived.map((entry) => audit.write(entry)));
    return [...present, ...derived].sort((a, b) => a.version - b.version);
  }

  async function writeEntry(site: Site, kind: AggregateKind, head: AuditEntry): Promise<void> {
    const name = `${kind} ${head.id}`;
    // A first version has nothing before it that could be missing.
    if ((complete.get(name) ?? 0) === head.version - 1) await audit.write(head);
    else await mendTrail(site, kind, head);
    complete.set(name, head.version);
  }

  async function follow<K extends AggregateKind>(site: Site, stored: Stored<K>): Promise<void> {
    await Promise.all([writeEntry(site, stored.kind, stored.audit), rows.project(site, stored)]);
  }

  async function retried(work: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await work();
        return;
      } catch (error) {
        if (attempt < MOST_TRIES) continue;
        onFault(error);
        return;
      }
    }
  }

  return {
    /** Starts what follows a commit, after what followed the one before it. */
    start<K extends AggregateKind>(site: Site, stored: Stored<K>): void {
      void turns.take(`${stored.kind} ${stored.id}`, () => retried(() => follow(site, stored)));
    },
    /** The trail up to the head, mended where it must be. */
    async trail(site: Site, kind: AggregateKind, head: AuditEntry): Promise<AuditEntry[]> {
      await turns.settled(`${kind} ${head.id}`);
      return mendTrail(site, kind, head);
    },
    /** Mends what is left to mend of an aggregate. */
    async mend<K extends AggregateKind>(site: Site, stored: Stored<K>): Promise<void> {
      await Promise.all([mendTrail(site, stored.kind, stored.audit), rows.project(site, stored)]);
    },
    settled: () => turns.settled(),
  };
}
