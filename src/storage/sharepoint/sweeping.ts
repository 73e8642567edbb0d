import { type AggregateKind, aggregateKinds } from '../../application/ports/aggregates.ts';
import { placeIn, type Site } from './county.ts';
import type { Following } from './following.ts';
import { isOk, propertyOf } from './graph/answer.ts';
import type { Graph } from './graph/graph.ts';
import { faultOf, GraphFault, isFault } from './graph/graph-fault.ts';
import { itemsQuery } from './graph/odata.ts';
import { describeRequest } from './graph/request.ts';
import type { Time } from './graph/time.ts';
import type { Layout, ListPlace } from './layout.ts';
import type { ParentCache } from './parent-cache.ts';
import { keyOf } from './record-keys.ts';
import { contentKeyOf, entryOf, textOf, toStored } from './records.ts';
import { type Attempt, chain, type VersionHistory } from './version-history.ts';

const HOUR = 3_600_000;
/** A commit that is still under way is never so old. */
const SURELY_OVER = HOUR;
/** What a sweep looks at: run it daily, and a week of failed ones still misses nothing. */
const LOOK_BACK = 8 * 24 * HOUR;

/** What a sweep did. */
export type Swept = {
  /** Versions that were written and never committed, now gone. */
  readonly removed: number;
  /** Aggregates whose trail and rows were looked at. */
  readonly checked: number;
};

type Written = Attempt & { readonly writtenAt: number };

/**
 * Goes through what was written lately: removes versions that were never committed, and mends trails and rows that a
 * crash or an outage left behind. Throws GraphFault when SharePoint is away: what is committed must be known for sure.
 */
export function createSweeping({
  graph,
  layout,
  cache,
  history,
  following,
  time,
}: {
  graph: Graph;
  layout: Layout;
  cache: ParentCache;
  history: VersionHistory;
  following: Following;
  time: Time;
}) {
  async function written(place: ListPlace): Promise<Written[]> {
    const since = new Date(time.now() - LOOK_BACK).toISOString();
    const fields = ['RecordEntry', 'WrittenAt'].map((column) => place.column(column));
    const where = { column: place.column('WrittenAt'), is: 'ge', value: since } as const;
    const items = await graph.readAll(`${place.path}/items${itemsQuery({ fields, where })}`);
    return items.map((item) => ({
      itemId: String(propertyOf(item, 'id')),
      audit: entryOf(place, item),
      writtenAt: Date.parse(textOf(place.read(item, 'WrittenAt'))),
    }));
  }

  async function remove(path: string): Promise<void> {
    const request = { method: 'DELETE', path } as const;
    const answer = await graph.write(request);
    if (isOk(answer)) return;
    const fault = faultOf(answer, describeRequest(request));
    if (!isFault(fault, 'not-found')) throw fault;
  }

  /** The parts before the version itself: a sweep that stops in between finds the version again. */
  async function removeAttempt(site: Site, versions: ListPlace, { itemId, audit }: Attempt): Promise<void> {
    const parts = await placeIn(layout, site, 'KhParts');
    const where = { column: parts.column('PartOf'), is: 'eq', value: contentKeyOf(audit) } as const;
    const query = itemsQuery({ fields: [parts.column('RecordKey')], where });
    const items = await graph.readAll(`${parts.path}/items${query}`);
    await Promise.all(items.map((item) => remove(`${parts.path}/items/${String(propertyOf(item, 'id'))}`)));
    await remove(`${versions.path}/items/${itemId}`);
  }

  async function sweepAggregate(
    site: Site,
    versions: ListPlace,
    kind: AggregateKind,
    lately: readonly Written[],
  ): Promise<number> {
    const id = lately[0]?.audit.id ?? '';
    const found = cache.find(kind, keyOf(id))?.known;
    const head = found?.parent.version?.audit;
    const committed = head ? chain(await history.attempts(site, kind, id), head) : null;
    const over = lately.filter(
      ({ audit, writtenAt }) =>
        committed?.get(audit.version)?.hash !== audit.hash && writtenAt < time.now() - SURELY_OVER,
    );
    for (const attempt of over) await removeAttempt(site, versions, attempt);
    if (found && head) await following.mend(site, toStored(kind, head, found.content));
    return over.length;
  }

  return async function sweep(): Promise<Swept> {
    await cache.fresh();
    if (cache.knownSince() !== null) throw new GraphFault('unavailable', 'a sweep');
    let removed = 0;
    let checked = 0;
    for (const site of cache.sites()) {
      const versions = await placeIn(layout, site, 'KhVersions');
      const byAggregate = Map.groupBy(await written(versions), ({ audit }) => keyOf(audit.kind, audit.id));
      for (const lately of byAggregate.values()) {
        const kind = aggregateKinds.find((one) => one === lately[0]?.audit.kind);
        if (!kind) continue;
        removed += await sweepAggregate(site, versions, kind, lately);
        checked += 1;
      }
    }
    return { removed, checked };
  };
}
