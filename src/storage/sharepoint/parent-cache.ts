import { type AggregateKind, aggregateKinds } from '../../application/ports/aggregates.ts';
import { type CachedList, createCachedList, type Known } from './cached-list.ts';
import { isInNetworks, type Site } from './county.ts';
import type { Graph } from './graph/graph.ts';
import { isFault } from './graph/graph-fault.ts';
import type { Time } from './graph/time.ts';
import type { Layout } from './layout.ts';

/** What was read within so many milliseconds is given without asking again. */
export const FRESH_FOR = 10_000;

export type ParentCache = ReturnType<typeof createParentCache>;

/**
 * All parents of the county, in memory. They are caught up together, every list in the same round trip, and at most
 * once in a while however many ask: one page of the tab needs most of them, and a delta of a quiet list costs little.
 * When SharePoint is away, what is known is served, and `knownSince` says from when it is.
 */
export function createParentCache({
  graph,
  layout,
  forum,
  time,
}: {
  graph: Graph;
  layout: Layout;
  forum: Site;
  time: Time;
}) {
  let moments = 0;
  const moment = () => (moments += 1);
  const create = (site: Site, kind: AggregateKind) => createCachedList({ graph, layout, moment }, site, kind);
  const now = () => time.now();

  const ofForum = aggregateKinds.filter((kind) => !isInNetworks(kind)).map((kind) => create(forum, kind));
  const networkKinds = aggregateKinds.filter(isInNetworks);
  const ofNetworks = new Map<string, CachedList[]>();
  const networks = ofForum.find(({ kind }) => kind === 'network');
  if (!networks) throw new Error('the networks are in the forum’s site');

  let triedAt = Number.NEGATIVE_INFINITY;
  let refreshing: Promise<void> | null = null;

  const lists = () => [...ofForum, ...[...ofNetworks.values()].flat()];

  /** Lists of sites that the list of networks has told of and that are not known yet. */
  function newlyKnown(): CachedList[] {
    const found = [...(networks?.all() ?? [])].map(({ parent }) => parent.siteId);
    return [...new Set(found)]
      .filter((site) => site !== '' && !ofNetworks.has(site))
      .flatMap((id) => {
        const created = networkKinds.map((kind) => create({ id, kind: 'network' }, kind));
        ofNetworks.set(id, created);
        return created;
      });
  }

  async function refreshAll(): Promise<void> {
    await Promise.all(lists().map((list) => list.refresh(now)));
    await Promise.all(newlyKnown().map((list) => list.refresh(now)));
    triedAt = time.now();
  }

  function refresh(): Promise<void> {
    refreshing ??= refreshAll().finally(() => {
      refreshing = null;
    });
    return refreshing;
  }

  /** Everything was read once, and the last attempt at something failed. */
  function isAway(): boolean {
    return (
      lists().every(({ loaded }) => loaded) &&
      lists().some(({ fault }) => isFault(fault, 'unavailable', 'throttled', 'sign-in-failed'))
    );
  }

  function listsOf(kind: AggregateKind): CachedList[] {
    const found = lists().filter((list) => list.kind === kind);
    for (const list of found) if (!list.loaded && list.fault) throw list.fault;
    // Which networks there are is not known either.
    if (isInNetworks(kind) && networks?.loaded === false && networks.fault) throw networks.fault;
    return found;
  }

  return {
    forum,
    /** The moment for something that is about to be asked. */
    moment,
    /**
     * Catches up, unless that was done a moment ago. Never throws for SharePoint's sake. While it is away, nobody waits
     * for it again and again: what is known is served at once, and the next to ask sees whether it came back.
     */
    async fresh(): Promise<void> {
      if (time.now() - triedAt < FRESH_FOR) return;
      const refreshed = refresh();
      if (!isAway()) await refreshed;
      // Whoever waits for the next one hears of what is no fault of SharePoint's.
      else refreshed.catch(() => undefined);
    },
    /** Reads the networks and where they are, and finds every site's lists. Throws GraphFault when it cannot. */
    async open(): Promise<void> {
      await networks.refresh(now);
      if (networks.fault) throw networks.fault;
      newlyKnown();
      await Promise.all(lists().map((list) => layout.place(list.site.id, list.site.kind, 'KhVersions')));
    },
    /** The parent and the site that it is in. Throws the GraphFault that kept its list from ever being read. */
    find(kind: AggregateKind, key: string): { known: Known; site: Site } | null {
      for (const list of listsOf(kind)) {
        const known = list.get(key);
        if (known) return { known, site: list.site };
      }
      return null;
    },
    all(kind: AggregateKind): Known[] {
      return listsOf(kind).flatMap((list) => [...list.all()]);
    },
    /** What was just seen or done elsewhere. */
    enter(site: Site, kind: AggregateKind, known: Known): void {
      lists()
        .find((list) => list.site.id === site.id && list.kind === kind)
        ?.enter(known);
    },
    /** The site of a network, or null while none is known. */
    siteOf(network: string): Site | null {
      const id = networks.get(network)?.parent.siteId ?? '';
      return id === '' ? null : { id, kind: 'network' };
    },
    sites: (): Site[] => [forum, ...[...ofNetworks.keys()].map((id) => ({ id, kind: 'network' }) as const)],
    /** Since when something that is served may be out of date; null when all of it is current. */
    knownSince(): Date | null {
      const old = lists().filter(({ loaded, fault }) => loaded && fault !== null);
      const since = old.map(({ currentAt }) => currentAt).filter((at) => at !== null);
      return since.length === 0 ? null : new Date(Math.min(...since));
    },
  };
}
