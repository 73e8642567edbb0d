import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable, type Stored } from '../../application/ports/aggregate-store.ts';
import {
  type AggregateKind,
  type Aggregates,
  facetNames,
  type Facets,
} from '../../application/ports/aggregates.ts';
import type { AuditEntry } from '../../domain/audit/audit-trail.ts';

type Row = {
  readonly id: string;
  readonly version: number;
  /** Null when a head names a version that is not there. */
  readonly state: string | null;
  readonly audit: string | null;
};

const byHead = `SELECT id, version, versions.state, audit
  FROM heads LEFT JOIN versions USING (kind, id, version) WHERE kind = ?`;
const byVersion = 'SELECT id, version, state, audit FROM versions WHERE kind = ? AND id = ?';

export type StoredRows = ReturnType<typeof storedRows>;

/** Reads aggregates as they lie in the tables. */
export function storedRows(database: DatabaseSync) {
  const head = database.prepare(`${byHead} AND id = ?`);
  const version = database.prepare(`${byVersion} AND version = ?`);
  const change = database.prepare(`${byVersion} AND change_id = ?`);
  const trail = database.prepare(
    'SELECT entry FROM audit_entries WHERE kind = ? AND id = ? ORDER BY version',
  );
  const headless = database.prepare(
    `SELECT kind, id FROM versions UNION SELECT kind, id FROM audit_entries
     EXCEPT SELECT kind, id FROM heads`,
  );

  return {
    head<K extends AggregateKind>(kind: K, id: string): Stored<K> | null {
      return found(kind, head.get(kind, id));
    },
    version<K extends AggregateKind>(kind: K, id: string, number: number): Stored<K> | null {
      return found(kind, version.get(kind, id, number));
    },
    /** The version that a change became. */
    change<K extends AggregateKind>(kind: K, id: string, changeId: string): Stored<K> | null {
      return found(kind, change.get(kind, id, changeId));
    },
    heads<K extends AggregateKind>(kind: K, where: Partial<Facets>): Stored<K>[] {
      const facets = facetNames.filter((facet) => where[facet] !== undefined);
      const statement = database.prepare(
        [byHead, ...facets.map((facet) => `heads.${facet} IS ?`)].join(' AND '),
      );
      const rows = statement.all(kind, ...facets.map((facet) => where[facet] ?? null));
      return rows.map((row) => toStored(kind, row));
    },
    trail(kind: AggregateKind, id: string): AuditEntry[] {
      return trail
        .all(kind, id)
        .map((row) => parse(String(row['entry']), `audit trail of ${kind} ${id}`) as AuditEntry);
    },
    /** Aggregates of which versions or audit entries are left, but no head. */
    headless(): { kind: string; id: string }[] {
      return headless.all().map((row) => ({ kind: String(row['kind']), id: String(row['id']) }));
    },
  };
}

function found<K extends AggregateKind>(kind: K, row: object | undefined): Stored<K> | null {
  return row ? toStored(kind, row) : null;
}

/** The hash of the audit entry names a version and all that went before it, so it serves as its etag. */
function toStored<K extends AggregateKind>(kind: K, row: object): Stored<K> {
  const { id, version, state, audit } = row as Row;
  const name = `${kind} ${id}, version ${version}`;
  if (state === null || audit === null) throw new StoreUnavailable(`${name} is missing`);
  const entry = parse(audit, name) as AuditEntry;
  return { kind, id, version, etag: entry.hash, state: parse(state, name) as Aggregates[K], audit: entry };
}

function parse(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new StoreUnavailable(`${name} is damaged`, { cause });
  }
}
