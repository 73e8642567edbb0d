import { type RecordStore, StoreUnavailable } from '../../application/ports/aggregate-store.ts';
import { facetNames, facetsOf } from '../../application/ports/aggregates.ts';
import type { ChangeSignals } from '../../application/ports/change-signals.ts';
import { createAuditList } from './audit-list.ts';
import { createCommitting } from './committing.ts';
import type { Site } from './county.ts';
import { createFollowing } from './following.ts';
import type { Graph } from './graph/graph.ts';
import { GraphFault } from './graph/graph-fault.ts';
import { realTime, type Time } from './graph/time.ts';
import { createTurns } from './in-turn.ts';
import { createLayout, sitePath } from './layout.ts';
import { createParentCache } from './parent-cache.ts';
import { keyOf } from './record-keys.ts';
import { toStored } from './records.ts';
import { createRowLists } from './row-lists.ts';
import { createSubscribing } from './subscribing.ts';
import { createSweeping, type Swept } from './sweeping.ts';
import { createVersionHistory } from './version-history.ts';

/**
 * Opens the store that is kept in SharePoint lists: docs/adr/0013-sharepoint-store.md. Nothing is asked of SharePoint
 * yet; `ping` reads where the lists are, so that the first page need not wait for that.
 * @param signals what instances tell each other; null for one that is alone
 * @param hash the content hash that audit entries are chained with
 * @param onFault hears of what failed after a commit was acknowledged and will be mended later
 */
export function openSharePointStore({
  graph,
  forumSiteId,
  signals = null,
  hash,
  time = realTime,
  onFault,
}: {
  graph: Graph;
  forumSiteId: string;
  signals?: ChangeSignals | null;
  hash: (value: unknown) => string;
  time?: Time;
  onFault: (error: unknown) => void;
}): {
  store: RecordStore;
  /** Removes what was never committed, and mends what a crash left behind. To be run once a day. */
  sweep: () => Promise<Swept>;
  /** Change notifications to an address of ours; null for an instance that is alone. */
  notifications: (address: string) => ReturnType<typeof createSubscribing> | null;
  /** Resolves when everything that follows acknowledged commits is done. */
  close: () => Promise<void>;
} {
  const forum: Site = { id: forumSiteId, kind: 'forum' };
  const layout = createLayout(graph);
  const cache = createParentCache({ graph, layout, forum, signals, time });
  const history = createVersionHistory(graph, layout);
  const audit = createAuditList(graph, layout, forum);
  const rows = createRowLists(graph, layout);
  const following = createFollowing({ audit, rows, history, onFault });
  const commit = createCommitting({ graph, layout, cache, history, time, hash });
  const sweep = createSweeping({ graph, layout, cache, history, following, time });
  const turns = createTurns();

  const store: RecordStore = {
    read: (kind, id) =>
      answering(async () => {
        await cache.fresh();
        const known = cache.find(kind, keyOf(id))?.known;
        const head = known?.parent.version?.audit;
        return known && head ? toStored(kind, head, known.content) : null;
      }),
    readVersion: (kind, id, version) =>
      answering(async () => {
        if (!Number.isSafeInteger(version) || version < 1) return null;
        await cache.fresh();
        const found = cache.find(kind, keyOf(id));
        const head = found?.known.parent.version?.audit;
        if (!found || !head || version > head.version) return null;
        if (version === head.version) return toStored(kind, head, found.known.content);
        const earlier = await history.committed(found.site, kind, head, version);
        return earlier && toStored(kind, earlier.audit, earlier.content);
      }),
    list: (kind, where = {}) =>
      answering(async () => {
        await cache.fresh();
        const all = cache.all(kind).flatMap(({ parent, content }) => {
          return parent.version ? [toStored(kind, parent.version.audit, content)] : [];
        });
        return all.filter(({ state }) => {
          const facets = facetsOf(state);
          return facetNames.every((facet) => where[facet] === undefined || where[facet] === facets[facet]);
        });
      }),
    commit: (change) =>
      answering(() =>
        turns.take(`${change.kind} ${change.id}`, async () => {
          const { commit: outcome, site } = await commit(change);
          if (outcome.kind === 'committed') {
            following.start(site, outcome.stored);
            // Whoever is told that it is done may ask another instance next.
            await cache.told(site, change.kind);
          }
          return outcome;
        }),
      ),
    auditTrail: (kind, id) =>
      answering(async () => {
        await cache.fresh();
        const found = cache.find(kind, keyOf(id));
        const head = found?.known.parent.version?.audit;
        return found && head ? following.trail(found.site, kind, head) : [];
      }),
    ping: () =>
      answering(async () => {
        // Whoever asks whether the service is ready waits for seconds, not for all retries.
        await graph.read(`${sitePath(forumSiteId)}?$select=id`, 'brief');
        await cache.open();
      }),
    catchUp: () => answering(() => cache.current()),
    knownSince: () => cache.knownSince(),
  };

  return {
    store,
    sweep: () => answering(sweep),
    notifications: (address) =>
      signals && createSubscribing({ graph, layout, signals, address, watched: cache.watched, time }),
    close: async () => {
      await turns.settled();
      await following.settled();
    },
  };
}

/** SharePoint's no, or its silence, as the port says it. Anything else is a fault of ours and goes on as it is. */
async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    throw new StoreUnavailable(`SharePoint: ${error.message}`, { cause: error });
  }
}
