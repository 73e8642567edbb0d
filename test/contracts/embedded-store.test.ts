import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from '../../src/application/content-hash.ts';
import { openEmbeddedStore } from '../../src/storage/embedded/embedded-store.ts';
import { describeAggregateStore } from './aggregate-store.ts';

describeAggregateStore('the embedded store', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-store-'));
  const { store, close } = openEmbeddedStore({ folder, hash: contentHash });
  return {
    store,
    close: () => {
      close();
      rmSync(folder, { recursive: true });
    },
  };
});
