import { createHash } from 'node:crypto';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { AggregateKind } from '../../application/ports/aggregates.ts';
import { placeIn, type Site } from './county.ts';
import { type Answer, isOk, propertyOf } from './graph/answer.ts';
import type { Graph } from './graph/graph.ts';
import { faultOf, isFault } from './graph/graph-fault.ts';
import { itemsQuery } from './graph/odata.ts';
import { describeRequest, type GraphRequest } from './graph/request.ts';
import type { Layout, ListPlace } from './layout.ts';
import type { ColumnValue } from './list-schema.ts';
import { keyOf } from './record-keys.ts';
import { eTagOf, textOf } from './records.ts';
import { rowsOf } from './rows-of.ts';

export type RowLists = ReturnType<typeof createRowLists>;

type Present = {
  readonly itemId: string;
  readonly eTag: string;
  readonly hash: string;
  readonly version: number;
};

/**
 * The rows that show an aggregate's lines to people. They are a view, made from the parent: only what differs is
 * written, and rows that are already of a later version are left to whoever wrote them.
 */
export function createRowLists(graph: Graph, layout: Layout) {
  async function present(place: ListPlace, owner: string): Promise<Map<string, Present>> {
    const fields = ['RecordKey', 'RecordVersion', 'RowHash'].map((column) => place.column(column));
    const where = { column: place.column('RecordOf'), is: 'eq', value: owner } as const;
    const items = await graph.readAll(`${place.path}/items${itemsQuery({ fields, where })}`);
    return new Map(
      items.map((item) => [
        textOf(place.read(item, 'RecordKey')),
        {
          itemId: String(propertyOf(item, 'id')),
          eTag: eTagOf(item),
          hash: textOf(place.read(item, 'RowHash')),
          version: Number(place.read(item, 'RecordVersion') ?? 0),
        },
      ]),
    );
  }

  return {
    /** Makes the rows what this version of the aggregate says. Does nothing for a kind that has no rows. */
    async project<K extends AggregateKind>(site: Site, stored: Stored<K>): Promise<void> {
      const projection = rowsOf(stored.kind, stored.state);
      if (!projection) return;
      const place = await placeIn(layout, site, projection.list);
      const owner = keyOf(stored.kind, stored.id);
      const before = await present(place, owner);
      if ([...before.values()].some(({ version }) => version > stored.version)) return;

      const wanted = new Map(
        projection.rows.map(({ line, values }) => [keyOf(stored.kind, stored.id, line), values]),
      );
      const requests = [...wanted].flatMap(([key, values]) => {
        const hash = hashOf(values);
        const there = before.get(key);
        if (there?.hash === hash) return [];
        const all = {
          ...values,
          RecordKey: key,
          RecordOf: owner,
          RecordVersion: stored.version,
          RowHash: hash,
        };
        return [there ? changing(place, there, all) : creating(place, all)];
      });
      const gone = [...before].filter(([key]) => !wanted.has(key)).map(([, there]) => removing(place, there));
      const all = [...requests, ...gone];
      const answers = await Promise.all(all.map((request) => graph.write(request)));
      const fault = firstFault(all, answers);
      if (fault) {
        layout.forget(site.id);
        throw fault;
      }
    },
  };
}

function creating(place: ListPlace, values: Readonly<Record<string, ColumnValue>>): GraphRequest {
  return { method: 'POST', path: `${place.path}/items`, body: { fields: place.fields(values) } };
}

function changing(
  place: ListPlace,
  { itemId, eTag }: Present,
  values: Readonly<Record<string, ColumnValue>>,
): GraphRequest {
  return {
    method: 'PATCH',
    path: `${place.path}/items/${itemId}`,
    headers: { 'If-Match': eTag },
    body: { fields: place.fields(values) },
  };
}

function removing(place: ListPlace, { itemId }: Present): GraphRequest {
  return { method: 'DELETE', path: `${place.path}/items/${itemId}` };
}

/** What is gone already was to be removed; everything else that failed must be looked at again. */
function firstFault(requests: readonly GraphRequest[], answers: readonly Answer[]) {
  for (const [index, request] of requests.entries()) {
    const answer = answers[index];
    if (!answer || isOk(answer)) continue;
    const fault = faultOf(answer, describeRequest(request));
    if (!(request.method === 'DELETE' && isFault(fault, 'not-found'))) return fault;
  }
  return null;
}

/** Of what the row shows, its version apart: a row that shows the same need not be written. */
function hashOf(values: Readonly<Record<string, ColumnValue>>): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}
