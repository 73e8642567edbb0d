import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { databasePathIn, DataFolderUnusable, reasonOf } from './data-folder.ts';
import { migrations } from './migrations.ts';

/** How long a statement waits for a lock: a backup tool may hold one, and nothing else is served meanwhile. */
const BUSY_MILLISECONDS = 1000;

/** Opens the folder's database for reading and writing, and brings its schema up to date. */
export function openDatabase(folder: string): DatabaseSync {
  return opened(folder, { readOnly: false }, (database) => {
    // FULL: a commit is on the disk before it is answered, so that not even a power cut takes it back.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    migrate(database);
  });
}

/** Opens the folder's database for reading only, beside a service that may be writing to it. */
export function openDatabaseForReading(folder: string): DatabaseSync {
  if (!existsSync(databasePathIn(folder))) {
    throw new DataFolderUnusable(`There is no data in ${folder}.`);
  }
  return opened(folder, { readOnly: true }, (database) => {
    if (schemaVersionOf(database) < migrations.length) {
      throw new Error('it is from an older version; start the service once to bring it up to date');
    }
  });
}

function opened(folder: string, options: { readOnly: boolean }, prepare: (database: DatabaseSync) => void) {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(databasePathIn(folder), {
      ...options,
      enableForeignKeyConstraints: true,
      timeout: BUSY_MILLISECONDS,
    });
    refuseNewer(database);
    prepare(database);
    return database;
  } catch (cause) {
    database?.close();
    throw new DataFolderUnusable(`The data in ${folder} cannot be opened: ${reasonOf(cause)}`, { cause });
  }
}

function migrate(database: DatabaseSync): void {
  for (let version = schemaVersionOf(database); version < migrations.length; version++) {
    inTransaction(database, () => {
      database.exec(`${migrations[version]}; PRAGMA user_version = ${version + 1}`);
    });
  }
}

function refuseNewer(database: DatabaseSync): void {
  const version = schemaVersionOf(database);
  if (version > migrations.length) {
    throw new Error(
      `it is from a newer version (schema ${version}, this version knows ${migrations.length})`,
    );
  }
}

function schemaVersionOf(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get();
  return Number(row?.['user_version']);
}

/** All of the work, or none of it. */
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
