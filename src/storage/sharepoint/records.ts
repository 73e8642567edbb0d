import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { AggregateKind, Aggregates } from '../../application/ports/aggregates.ts';
import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import { fromPieces } from './exact-text.ts';
import { propertyOf } from './graph/answer.ts';
import type { Graph, Patience } from './graph/graph.ts';
import { GraphFault } from './graph/graph-fault.ts';
import { itemsQuery } from './graph/odata.ts';
import type { ListPlace } from './layout.ts';
import { type ColumnValue, listDefinitions } from './list-schema.ts';
import { keyOf } from './record-keys.ts';

/** One version of an aggregate as an item holds it: the parent is its newest, the items of the versions are all. */
export type VersionRecord = {
  readonly itemId: string;
  /** Quoted, as If-Match wants it. */
  readonly eTag: string;
  readonly audit: AuditEntry;
  /** The state's first piece, or all of it. */
  readonly piece: string;
  /** How many pieces there are in all. */
  readonly pieces: number;
};

/** An item of a parents' list. One that was only prepared, such as a network whose site is known, has no version yet. */
export type ParentItem = {
  readonly itemId: string;
  readonly eTag: string;
  readonly key: string;
  readonly version: VersionRecord | null;
  /** The changes that it holds, by key, the newest last; the oldest may be left out. */
  readonly changes: readonly string[];
  /** A network's site; empty for every other kind. */
  readonly siteId: string;
};

const versionColumns = [
  'RecordKey',
  'RecordVersion',
  'RecordHash',
  'RecordEntry',
  'RecordJson',
  'RecordParts',
];

/** The columns that a parent is read by. */
export function parentColumns(place: ListPlace): string[] {
  const own =
    'SiteId' in listDefinitions[place.name].columns ? ['RecordChanges', 'SiteId'] : ['RecordChanges'];
  return [...versionColumns, ...own].map((column) => place.column(column));
}

/** The columns that a version is read by; without its content where only the chain matters. */
export function versionFields(place: ListPlace, { content }: { content: boolean }): string[] {
  const columns = content ? versionColumns : versionColumns.filter((column) => column !== 'RecordJson');
  return columns.map((column) => place.column(column));
}

export function parentItemOf(place: ListPlace, item: unknown): ParentItem {
  const itemId = String(propertyOf(item, 'id'));
  return {
    itemId,
    eTag: eTagOf(item),
    key: textOf(place.read(item, 'RecordKey')),
    version: place.read(item, 'RecordHash') === null ? null : versionRecordOf(place, item),
    changes: textOf(place.read(item, 'RecordChanges')).split(' ').filter(Boolean),
    siteId: textOf(place.read(item, 'SiteId')),
  };
}

/** Throws GraphFault `column-missing` for an item whose version cannot be read: it is not there by accident. */
export function versionRecordOf(place: ListPlace, item: unknown): VersionRecord {
  return {
    itemId: String(propertyOf(item, 'id')),
    eTag: eTagOf(item),
    audit: entryOf(place, item),
    piece: textOf(place.read(item, 'RecordJson')),
    pieces: Number(place.read(item, 'RecordParts') ?? 1),
  };
}

/** The audit entry that an item holds. */
export function entryOf(place: ListPlace, item: unknown): AuditEntry {
  const text = textOf(place.read(item, 'RecordEntry'));
  try {
    return JSON.parse(text) as AuditEntry;
  } catch (cause) {
    throw new GraphFault('column-missing', `an item of ${place.name} cannot be read`, { cause });
  }
}

/** The key under which pieces of a version's content stand. */
export function contentKeyOf({ kind, id, version, hash }: AuditEntry): string {
  return keyOf(kind, id, version, hash);
}

/** The whole content of a version, its other pieces read where it has several. */
export async function contentOf(
  graph: Graph,
  parts: ListPlace,
  record: VersionRecord,
  patience: Patience,
): Promise<string> {
  if (record.pieces <= 1 && record.piece !== '') return record.piece;
  const owner = contentKeyOf(record.audit);
  const query = itemsQuery({
    fields: ['PartNumber', 'RecordJson'].map((column) => parts.column(column)),
    where: { column: parts.column('PartOf'), is: 'eq', value: owner },
  });
  const items = await graph.readAll(`${parts.path}/items${query}`, patience);
  const pieces = [record.piece];
  for (const item of items) {
    pieces[Number(parts.read(item, 'PartNumber'))] = textOf(parts.read(item, 'RecordJson'));
  }
  if (pieces.length !== record.pieces || !Array.from(pieces).every(Boolean)) {
    throw new GraphFault('not-found', `a part of ${owner}`);
  }
  return fromPieces(pieces);
}

/** A version as the port gives it. The hash of its audit entry names it and all that went before, so it is the etag. */
export function toStored<K extends AggregateKind>(kind: K, audit: AuditEntry, content: string): Stored<K> {
  const state = JSON.parse(content) as Aggregates[K];
  return { kind, id: audit.id, version: audit.version, etag: audit.hash, state, audit: { ...audit } };
}

/** The columns of an audit entry: readable, and exact in the last. */
export function entryValues(entry: AuditEntry): Record<string, ColumnValue> {
  return {
    RecordVersion: entry.version,
    RecordHash: entry.hash,
    ChangeAction: entry.action,
    ChangedBy: entry.by,
    ChangedAt: entry.at,
    ChangeReason: entry.reason,
  };
}

/** An item's eTag, quoted; empty where an answer gives none. */
export function eTagOf(item: unknown): string {
  const eTag = textOf(propertyOf(item, 'eTag') ?? propertyOf(item, '@odata.etag'));
  return eTag === '' || /^(?:W\/)?"/.test(eTag) ? eTag : `"${eTag}"`;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
