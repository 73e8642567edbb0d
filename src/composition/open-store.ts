import { contentHash } from '../application/content-hash.ts';
import { shieldedStore } from '../application/shielding/shielded-store.ts';
import type { AggregateStore } from '../application/ports/aggregate-store.ts';
import type { StoreConfig } from '../config.ts';
import { openSeededStore } from '../seed/open-seeded-store.ts';
import { shieldWords } from '../text/shields.ts';

/** A store, and how it is closed. */
type OpenStore = { readonly store: AggregateStore; readonly close: () => void | Promise<void> };

const SWEEP_INTERVAL = 24 * 3_600_000;

/**
 * Opens the store that the configuration names. SharePoint and its sign-in library are loaded only where they are used.
 * @param onFault hears of what failed after a commit was acknowledged, and will be mended
 */
export async function openStore(config: StoreConfig, onFault: (error: unknown) => void): Promise<OpenStore> {
  if (config.kind === 'embedded') {
    const { store, close } = await openSeededStore(config.dataFolder, contentHash);
    return { store: shieldedStore(store, shieldWords), close };
  }
  const [{ createGraph }, { createTokens }, { openSharePointStore }] = await Promise.all([
    import('../storage/sharepoint/graph/graph.ts'),
    import('../storage/sharepoint/tokens.ts'),
    import('../storage/sharepoint/sharepoint-store.ts'),
  ]);
  const graph = createGraph({ base: config.graphBase, tokens: createTokens(config) });
  const opened = openSharePointStore({ graph, forumSiteId: config.forumSiteId, hash: contentHash, onFault });
  // Where the lists are is read before the first page asks; a SharePoint that is away now is asked again then.
  await opened.store.ping().catch(onFault);
  const sweep = setInterval(() => void opened.sweep().catch(onFault), SWEEP_INTERVAL);
  return {
    store: shieldedStore(opened.store, shieldWords),
    close: () => {
      clearInterval(sweep);
      return opened.close();
    },
  };
}
