import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openEmbeddedStoreForReading } from '../../src/storage/embedded/embedded-store.ts';
import { seededFolders, startService } from '../integration/service.ts';
import type { Place } from './round.ts';

const verify = join(import.meta.dirname, '../../src/cli/verify-audit.ts');

/** A seeded county on this machine. */
export async function openOnThisMachine(): Promise<Place> {
  const folders = await seededFolders();
  const folder = folders.fresh();
  const service = await startService(folder);
  return {
    service,
    disturb: () => {},
    async check(examine) {
      expectTrailsHold(folder);
      const { store, close } = openEmbeddedStoreForReading({ folder });
      await examine(store);
      close();
    },
    async leave() {
      service.child.kill('SIGKILL');
      folders.remove();
    },
  };
}

/** What `npm run audit:verify` says of the folder. */
function expectTrailsHold(folder: string): void {
  const ran = spawnSync(process.execPath, [verify, '--data', folder], { encoding: 'utf8' });
  expect(ran).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/^\d+ trails hold\.\n$/),
  });
}
