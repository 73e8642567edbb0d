/**
 * The schema, one step per entry; `user_version` counts the steps that a database has taken. A step that was ever
 * released is never edited: a change is a new step at the end.
 *
 * `due_at` is null for what has come to rest. For what is being sent it is when the claim runs out, so that one index
 * finds all that somebody should take.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE deliveries (
    seq INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    addressee TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    due_at TEXT,
    record TEXT NOT NULL
  ) STRICT;
  CREATE INDEX deliveries_due ON deliveries (due_at, seq) WHERE due_at IS NOT NULL;
  CREATE INDEX deliveries_over ON deliveries (changed_at) WHERE due_at IS NULL;
  CREATE INDEX deliveries_newest ON deliveries (created_at, seq);
  CREATE INDEX deliveries_by_addressee ON deliveries (addressee, created_at, seq);
  CREATE INDEX deliveries_by_state ON deliveries (state, created_at, seq);

  CREATE TABLE people (person TEXT PRIMARY KEY, chat TEXT, worked TEXT) STRICT, WITHOUT ROWID;
  -- The forum is the network with no name.
  CREATE TABLE channels (network TEXT PRIMARY KEY, channel TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE teams (team TEXT PRIMARY KEY, network TEXT) STRICT, WITHOUT ROWID;

  CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE cards (id TEXT PRIMARY KEY, vote TEXT NOT NULL, card TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX cards_by_vote ON cards (vote);
  `,
];
