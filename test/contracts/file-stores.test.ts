import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileHash } from '../../src/application/file-hash.ts';
import { StoreUnavailable } from '../../src/application/ports/aggregate-store.ts';
import { openEmbeddedFiles } from '../../src/storage/embedded/embedded-files.ts';
import { createGraph } from '../../src/storage/sharepoint/graph/graph.ts';
import { openSharePointFiles } from '../../src/storage/sharepoint/sharepoint-files.ts';
import { fault } from '../fakes/graph/faults.ts';
import { type GraphFake, startGraphFake } from '../fakes/graph/graph-fake.ts';
import { quickTime } from '../integration/sharepoint/county.ts';
import { describeFileStore } from './file-store.ts';

describeFileStore('the data folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  return {
    files: openEmbeddedFiles(folder, fileHash),
    elsewhere: openEmbeddedFiles(folder, fileHash),
    overwrite: ({ hash, kind }, bytes) =>
      writeFileSync(join(folder, 'files', hash.slice(0, 2), `${hash}.${kind}`), bytes),
    count: () => globSync('files/*/*', { cwd: folder }).length,
    close: () => rmSync(folder, { recursive: true }),
  };
});

async function openLibrary(prepare: (fake: GraphFake) => void = () => {}) {
  const fake = await startGraphFake({ sites: { forum: 'Samarbeidsforum', networks: {} } });
  fake.tokenOk('t');
  const { forum } = fake.siteIds;
  const filesOf = () => {
    const time = quickTime();
    const tokens = { token: async () => 't', renew: async () => 't' };
    return openSharePointFiles({
      graph: createGraph({ base: fake.url, tokens, time }),
      forumSiteId: forum,
      hash: fileHash,
      time,
    });
  };
  prepare(fake);
  return {
    fake,
    forum,
    files: filesOf(),
    elsewhere: filesOf(),
    overwrite: ({ hash, kind }: { hash: string; kind: string }, bytes: Uint8Array) =>
      fake.writeFile(forum, `Kompetansehjulet/${hash}.${kind}`, bytes),
    count: () => fake.filesOf(forum).length,
    close: () => fake.close(),
  };
}

describeFileStore('the document library', () => openLibrary());
describeFileStore('the document library, with faults in every tenth request,', () =>
  openLibrary((fake) => fake.faults.random({ seed: 7, rate: 0.1 })),
);

it('the document library goes on after a fragment whose answer was lost', async () => {
  const library = await openLibrary();
  const bytes = new Uint8Array(4_000_000).fill(7);
  const key = { hash: fileHash(bytes), kind: 'docx' } as const;
  const isFragment = ({ method, url }: { method: string; url: string }) =>
    method === 'PUT' && url.startsWith('/transfers/');
  library.fake.faults.next(fault.dropped('effect'), 1, isFragment);
  library.fake.faults.next(fault.throttled(0.1), 1, isFragment);
  await library.files.put(key, bytes);
  expect(await library.files.get(key)).toHaveLength(4_000_000);
  const fragments = library.fake.requests.all.filter(({ path }) => path.startsWith('/transfers/'));
  expect(fragments.map(({ status }) => status)).toContain('dropped');
  await library.close();
});

it('the document library that cannot be written says that it is away', async () => {
  const library = await openLibrary();
  library.fake.grant(library.forum, 'read');
  const bytes = new Uint8Array(10);
  await expect(library.files.put({ hash: fileHash(bytes), kind: 'pdf' }, bytes)).rejects.toThrow(
    StoreUnavailable,
  );
  await library.close();
});
