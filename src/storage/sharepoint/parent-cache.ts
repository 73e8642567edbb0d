import { type AggregateKind, aggregateKinds } from '../../application/ports/aggregates.ts';
import type { ChangeSignals } from '../../application/ports/change-signals.ts';
import { type CachedList, createCachedList, type Known } from './cached-list.ts';
import { isInNetworks, type Site } from './county.ts';
import type { Graph } from './graph/graph.ts';
import { isFault } from './graph/graph-fault.ts';
import type { Time } from './graph/time.ts';
import { createFreshness } from './freshness.ts';
import { listOfKind } from './kinds.ts';
import type { Layout } from './layout.ts';

export type ParentCache = ReturnType<typeof createParentCache>;

/**
 * All parents of the county, in memory. They are caught up together, every list in the same round trip, and at most
 * once in a while however many ask: one page of the tab needs most of them, and a delta of a quiet list costs little.
 * When SharePoint is away, what is known is served, and `knownSince` says from when it is.
 * @param signals what instances tell each other; null for one that is alone
 */
export function createParentCache({
  graph,
  layout,
  forum,
  signals,
  time,
}: {
  graph: Graph;
  layout: Layout;
  forum: Site;
  signals: ChangeSignals | null;
  time: Time;
}) {
  let moments = 0;
  const moment = () => (moments += 1);
  const create = (site: Site, kind: AggregateKind) => createCachedList({ graph, layout, moment }, site, kind);
  const now = () => time.now();

  const ofForum = aggregateKinds.filter((kind) => !isInNetworks(kind)).map((kind) => create(forum, kind));
  const networkKinds = aggregateKinds.filter(isInNetworks);
  const ofNetworks = new Map<string, CachedList[]>();
  /** The lists that say which sites there are. */
  const directories = ofForum.filter(({ kind }) => kind === 'network' || kind === 'group');

  const freshness = createFreshness({ signals, time });
  let refreshing: Promise<void> | null = null;

  const lists = () => [...ofForum, ...[...ofNetworks.values()].flat()];

  /** Makes room for the sites that the lists of networks and groups have told of and that are not known yet. */
  function takeInNewSites(): void {
    for (const { parent } of directories.flatMap((list) => [...list.all()])) {
      const id = parent.siteId;
      if (id === '' || ofNetworks.has(id)) continue;
      ofNetworks.set(
        id,
        networkKinds.map((kind) => create({ id, kind: 'network' }, kind)),
      );
    }
  }

  async function refreshAll(due: readonly CachedList[]): Promise<void> {
    for (const list of due) freshness.began(list);
    await Promise.all(due.map((list) => list.refresh(now)));
    for (const list of due) freshness.ended(list);
    takeInNewSites();
  }

  /**
   * Catches up with every list that may have changed. Never throws for SharePoint's sake. While it is away, nobody waits
   * for it again and again: what is known is served at once, and the next to ask sees whether it came back.
   */
  async function catchUp(): Promise<void> {
    for (;;) {
      const due = lists().filter((list) => freshness.isDue(list));
      if (due.length === 0) return;
      refreshing ??= refreshAll(due).finally(() => {
        refreshing = null;
      });
      if (isAway()) {
        // Whoever waits for the next one hears of what is no fault of SharePoint's.
        refreshing.catch(() => undefined);
        return;
      }
      await refreshing;
    }
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
    // Which networks or groups there are is not known either.
    const unread = isInNetworks(kind) && directories.find(({ loaded, fault }) => !loaded && fault !== null);
    if (unread && unread.fault) throw unread.fault;
    return found;
  }

  return {
    forum,
    /** The moment for something that is about to be asked. */
    moment,
    /** Catches up, unless nothing can have changed since that was done. */
    async fresh(): Promise<void> {
      await freshness.listenNowAndThen();
      await catchUp();
    },
    /** Catches up with everything that any instance has committed and acknowledged before now. */
    async current(): Promise<void> {
      await freshness.listen();
      await catchUp();
    },
    /** Tells the other instances that a list has changed. */
    told: (site: Site, kind: AggregateKind) => freshness.tell(site, kind),
    /** Reads the networks and groups and where they are, and finds every site's lists. Throws GraphFault when it cannot. */
    async open(): Promise<void> {
      await Promise.all(directories.map((list) => list.refresh(now)));
      for (const { fault } of directories) if (fault) throw fault;
      takeInNewSites();
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
    /** The site of a network or a group, or null while none is known. */
    siteOf(network: string): Site | null {
      const id = directories
        .map((list) => list.get(network)?.parent.siteId ?? '')
        .find((site) => site !== '');
      return id === undefined ? null : { id, kind: 'network' };
    },
    sites: (): Site[] => [forum, ...[...ofNetworks.keys()].map((id) => ({ id, kind: 'network' }) as const)],
    /** Every site, and the lists of it that are read here. */
    watched: () =>
      [...new Map(lists().map(({ site }) => [site.id, site])).values()].map((site) => ({
        site,
        lists: lists().flatMap((list) => (list.site.id === site.id ? [listOfKind[list.kind]] : [])),
      })),
    /** Since when something that is served may be out of date; null when all of it is current. */
    knownSince(): Date | null {
      const old = lists().filter(({ loaded, fault }) => loaded && fault !== null);
      const since = old.map(({ currentAt }) => currentAt).filter((at) => at !== null);
      return since.length === 0 ? null : new Date(Math.min(...since));
    },
  };
}
