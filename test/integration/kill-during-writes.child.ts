import { writeSync } from 'node:fs';
import { contentHash } from '../../src/application/content-hash.ts';
import { openEmbeddedStore } from '../../src/storage/embedded/embedded-store.ts';
import { aChange, aPlan } from '../builders/aggregates.ts';

/*
 * Commits to the store in the folder of the first argument until it is killed: new versions of a few aggregates in
 * turn, small and large. A commit is acknowledged by a line `id version` on standard output, written at once.
 */

const { store } = openEmbeddedStore({ folder: process.argv[2] ?? '', hash: contentHash });

for (let turn = 0; ; turn++) {
  const id = `network-${turn % 5}`;
  const current = await store.read('plan', id);
  const version = (current?.version ?? 0) + 1;
  const title = `${id} ${version} ${'ø'.repeat((turn % 7) * 5000)}`;
  const commit = await store.commit(
    aChange('plan', aPlan({ title }), { id, expected: current?.etag ?? null, reason: `${id} ${version}` }),
  );
  if (commit.kind !== 'committed') throw new Error(`${id} ${version}: ${commit.kind}`);
  writeSync(1, `${id} ${commit.stored.version}\n`);
}
