import type {
  AggregateStore,
  Change,
  Commit,
  RecordStore,
  Stored,
} from '../../src/application/ports/aggregate-store.ts';
import {
  type AggregateKind,
  type Aggregates,
  facetNames,
  facetsOf,
} from '../../src/application/ports/aggregates.ts';
import { type AuditEntry, nextEntry } from '../../src/domain/audit/audit-trail.ts';
import { toExactJson } from '../../src/storage/exact-json.ts';
import { asServed } from '../builders/as-served.ts';

type Version = { readonly state: string; readonly audit: AuditEntry };

/** A store in memory for the unit tests of use cases, as the service gives it to them. */
export function memoryStore(parts: { hash: (value: unknown) => string }): AggregateStore {
  return asServed(memoryRecords(parts));
}

/**
 * Records in memory. It keeps text, so that nobody can change what was committed by
 * holding on to an object, and it keeps every promise of the port: the contract suite runs on it too.
 */
export function memoryRecords({ hash }: { hash: (value: unknown) => string }): RecordStore {
  const aggregates = new Map<AggregateKind, Map<string, Version[]>>();

  const versionsOf = (kind: AggregateKind, id: string): readonly Version[] =>
    aggregates.get(kind)?.get(id) ?? [];
  const stored = <K extends AggregateKind>(kind: K, id: string, version: Version): Stored<K> => ({
    kind,
    id,
    version: version.audit.version,
    etag: version.audit.hash,
    state: JSON.parse(version.state) as Aggregates[K],
    audit: { ...version.audit },
  });
  const head = <K extends AggregateKind>(kind: K, id: string): Stored<K> | null => {
    const latest = versionsOf(kind, id).at(-1);
    return latest ? stored(kind, id, latest) : null;
  };
  const append = (kind: AggregateKind, id: string, version: Version): void => {
    const ofKind = aggregates.get(kind) ?? new Map<string, Version[]>();
    aggregates.set(kind, ofKind.set(id, [...versionsOf(kind, id), version]));
  };
  const commit = <K extends AggregateKind>(change: Change<K>): Commit<K> => {
    const { kind, id, changeId } = change;
    const state = toExactJson(change.state);
    const earlier = versionsOf(kind, id).find((version) => version.audit.changeId === changeId);
    if (earlier) return { kind: 'repeated', stored: stored(kind, id, earlier) };
    const current = head(kind, id);
    if ((current?.etag ?? null) !== change.expected) return { kind: 'conflict', current };
    const committed = { state, audit: nextEntry(current?.audit ?? null, change, change.state, hash) };
    append(kind, id, committed);
    return { kind: 'committed', stored: stored(kind, id, committed) };
  };

  return {
    read: async (kind, id) => head(kind, id),
    catchUp: async () => {},
    readVersion: async (kind, id, version) => {
      const found = versionsOf(kind, id)[version - 1];
      return found ? stored(kind, id, found) : null;
    },
    list: async (kind, where = {}) => {
      const heads = [...(aggregates.get(kind)?.keys() ?? [])].map((id) => head(kind, id));
      return heads
        .filter((one) => one !== null)
        .filter(({ state }) => {
          const facets = facetsOf(state);
          return facetNames.every((facet) => where[facet] === undefined || where[facet] === facets[facet]);
        });
    },
    commit: async (change) => commit(change),
    auditTrail: async (kind, id) => versionsOf(kind, id).map((version) => stored(kind, id, version).audit),
    ping: async () => {},
    knownSince: () => null,
  };
}
