import { fileHash } from '../application/file-hash.ts';
import type { FileStore } from '../application/ports/file-store.ts';
import type { StoreConfig } from '../config.ts';
import { openEmbeddedFiles } from '../storage/embedded/embedded-files.ts';

/** Opens the place for files that belongs to the store which the configuration names. Nothing is asked of it yet. */
export async function openFiles(config: StoreConfig): Promise<FileStore> {
  if (config.kind === 'embedded') return openEmbeddedFiles(config.dataFolder, fileHash);
  const [{ createGraph }, { createTokens }, { openSharePointFiles }] = await Promise.all([
    import('../storage/sharepoint/graph/graph.ts'),
    import('../storage/sharepoint/tokens.ts'),
    import('../storage/sharepoint/sharepoint-files.ts'),
  ]);
  const graph = createGraph({ base: config.graphBase, tokens: createTokens(config) });
  return openSharePointFiles({ graph, forumSiteId: config.forumSiteId, hash: fileHash });
}
