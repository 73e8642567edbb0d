import type { AggregateKind } from '../../application/ports/aggregates.ts';
import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import { placeIn, type Site } from './county.ts';
import { toColumnText } from './exact-text.ts';
import { isOk } from './graph/answer.ts';
import type { Graph } from './graph/graph.ts';
import { faultOf } from './graph/graph-fault.ts';
import { itemsQuery } from './graph/odata.ts';
import { describeRequest } from './graph/request.ts';
import type { Layout } from './layout.ts';
import { keyOf } from './record-keys.ts';
import { entryOf, entryValues } from './records.ts';

export type AuditList = ReturnType<typeof createAuditList>;

/** The forum's list of audit entries: who did what and when to every aggregate, without its content. */
export function createAuditList(graph: Graph, layout: Layout, forum: Site) {
  async function read(kind: AggregateKind, id: string): Promise<AuditEntry[]> {
    const place = await placeIn(layout, forum, 'KhAudit');
    const fields = ['RecordEntry'].map((column) => place.column(column));
    const where = { column: place.column('RecordOf'), is: 'eq', value: keyOf(kind, id) } as const;
    const items = await graph.readAll(`${place.path}/items${itemsQuery({ fields, where })}`);
    const entries = items.map((item) => entryOf(place, item)).filter((entry) => entry.id === id);
    return entries.sort((a, b) => a.version - b.version);
  }

  return {
    /** The entries of one aggregate, oldest first; some may be missing after a crash. */
    read,
    /** Writes an entry. One that stands there already, because an answer was lost or another was quicker, is fine. */
    async write(entry: AuditEntry): Promise<void> {
      const place = await placeIn(layout, forum, 'KhAudit');
      const { kind, id, version, action } = entry;
      const values = {
        Title: `${action} ${id}, versjon ${version}`,
        RecordKey: keyOf(kind, id, version),
        RecordOf: keyOf(kind, id),
        ...entryValues(entry),
        RecordEntry: toColumnText(entry),
      };
      const request = {
        method: 'POST',
        path: `${place.path}/items`,
        body: { fields: place.fields(values) },
      } as const;
      const answer = await graph.write(request);
      if (isOk(answer)) return;
      const present = await read(kind as AggregateKind, id);
      if (present.some((one) => one.version === version)) return;
      layout.forget(forum.id);
      throw faultOf(answer, describeRequest(request));
    },
  };
}
