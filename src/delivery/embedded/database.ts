import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../../application/ports/aggregate-store.ts';
import { migrations } from './migrations.ts';

/** How long a statement waits for another process; nothing else is served meanwhile. */
const BUSY_MILLISECONDS = 2000;

/** The folder's delivery database cannot be used as it is; a person has to mend it. */
export class DeliveryFolderUnusable extends Error {
  override readonly name = 'DeliveryFolderUnusable';
}

/**
 * Opens the database beside the aggregates' own, and brings its schema up to date. Unlike that one it is shared:
 * several processes may have it open, as a service that stops and the one that takes its place.
 */
export function openDatabase(folder: string): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    database = new DatabaseSync(join(folder, 'delivery.sqlite'), { timeout: BUSY_MILLISECONDS });
    // FULL: what was put is on the disk before it is answered, so that not even a power cut takes it back.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    migrate(database);
    return database;
  } catch (cause) {
    database?.close();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DeliveryFolderUnusable(`The messages in ${folder} cannot be opened: ${reason}`, { cause });
  }
}

/** Inside the transaction the version is read again: another process may be just as far. */
function migrate(database: DatabaseSync): void {
  while (schemaVersionOf(database) !== migrations.length) {
    inTransaction(database, () => {
      const version = schemaVersionOf(database);
      if (version > migrations.length) throw new Error('they are from a newer version');
      if (version === migrations.length) return;
      database.exec(`${migrations[version]}; PRAGMA user_version = ${version + 1}`);
    });
  }
}

function schemaVersionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** All of the work, or none of it, and nobody else's in between. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite itself rolls back after some faults, such as a full disk.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Primary result codes that are about our statements; all others are about the file, the disk or another process. */
const ours: ReadonlySet<number> = new Set([1, 18, 19, 20, 21, 25]);

/** Runs the work at once and answers as a promise, with what cannot be done just now as {@link StoreUnavailable}. */
export async function answering<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !isOutOfReach(error)) throw error;
    throw new StoreUnavailable(`The messages on their way out: ${error.message}`, { cause: error });
  }
}

function isOutOfReach(error: Error): boolean {
  if ('errcode' in error && typeof error.errcode === 'number') return !ours.has(error.errcode & 0xff);
  // The database is closed.
  return 'code' in error && error.code === 'ERR_INVALID_STATE';
}
