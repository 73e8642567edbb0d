import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import type { RecordStore } from '../../src/application/ports/aggregate-store.ts';
import { verifyAudit } from '../../src/application/verify-audit.ts';
import { DataFolderInUse } from '../../src/storage/embedded/data-folder.ts';
import { openEmbeddedStore } from '../../src/storage/embedded/embedded-store.ts';

const ROUNDS = 8;
const LONGEST_BURST_MILLISECONDS = 150;
const script = join(import.meta.dirname, 'kill-during-writes.child.ts');

describe('kill -9 during a burst of writes', () => {
  let folder: string;
  let child: ChildProcess | null = null;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kill-during-writes-'));
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const open = () => openEmbeddedStore({ folder, hash: contentHash });

  /** Starts a writer, and resolves once it has had its first commit acknowledged. */
  async function startWriter() {
    const writer = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    child = writer;
    let output = '';
    writer.stdout.setEncoding('utf8').on('data', (lines: string) => (output += lines));
    await once(writer.stdout, 'data');
    const kill = async (): Promise<string[]> => {
      const closed = once(writer, 'close');
      writer.kill('SIGKILL');
      expect((await closed)[1]).toBe('SIGKILL');
      // The kill may cut the last line, and a commit is acknowledged by a whole one.
      return output.split('\n').slice(0, -1);
    };
    return { kill };
  }

  it('loses nothing that was acknowledged, and leaves no half commit', async () => {
    const acknowledged: string[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const { kill } = await startWriter();
      await setTimeout(Math.random() * LONGEST_BURST_MILLISECONDS);
      acknowledged.push(...(await kill()));

      const { store, close } = open();
      await expectAll(acknowledged, store);
      const heads = await store.list('plan');
      expect(await verifyAudit({ store, hash: contentHash })).toEqual({ checked: heads.length, broken: [] });
      expect(await versionsBeyond(heads, store)).toEqual([]);
      // Of what was under way, one commit a round may have landed before its line was out; more would be invented.
      const committed = heads.reduce((sum, { version }) => sum + version, 0);
      expect(committed - acknowledged.length).toBeLessThanOrEqual(round);
      close();
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  });

  it('lets the folder go with the process that held it, and not before', async () => {
    const { kill } = await startWriter();
    expect(open).toThrow(DataFolderInUse);
    await kill();
    open().close();
  });
});

async function expectAll(acknowledged: readonly string[], store: RecordStore): Promise<void> {
  for (const line of acknowledged) {
    const [id = '', version] = line.split(' ');
    const stored = await store.readVersion('plan', id, Number(version));
    expect(stored?.audit.reason).toBe(line);
    expect(stored?.state.title.startsWith(`${line} `)).toBe(true);
  }
}

async function versionsBeyond(heads: readonly { id: string; version: number }[], store: RecordStore) {
  const beyond = await Promise.all(
    heads.map(({ id, version }) => store.readVersion('plan', id, version + 1)),
  );
  return beyond.filter((stored) => stored !== null);
}
