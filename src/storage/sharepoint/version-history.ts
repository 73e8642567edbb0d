import type { AggregateKind } from '../../application/ports/aggregates.ts';
import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import { placeIn, type Site } from './county.ts';
import { propertyOf } from './graph/answer.ts';
import type { Graph } from './graph/graph.ts';
import { itemsQuery } from './graph/odata.ts';
import type { Layout } from './layout.ts';
import { keyOf } from './record-keys.ts';
import { contentOf, entryOf, type VersionRecord, versionFields, versionRecordOf } from './records.ts';

export type VersionHistory = ReturnType<typeof createVersionHistory>;

/** Something that was written as a version: committed, or a try that never became one. */
export type Attempt = { readonly itemId: string; readonly audit: AuditEntry };

/**
 * Reads the versions of an aggregate. An item of a version alone proves nothing, since it is written before the commit:
 * a version was committed when the parent's audit entry, or the chain back from it, names it.
 */
export function createVersionHistory(graph: Graph, layout: Layout) {
  async function query(site: Site, column: string, value: string, content: boolean) {
    const place = await placeIn(layout, site, 'KhVersions');
    const fields = versionFields(place, { content });
    const where = { column: place.column(column), is: 'eq', value } as const;
    const items = await graph.readAll(`${place.path}/items${itemsQuery({ fields, where })}`);
    return { place, items };
  }

  async function attempts(site: Site, kind: AggregateKind, id: string): Promise<Attempt[]> {
    const { place, items } = await query(site, 'RecordOf', keyOf(kind, id), false);
    return items
      .map((item) => ({ itemId: String(propertyOf(item, 'id')), audit: entryOf(place, item) }))
      .filter(({ audit }) => audit.id === id);
  }

  return {
    /** Every version that was ever written, committed or not. */
    attempts,
    /** The versions that one change was written as. */
    async ofChange(site: Site, kind: AggregateKind, id: string, changeId: string): Promise<VersionRecord[]> {
      const { place, items } = await query(site, 'ChangeOf', keyOf(kind, id, changeId), true);
      const records = items.map((item) => versionRecordOf(place, item));
      return records.filter(({ audit }) => audit.id === id && audit.changeId === changeId);
    },
    /** The committed version of that number, with its content; null when the list has none. */
    async committed(
      site: Site,
      kind: AggregateKind,
      head: AuditEntry,
      version: number,
    ): Promise<{ audit: AuditEntry; content: string } | null> {
      const { place, items } = await query(site, 'VersionOf', keyOf(kind, head.id, version), true);
      const records = items
        .map((item) => versionRecordOf(place, item))
        .filter(({ audit }) => audit.id === head.id && audit.version === version);
      // Every committed version was written, so where only one was, it is that one.
      const named = records.length > 1 ? chain(await attempts(site, kind, head.id), head) : null;
      const found = named ? records.find(({ audit }) => named.get(version)?.hash === audit.hash) : records[0];
      if (!found) return null;
      const parts = await placeIn(layout, site, 'KhParts');
      return { audit: found.audit, content: await contentOf(graph, parts, found, 'patient') };
    },
  };
}

/** The committed versions by number: from the head, each entry names the hash of the one before it. */
export function chain(attempts: readonly Attempt[], head: AuditEntry): Map<number, AuditEntry> {
  const byHash = new Map(attempts.map(({ audit }) => [audit.hash, audit]));
  const committed = new Map<number, AuditEntry>();
  for (let entry: AuditEntry | undefined = head; entry; entry = byHash.get(entry.previousHash)) {
    committed.set(entry.version, entry);
  }
  return committed;
}
