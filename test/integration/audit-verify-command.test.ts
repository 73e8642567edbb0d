import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import { databasePathIn } from '../../src/storage/embedded/data-folder.ts';
import { openEmbeddedStore } from '../../src/storage/embedded/embedded-store.ts';
import { aChange, aPlan, aRound } from '../builders/aggregates.ts';

const script = join(import.meta.dirname, '../../src/cli/verify-audit.ts');

describe('npm run audit:verify', () => {
  let folder: string;
  let close: () => void;

  /** The service holds the folder all the while: two plans, one with three versions, and a round. */
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'audit-verify-'));
    const opened = openEmbeddedStore({ folder, hash: contentHash });
    close = opened.close;
    const { store } = opened;
    await store.commit(aChange('round', aRound(), { id: 'dekom-2027' }));
    await store.commit(aChange('plan', aPlan(), { id: 'namdal' }));
    for (const title of ['Første', 'Andre', 'Tredje']) {
      const current = await store.read('plan', 'fosen');
      await store.commit(aChange('plan', aPlan({ title }), { id: 'fosen', expected: current?.etag ?? null }));
    }
  });
  afterEach(() => {
    close();
    rmSync(folder, { recursive: true });
  });

  function tamper(sql: string): void {
    const database = new DatabaseSync(databasePathIn(folder), { enableForeignKeyConstraints: false });
    database.exec(sql);
    database.close();
  }

  it('says how many trails hold, while the service runs', async () => {
    expect(await run(['--data', folder])).toEqual({ code: 0, stdout: '3 trails hold.\n', stderr: '' });
  });

  it('takes the folder from DATA_DIR', async () => {
    expect(await run([], { DATA_DIR: folder })).toMatchObject({ code: 0, stdout: '3 trails hold.\n' });
  });

  it('works when the service is down', async () => {
    close();
    expect(await run(['--data', folder])).toMatchObject({ code: 0, stdout: '3 trails hold.\n' });
  });

  it.each([
    [
      'the state of an earlier version',
      `UPDATE versions SET state = replace(state, 'Andre', 'Annen') WHERE id = 'fosen' AND version = 2`,
      'plan fosen, version 2: the state is not the one that was committed',
    ],
    [
      'the state of the current version',
      `UPDATE versions SET state = replace(state, 'Fosen', 'Orkland') WHERE id = 'namdal'`,
      'plan namdal, version 1: the state is not the one that was committed',
    ],
    [
      'a version that was removed',
      `DELETE FROM versions WHERE id = 'fosen' AND version = 1`,
      'plan fosen, version 1: the state is not the one that was committed',
    ],
    [
      'who did it',
      `UPDATE audit_entries SET entry = json_set(entry, '$.by', 'outsider') WHERE id = 'fosen' AND version = 1`,
      'plan fosen, version 1: the audit entry was changed',
    ],
    [
      'an entry that was removed from the middle',
      `DELETE FROM audit_entries WHERE id = 'fosen' AND version = 2`,
      'plan fosen, version 2: the audit entry is missing',
    ],
    [
      'the last entry that was removed',
      `DELETE FROM audit_entries WHERE id = 'fosen' AND version = 3`,
      'plan fosen, version 3: the audit entry is missing',
    ],
    [
      'a head that was set back to an earlier version',
      `UPDATE heads SET version = 2 WHERE id = 'fosen'`,
      'plan fosen, version 2: the audit trail does not end where the aggregate does',
    ],
    [
      'an aggregate that was removed',
      `DELETE FROM heads WHERE id = 'dekom-2027'`,
      'round dekom-2027: the aggregate was removed, its history was not',
    ],
    [
      'a current version that was removed',
      `DELETE FROM versions WHERE id = 'namdal'`,
      'plan namdal, version 1 is missing',
    ],
  ])('names %s', async (_, sql, finding) => {
    tamper(sql);
    expect(await run(['--data', folder])).toEqual({ code: 1, stdout: '', stderr: `${finding}\n` });
  });

  it('names the first broken link of every trail', async () => {
    tamper(`UPDATE versions SET state = json_set(state, '$.title', '') WHERE kind = 'plan'`);
    const { code, stderr } = await run(['--data', folder]);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n').toSorted()).toEqual([
      'plan fosen, version 1: the state is not the one that was committed',
      'plan namdal, version 1: the state is not the one that was committed',
    ]);
  });

  it.each([
    [
      'a folder without data',
      ['--data', join(tmpdir(), 'no-such-data-folder')],
      /^There is no data in .+\.\n$/,
    ],
    ['an unknown option', ['--folder', '.'], /^Unknown option '--folder'/],
  ])('refuses %s in one line', async (_, args, message) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });
});

/** Runs the command as npm would, without what the environment says about a data folder. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { DATA_DIR: _, ...inherited } = process.env;
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [script, ...args],
      { env: { ...inherited, ...environment } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}
