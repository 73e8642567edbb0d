import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import { fileHash } from '../../src/application/file-hash.ts';
import { filesMissing, filesOf, moveFiles } from '../../src/application/move-in/move-files.ts';
import { moveIn, planMove } from '../../src/application/move-in/move-in.ts';
import type { RecordStore } from '../../src/application/ports/aggregate-store.ts';
import { verifyAudit } from '../../src/application/verify-audit.ts';
import { openEmbeddedFiles } from '../../src/storage/embedded/embedded-files.ts';
import { openEmbeddedStoreForReading } from '../../src/storage/embedded/embedded-store.ts';
import { seededFolders } from '../integration/service.ts';
import { startTenant, type Tenant } from './tenant.ts';
import { expectWholeLists } from './whole-lists.ts';

const command = join(import.meta.dirname, '../../src/cli/migrate.ts');
const verify = join(import.meta.dirname, '../../src/cli/verify-audit.ts');

describe('a trial that moves into a tenant', { timeout: 120_000 }, () => {
  let tenant: Tenant;
  let folder: string;
  let remove: () => void;
  let source: ReturnType<typeof openEmbeddedStoreForReading>;
  beforeAll(async () => {
    const folders = await seededFolders();
    remove = () => folders.remove();
    folder = folders.fresh();
    source = openEmbeddedStoreForReading({ folder });
    tenant = await startTenant();
  }, 60_000);
  afterAll(async () => {
    source.close();
    await tenant.close();
    remove();
  });

  const writes = () => tenant.graph.requests.all.filter(({ method }) => method !== 'GET').length;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  async function inTenant<T>(work: (store: RecordStore) => Promise<T>): Promise<T> {
    const { store, close } = tenant.openStore();
    try {
      return await work(store);
    } finally {
      await close();
    }
  }

  it('is planned without writing anything', async () => {
    tenant.graph.requests.clear();
    const kinds = await inTenant((store) => planMove(source.store, store));
    expect(sum(kinds.map(({ toMove }) => toMove))).toBe(sum(kinds.map(({ versions }) => versions)));
    expect(sum(kinds.map(({ aggregates }) => aggregates))).toBeGreaterThan(100);
    expect(writes()).toBe(0);
  });

  it('goes on where it was cut off, and makes nothing twice', async () => {
    let commits = 0;
    await inTenant((store) => {
      const cutOff: RecordStore = {
        ...store,
        commit: (change) => {
          commits += 1;
          return commits > 60 ? Promise.reject(new Error('cut off')) : store.commit(change);
        },
      };
      return expect(moveIn(source.store, cutOff, () => {})).rejects.toThrow('cut off');
    });
    const moved: string[] = [];
    await inTenant((store) => moveIn(source.store, store, (kind, id) => moved.push(`${kind} ${id}`)));
    expect(new Set(moved).size).toBe(moved.length);
    tenant.graph.requests.clear();
    await inTenant((store) => moveIn(source.store, store, (kind, id) => moved.push(`${kind} ${id}`)));
    expect(writes()).toBe(0);
  });

  it('is the same there, every version and every hash, and the trails hold', async () => {
    await inTenant(async (store) => {
      const kinds = await planMove(source.store, store);
      expect(
        kinds.filter(({ toMove, besides, differing }) => toMove + besides + differing.length > 0),
      ).toEqual([]);
      for (const { kind } of kinds) {
        const [here, there] = await Promise.all([source.store.list(kind), store.list(kind)]);
        const tags = (all: typeof here) =>
          all.map(({ id, version, etag }) => `${id} ${version} ${etag}`).toSorted();
        expect(tags(there)).toEqual(tags(here));
      }
      const { broken } = await verifyAudit({ store, hash: contentHash });
      expect(broken).toEqual([]);
      await expectWholeLists(tenant, store);
    });
  });

  it('is told by the command, with what was done to it since', async () => {
    const run = promisify(execFile);
    const env = { ...process.env, ...tenant.environment };
    const args = [command, '--from', 'embedded', '--to', 'sharepoint', '--plan', '--data', folder];
    const { stdout } = await run(process.execPath, args, { env });
    expect(stdout).toContain('Everything is there');
    expect(stdout).toContain('have no account in Entra');
    await inTenant(async (store) => {
      const [plan] = await store.list('plan');
      if (!plan) throw new Error('there is no plan');
      const { kind, id, etag, state } = plan;
      const at = '2027-01-01T00:00:00Z';
      const facts = { action: 'plan.save', by: 'coordinator', at, changeId: 'after the move', reason: '' };
      await store.commit({ kind, id, expected: etag, state, ...facts });
    });
    const failed = await run(process.execPath, args, { env }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('so it was left alone') });
  });

  it('has its trails looked at by the command where it is now', async () => {
    const env = { ...process.env, ...tenant.environment };
    const { stdout } = await promisify(execFile)(process.execPath, [verify], { env });
    expect(stdout).toMatch(/^\d{3,} trails hold\.\n$/);
  });

  it('brings its files, each once, and says which the trial lacks', async () => {
    const bytes = new TextEncoder().encode('A paper');
    const key = { hash: fileHash(bytes), kind: 'pdf' } as const;
    const version = {
      ...key,
      name: 'Sak 1.pdf',
      size: bytes.length,
      by: 'governor',
      at: '2026-11-01T09:00:00Z',
    };
    const meeting = { files: [{ id: 'f', case: '1', versions: [version, version], removed: null }] };
    const meetings = { list: async () => [{ state: meeting }] } as unknown as Pick<RecordStore, 'list'>;
    const keys = await filesOf(meetings);
    expect(keys).toEqual([key]);
    const [here, there] = [0, 1].map((number) =>
      openEmbeddedFiles(join(folder, `files-${number}`), fileHash),
    );
    if (!here || !there) throw new Error('no folders');
    await expect(moveFiles(keys, here, there)).rejects.toThrow('missing in the trial');
    await here.put(key, bytes);
    expect(await filesMissing(keys, there)).toBe(1);
    await moveFiles(keys, here, there);
    await moveFiles(keys, here, there);
    expect(await filesMissing(keys, there)).toBe(0);
  });

  it('wants to know from where to where', async () => {
    const failed = await promisify(execFile)(process.execPath, [command, '--plan']).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('Usage: npm run migrate') });
  });
});
