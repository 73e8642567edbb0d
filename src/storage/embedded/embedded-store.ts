import type { RecordStore, Change, Commit } from '../../application/ports/aggregate-store.ts';
import { type AggregateKind, facetsOf } from '../../application/ports/aggregates.ts';
import { nextEntry } from '../../domain/audit/audit-trail.ts';
import { toExactJson } from '../exact-json.ts';
import { inTransaction, openDatabase, openDatabaseForReading } from './database.ts';
import { takeDataFolder } from './data-folder.ts';
import { answering } from './sqlite-faults.ts';
import { type StoredRows, storedRows } from './stored-rows.ts';

/** The part of the store that changes nothing. */
type Reading = Omit<RecordStore, 'commit' | 'catchUp' | 'ping' | 'knownSince'>;

/**
 * Opens the store that is kept in a data folder, for this process alone. Throws `DataFolderInUse` or
 * `DataFolderUnusable`.
 *
 * A commit is one transaction over version, head and audit entry. So, unlike in SharePoint, a crash cannot leave a
 * version without its entry, and an entry that is missing is never derived: somebody took it away, and that must show.
 * @param hash the content hash that audit entries are chained with
 */
export function openEmbeddedStore({ folder, hash }: { folder: string; hash: (value: unknown) => string }): {
  store: RecordStore;
  close: () => void;
} {
  const lock = takeDataFolder(folder);
  try {
    const database = openDatabase(folder);
    const rows = storedRows(database);
    const write = committer(database, rows, hash);
    const store: RecordStore = {
      ...reading(rows),
      commit: (change) => answering(() => write(change)),
      ping: () => answering(() => database.exec('SELECT 1 FROM heads LIMIT 1')),
      // Nobody else has the folder.
      catchUp: async () => {},
      knownSince: () => null,
    };
    const close = () => {
      if (!database.isOpen) return;
      database.close();
      lock.release();
    };
    return { store, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Opens the same data for reading only and without taking the folder, so that it works while the service runs.
 * `headless` names what an audit must also look at: an aggregate of which only the history is left.
 */
export function openEmbeddedStoreForReading({ folder }: { folder: string }): {
  store: Reading;
  headless: () => Promise<{ kind: string; id: string }[]>;
  close: () => void;
} {
  const database = openDatabaseForReading(folder);
  const rows = storedRows(database);
  return {
    store: reading(rows),
    headless: () => answering(() => rows.headless()),
    close: () => database.close(),
  };
}

function reading(rows: StoredRows): Reading {
  return {
    read: (kind, id) => answering(() => rows.head(kind, id)),
    readVersion: (kind, id, version) => answering(() => rows.version(kind, id, version)),
    list: (kind, where = {}) => answering(() => rows.heads(kind, where)),
    auditTrail: (kind, id) => answering(() => rows.trail(kind, id)),
  };
}

function committer(
  database: ReturnType<typeof openDatabase>,
  rows: StoredRows,
  hash: (value: unknown) => string,
) {
  const insertVersion = database.prepare(
    'INSERT INTO versions (kind, id, version, change_id, state, audit) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const setHead = database.prepare(
    `INSERT INTO heads (kind, id, version, round, network, state) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET
       version = excluded.version, round = excluded.round, network = excluded.network, state = excluded.state`,
  );
  const insertEntry = database.prepare(
    'INSERT INTO audit_entries (kind, id, version, entry) VALUES (?, ?, ?, ?)',
  );

  return <K extends AggregateKind>(change: Change<K>): Commit<K> => {
    const { kind, id, changeId } = change;
    const state = toExactJson(change.state);
    return inTransaction(database, () => {
      const repeated = rows.change(kind, id, changeId);
      if (repeated) return { kind: 'repeated', stored: repeated };
      const current = rows.head(kind, id);
      if ((current?.etag ?? null) !== change.expected) return { kind: 'conflict', current };

      const entry = nextEntry(current?.audit ?? null, change, change.state, hash);
      const audit = JSON.stringify(entry);
      const { round, network, state: stateFacet } = facetsOf(change.state);
      insertVersion.run(kind, id, entry.version, changeId, state, audit);
      setHead.run(kind, id, entry.version, round, network, stateFacet);
      insertEntry.run(kind, id, entry.version, audit);
      const stored = { kind, id, version: entry.version, etag: entry.hash, audit: entry };
      return { kind: 'committed', stored: { ...stored, state: JSON.parse(state) as Change<K>['state'] } };
    });
  };
}
