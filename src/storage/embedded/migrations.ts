/**
 * The schema, one step per entry; `user_version` counts the steps that a database has taken. A step that was ever
 * released is never edited: a change is a new step at the end.
 *
 * `heads` is the parent item of an aggregate: its current version, and the facets that it is listed by. `versions`
 * holds every version with the audit entry it was committed with. `audit_entries` is the trail, kept beside it as its
 * own record, so that a change to either shows against the other.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE versions (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    change_id TEXT NOT NULL,
    state TEXT NOT NULL,
    audit TEXT NOT NULL,
    PRIMARY KEY (kind, id, version),
    UNIQUE (kind, id, change_id)
  ) STRICT;

  CREATE TABLE heads (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    round TEXT,
    network TEXT,
    PRIMARY KEY (kind, id),
    FOREIGN KEY (kind, id, version) REFERENCES versions (kind, id, version)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX heads_by_round ON heads (kind, round);
  CREATE INDEX heads_by_network ON heads (kind, network);

  CREATE TABLE audit_entries (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (kind, id, version),
    FOREIGN KEY (kind, id, version) REFERENCES versions (kind, id, version)
  ) STRICT;
  `,
  `
  ALTER TABLE heads ADD COLUMN state TEXT;
  UPDATE heads SET state = (
    SELECT iif(json_valid(versions.state), json_extract(versions.state, '$.state'), NULL) FROM versions
    WHERE versions.kind = heads.kind AND versions.id = heads.id AND versions.version = heads.version
  );
  CREATE INDEX heads_by_state ON heads (kind, state);
  `,
];
