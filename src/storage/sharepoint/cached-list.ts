import type { AggregateKind } from '../../application/ports/aggregates.ts';
import { placeIn, type Site } from './county.ts';
import { readChanges } from './graph/delta.ts';
import type { Graph, Patience } from './graph/graph.ts';
import { GraphFault, isFault } from './graph/graph-fault.ts';
import { itemsQuery } from './graph/odata.ts';
import { listOfKind } from './kinds.ts';
import type { Layout, ListPlace } from './layout.ts';
import { contentOf, type ParentItem, parentColumns, parentItemOf } from './records.ts';

/** A parent as it was last seen. */
export type Known = {
  readonly parent: ParentItem;
  /** The whole state, as the column text has it; empty for an item that holds no aggregate yet. */
  readonly content: string;
  /** The moment that this was asked for, as the cache counts them. */
  readonly asked: number;
};

export type CachedList = ReturnType<typeof createCachedList>;

/** As many items as delta gives in one page. */
const PAGE = 1000;

/**
 * The parents of one list, filled and kept by delta. Of two things heard of an item, the higher version counts, else
 * the one asked for later: so neither a slow answer nor a resync takes back what this process itself has committed.
 */
export function createCachedList(
  { graph, layout, moment }: { graph: Graph; layout: Layout; moment: () => number },
  site: Site,
  kind: AggregateKind,
) {
  let items = new Map<string, Known>();
  let byKey = new Map<string, string>();
  let link: string | null = null;
  let loaded = false;
  let currentAt: number | null = null;
  let fault: GraphFault | null = null;

  function enter(known: Known): void {
    const { itemId, key } = known.parent;
    const before = items.get(itemId);
    if (before && !isNewer(known, before)) return;
    items.set(itemId, known);
    byKey.set(key, itemId);
  }

  function remove(itemId: string, asked: number): void {
    const before = items.get(itemId);
    if (!before || before.asked > asked) return;
    items.delete(itemId);
    if (byKey.get(before.parent.key) === itemId) byKey.delete(before.parent.key);
  }

  async function readSince(start: string | null, place: ListPlace, patience: Patience): Promise<void> {
    const asked = moment();
    const path =
      start ?? `${place.path}/items/delta${itemsQuery({ fields: parentColumns(place), top: PAGE })}`;
    const changes = await readChanges(graph, path, patience);
    const found = await Promise.all(
      [...changes.items].map(async ([itemId, item]) => ({
        itemId,
        known: item === null ? null : await known(parentItemOf(place, item), asked, patience),
      })),
    );
    if (start === null) {
      const whole = new Set(found.map(({ itemId }) => itemId));
      for (const itemId of items.keys()) if (!whole.has(itemId)) remove(itemId, asked);
    }
    for (const one of found)
      if (one.known) enter(one.known);
      else remove(one.itemId, asked);
    link = changes.link;
  }

  async function known(parent: ParentItem, asked: number, patience: Patience): Promise<Known> {
    const { itemId, version } = parent;
    if (!version) return { parent, content: '', asked };
    const before = items.get(itemId);
    const content =
      before?.parent.version?.audit.hash === version.audit.hash
        ? before.content
        : await contentOf(graph, await placeIn(layout, site, 'KhParts'), version, patience);
    return { parent, content, asked };
  }

  async function read(patience: Patience): Promise<void> {
    const place = await placeIn(layout, site, listOfKind[kind]);
    try {
      await readSince(link, place, patience);
    } catch (error) {
      if (!isFault(error, 'resync', 'invalid', 'not-found', 'column-missing')) throw error;
      // The link is too old, or the list or its columns are no longer what they were: everything anew, once.
      layout.forget(site.id);
      await readSince(null, await placeIn(layout, site, listOfKind[kind]), patience);
    }
  }

  return {
    site,
    kind,
    enter,
    /** Catches up with the list. What goes wrong is kept in `fault`; what is known stays. */
    async refresh(now: () => number): Promise<void> {
      const began = now();
      try {
        await read(loaded ? 'brief' : 'patient');
        loaded = true;
        fault = null;
        currentAt = began;
      } catch (error) {
        if (!(error instanceof GraphFault)) throw error;
        fault = error;
      }
    },
    get: (key: string): Known | null => items.get(byKey.get(key) ?? '') ?? null,
    all: (): Iterable<Known> => items.values(),
    /** Whether it was ever read whole: before that, what is not there may only be unknown. */
    get loaded() {
      return loaded;
    },
    get fault() {
      return fault;
    },
    /** The last moment at which it was what the list is; null before the first. */
    get currentAt() {
      return currentAt;
    },
  };
}

function isNewer(known: Known, before: Known): boolean {
  const ahead = versionOf(known) - versionOf(before);
  return ahead === 0 ? known.asked > before.asked : ahead > 0;
}

function versionOf({ parent }: Known): number {
  return parent.version?.audit.version ?? 0;
}
