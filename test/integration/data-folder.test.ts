import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import { StoreUnavailable } from '../../src/application/ports/aggregate-store.ts';
import {
  databasePathIn,
  DataFolderInUse,
  DataFolderUnusable,
} from '../../src/storage/embedded/data-folder.ts';
import { openEmbeddedStore, openEmbeddedStoreForReading } from '../../src/storage/embedded/embedded-store.ts';
import { migrations } from '../../src/storage/embedded/migrations.ts';
import { aChange, aFormResponse, aPlan } from '../builders/aggregates.ts';

describe('the data folder', () => {
  let root: string;
  let folder: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'data-folder-'));
    folder = join(root, 'new', 'data');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const open = () => openEmbeddedStore({ folder, hash: contentHash });

  it('is created when it is missing, and keeps what was committed', async () => {
    const first = open();
    const change = aChange('plan', aPlan());
    await first.store.commit(change);
    first.close();

    const second = open();
    expect((await second.store.read('plan', change.id))?.state).toEqual(change.state);
    second.close();
  });

  it('is held by one at a time', () => {
    const holder = open();
    expect(open).toThrow(DataFolderInUse);
    expect(open).toThrow(`The data folder ${folder} is in use`);
    holder.close();
    open().close();
  });

  it('is let go when opening fails', () => {
    open().close();
    setSchemaVersion(1000);
    expect(open).toThrow(DataFolderUnusable);
    setSchemaVersion(migrations.length);
    open().close();
  });

  it('is refused when its data is from a newer version', () => {
    open().close();
    setSchemaVersion(1000);
    expect(open).toThrow(/newer version \(schema 1000, this version knows \d+\)/);
    expect(() => openEmbeddedStoreForReading({ folder })).toThrow(/newer version/);
  });

  it('is refused for reading when its data is from an older version', () => {
    open().close();
    setSchemaVersion(0);
    expect(() => openEmbeddedStoreForReading({ folder })).toThrow(/older version; start the service once/);
  });

  it('is refused with one clear error when it cannot be written', () => {
    writeFileSync(join(root, 'new'), 'a file where the folder should be');
    expect(open).toThrow(DataFolderUnusable);
    expect(open).toThrow(`The data folder ${folder} cannot be written: `);
  });

  it('is refused when its database is something else', () => {
    open().close();
    writeFileSync(databasePathIn(folder), 'not a database'.repeat(1000));
    expect(open).toThrow(/cannot be opened: file is not a database/);
  });

  it('is not created by a reader', () => {
    expect(() => openEmbeddedStoreForReading({ folder })).toThrow(`There is no data in ${folder}.`);
    expect(existsSync(folder)).toBe(false);
  });

  it('can be read while it is held', async () => {
    const holder = open();
    await holder.store.commit(aChange('plan', aPlan()));
    const reader = openEmbeddedStoreForReading({ folder });
    await holder.store.commit(aChange('plan', aPlan(), { id: 'namdal' }));
    expect(await reader.store.list('plan')).toHaveLength(2);
    reader.close();
    holder.close();
  });

  it('makes the store unavailable, not wrong, while something else locks the database', async () => {
    const { store, close } = open();
    const change = aChange('plan', aPlan());
    const other = new DatabaseSync(databasePathIn(folder));
    other.exec('BEGIN IMMEDIATE');
    const refusal = await store.commit(change).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect(refusal).toMatchObject({ message: 'The embedded store: the database is busy' });
    expect((refusal as Error).cause).toMatchObject({ code: 'ERR_SQLITE_ERROR' });
    other.close();
    expect(await store.commit(change)).toMatchObject({ kind: 'committed' });
    close();
  });

  it('makes the store unavailable when a row is damaged or missing', async () => {
    const { store, close } = open();
    await store.commit(aChange('plan', aPlan(), { id: 'damaged' }));
    await store.commit(aChange('plan', aPlan(), { id: 'missing' }));
    const other = new DatabaseSync(databasePathIn(folder), { enableForeignKeyConstraints: false });
    other.exec(
      `UPDATE versions SET state = '{"cut' WHERE id = 'damaged'; DELETE FROM versions WHERE id = 'missing'`,
    );
    other.close();
    await expect(store.read('plan', 'damaged')).rejects.toThrow('plan damaged, version 1 is damaged');
    await expect(store.read('plan', 'missing')).rejects.toThrow('plan missing, version 1 is missing');
    await expect(store.list('plan')).rejects.toThrow(StoreUnavailable);
    close();
  });

  it('brings data of an earlier version up to date, so that it is listed by state', async () => {
    const first = open();
    await first.store.commit(aChange('form-response', aFormResponse({ state: 'waiting' }), { id: 'form-1' }));
    await first.store.commit(aChange('plan', aPlan(), { id: 'fosen' }));
    first.close();
    const database = new DatabaseSync(databasePathIn(folder));
    database.exec('DROP INDEX heads_by_state; ALTER TABLE heads DROP COLUMN state; PRAGMA user_version = 1');
    database.close();
    const { store, close } = open();
    const waiting = await store.list('form-response', { state: 'waiting' });
    expect(waiting.map(({ id }) => id)).toEqual(['form-1']);
    expect(await store.list('plan', { state: null })).toHaveLength(1);
    close();
  });

  it('makes the store unavailable once it is closed, which may be done twice', async () => {
    const { store, close } = open();
    close();
    close();
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
    await expect(store.read('plan', 'fosen')).rejects.toThrow(StoreUnavailable);
    await expect(store.commit(aChange('plan', aPlan()))).rejects.toThrow(StoreUnavailable);
  });

  function setSchemaVersion(version: number): void {
    const database = new DatabaseSync(databasePathIn(folder));
    database.exec(`PRAGMA user_version = ${version}`);
    database.close();
  }
});
