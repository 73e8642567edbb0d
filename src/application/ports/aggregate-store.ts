import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import type { Reader } from '../../domain/policies/shielded-text.ts';
import type { AggregateKind, Aggregates, Facets } from './aggregates.ts';

/** One version of an aggregate as the store holds it. */
export type Stored<K extends AggregateKind> = {
  readonly kind: K;
  readonly id: string;
  /** 1 for the first. */
  readonly version: number;
  /** Opaque; goes back as `expected` with the next change. */
  readonly etag: string;
  readonly state: Aggregates[K];
  readonly audit: AuditEntry;
};

/** A change to one aggregate. */
export type Change<K extends AggregateKind> = {
  readonly kind: K;
  readonly id: string;
  /** The etag that was read; null when the aggregate must not exist yet. */
  readonly expected: string | null;
  readonly state: Aggregates[K];
  /** What was done, as the audit trail names it: `basis.submit`. */
  readonly action: string;
  readonly by: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Names the command: the same id on the same aggregate takes effect once. */
  readonly changeId: string;
  readonly reason: string;
};

export type Commit<K extends AggregateKind> =
  | { readonly kind: 'committed'; readonly stored: Stored<K> }
  /** The same change was committed before: this is what it became. */
  | { readonly kind: 'repeated'; readonly stored: Stored<K> }
  /** Somebody else was first; null when the aggregate is gone or never was. */
  | { readonly kind: 'conflict'; readonly current: Stored<K> | null };

/**
 * Where the product's aggregates are kept, with every text in them. Only a store adapter is one of these, and only what
 * checks the audit trail works with it: everything else has an {@link AggregateStore}. What it promises, on every adapter:
 *
 * - A commit changes one aggregate, whole or not at all; nothing is promised across aggregates.
 * - Of two commits that expect the same etag, one wins and the other gets `conflict`.
 * - What was answered as `committed` survives a crash and is seen at once by every later read in the same process.
 * - Another process' commit may be seen seconds late, by id and in a list. A commit is never late: it compares with what
 *   is really there. A list is in no particular order.
 * - A store that is away may go on reading from what it knows; `knownSince` says so. It commits nothing then.
 * - Earlier versions can be read for as long as the aggregate exists; nothing is deleted.
 * - A state comes back exactly as it was committed, every character of its text included. What JSON cannot carry
 *   exactly (undefined, fractions, dates, class instances) is refused with TypeError before anything is written.
 * - A repeated change is looked for before the etag is compared. The etag of an earlier version only ever conflicts.
 * - Every commit leaves an audit entry that is chained to the one before it. After a crash between the two, the
 *   entry is derived from the version that was committed.
 *
 * A store that cannot be reached throws {@link StoreUnavailable}.
 */
export interface RecordStore {
  read<K extends AggregateKind>(kind: K, id: string): Promise<Stored<K> | null>;
  readVersion<K extends AggregateKind>(kind: K, id: string, version: number): Promise<Stored<K> | null>;
  list<K extends AggregateKind>(kind: K, where?: Partial<Facets>): Promise<Stored<K>[]>;
  commit<K extends AggregateKind>(change: Change<K>): Promise<Commit<K>>;
  /** The audit trail of one aggregate, oldest first. */
  auditTrail(kind: AggregateKind, id: string): Promise<AuditEntry[]>;
  /**
   * What is read after this holds all that any instance has acknowledged before it was asked. Where it cannot be known what
   * others did, it resolves all the same.
   */
  catchUp(): Promise<void>;
  /** Resolves when the store can be reached. */
  ping(): Promise<void>;
  /** Since when something that reads give may be out of date, because the store is away; null when all is current. */
  knownSince(): Date | null;
}

/**
 * The store as one reader may read it. Texts that are exempt from public access are there for those who may read them;
 * for the others, words stand in their place. Until it is told who reads, it gives what everybody may read.
 *
 * A commit keeps what its author could not read: the words that stood there do not take the text's place.
 */
export interface AggregateStore extends RecordStore {
  /** The same store as this person may read it. */
  readAs(reader: Reader): AggregateStore;
  /** Whether the audit trail of an aggregate holds against all of its versions, every text in them. */
  trailHolds(kind: AggregateKind, id: string): Promise<boolean>;
}

/** The store cannot answer just now; trying again later may help. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
