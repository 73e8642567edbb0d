import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isBusy } from './sqlite-faults.ts';

/** Another process, or another part of this one, holds the data folder. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

/** The data folder cannot be used as it is; a person has to mend it. */
export class DataFolderUnusable extends Error {
  override readonly name = 'DataFolderUnusable';
}

/** Where the aggregates of a data folder are. */
export function databasePathIn(folder: string): string {
  return join(folder, 'store.db');
}

/**
 * Creates the folder when it is missing, and takes it for this process alone until `release`. The lock is one that the
 * operating system holds for the process (an exclusive transaction on a database with nothing in it), so it dies with
 * the process: after `kill -9` no stale lock file keeps the next start out.
 */
export function takeDataFolder(folder: string): { release: () => void } {
  let lock: DatabaseSync | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    lock = new DatabaseSync(join(folder, 'lock.db'));
    // Without a journal file: there is nothing to roll back.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock?.close();
    if (isBusy(cause)) {
      const message = `The data folder ${folder} is in use by another process. Stop it, or choose another folder.`;
      throw new DataFolderInUse(message, { cause });
    }
    throw new DataFolderUnusable(`The data folder ${folder} cannot be written: ${reasonOf(cause)}`, {
      cause,
    });
  }
  const held = lock;
  return { release: () => held.close() };
}

/** What went wrong, in the words of the system. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
