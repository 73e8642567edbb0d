import { contentHash } from '../application/content-hash.ts';
import { shieldedStore } from '../application/shielding/shielded-store.ts';
import type { AggregateStore } from '../application/ports/aggregate-store.ts';
import type { ChangeSignals } from '../application/ports/change-signals.ts';
import type { Leases } from '../application/ports/lease.ts';
import type { StoreConfig } from '../config.ts';
import type { Notified } from '../http/graph-notifications.ts';
import { openSeededStore } from '../seed/open-seeded-store.ts';
import { shieldWords } from '../text/shields.ts';

/** A store, and how it is closed. */
type OpenStore = {
  readonly store: AggregateStore;
  /** Takes in what SharePoint tells of changes; null where it tells nothing. */
  readonly notified: Notified | null;
  /** Starts what has to be done now and then, by one instance at a time. Before that, nobody can be reached. */
  readonly keepUp: () => void;
  readonly close: () => void | Promise<void>;
};

const HOUR = 3_600_000;
const SWEEP_INTERVAL = 24 * HOUR;
/** Milliseconds: longer than either of the two takes, or another instance may begin it as well, without harm. */
const LEASE_FOR = 60_000;

/**
 * Opens the store that the configuration names. SharePoint and its sign-in library are loaded only where they are used.
 * @param instances what the instances of the service share; signals are null where there is only one
 * @param notificationsAt where SharePoint can reach the service; null where it cannot
 * @param onFault hears of what failed after a commit was acknowledged, and will be mended
 */
export async function openStore(
  config: StoreConfig,
  instances: { readonly leases: Leases; readonly signals: ChangeSignals | null },
  notificationsAt: string | null,
  onFault: (error: unknown) => void,
): Promise<OpenStore> {
  if (config.kind === 'embedded') {
    const { store, close } = await openSeededStore(config.dataFolder, contentHash);
    return { store: shieldedStore(store, shieldWords), notified: null, keepUp: () => {}, close };
  }
  const [{ createGraph }, { createTokens }, { openSharePointStore }] = await Promise.all([
    import('../storage/sharepoint/graph/graph.ts'),
    import('../storage/sharepoint/tokens.ts'),
    import('../storage/sharepoint/sharepoint-store.ts'),
  ]);
  const { leases, signals } = instances;
  const graph = createGraph({ base: config.graphBase, tokens: createTokens(config) });
  const { forumSiteId } = config;
  const opened = openSharePointStore({ graph, forumSiteId, signals, hash: contentHash, onFault });
  // Where the lists are is read before the first page asks; a SharePoint that is away now is asked again then.
  await opened.store.ping().catch(onFault);
  const notifications = notificationsAt === null ? null : opened.notifications(notificationsAt);
  const timers: NodeJS.Timeout[] = [];

  /** One instance at a time; the others leave it. */
  async function inTurn(lease: string, work: () => Promise<unknown>): Promise<void> {
    try {
      if (!(await leases.hold(lease, LEASE_FOR))) return;
      await work();
      await leases.release(lease);
    } catch (error) {
      onFault(error);
    }
  }

  return {
    store: shieldedStore(opened.store, shieldWords),
    notified: notifications &&
      signals && { secret: () => signals.secret(), changed: (resources) => notifications.changed(resources) },
    keepUp() {
      timers.push(setInterval(() => void inTurn('sweep', opened.sweep), SWEEP_INTERVAL));
      if (!notifications) return;
      const renew = () => void inTurn('subscriptions', () => notifications.renew());
      timers.push(setInterval(renew, HOUR));
      renew();
    },
    close: () => {
      for (const timer of timers) clearInterval(timer);
      return opened.close();
    },
  };
}
