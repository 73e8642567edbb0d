import type { Change } from '../../application/ports/aggregate-store.ts';
import type { AggregateKind } from '../../application/ports/aggregates.ts';
import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import { columnsOf } from './columns-of.ts';
import { placeIn, type Site } from './county.ts';
import { toColumnText, toPieces } from './exact-text.ts';
import { type Answer, isOk, propertyOf } from './graph/answer.ts';
import { BATCH_SIZE } from './graph/batch.ts';
import type { Graph } from './graph/graph.ts';
import { faultOf } from './graph/graph-fault.ts';
import { itemsQuery } from './graph/odata.ts';
import { describeRequest, type GraphRequest } from './graph/request.ts';
import type { Time } from './graph/time.ts';
import type { Layout, ListPlace } from './layout.ts';
import type { ColumnValue } from './list-schema.ts';
import { keyOf } from './record-keys.ts';
import { contentKeyOf, entryValues, eTagOf, type ParentItem, textOf, type VersionRecord } from './records.ts';
import { publicForm } from './public-form.ts';

/** What the parent names of its changes takes at most so many characters: some five hundred of them. */
const LONGEST_CHANGES = 20_000;

/** What a commit was made from: the parent, as it is known or as it was just read. */
export type Seen = {
  readonly parent: ParentItem | null;
  /** What the change was written as before, committed or not. */
  readonly tries: readonly VersionRecord[];
  /** Whether it was looked for: else nothing of the change can be there. */
  readonly looked: boolean;
  readonly place: ListPlace;
  /** When the cache counted that it was asked for. */
  readonly asked: number;
};

type Exact = Readonly<Record<'RecordEntry' | 'RecordJson' | 'RecordParts', ColumnValue>>;

/** Writes one version of an aggregate and then its parent, each only when what comes before it is there. */
export function createWriting({ graph, layout, time }: { graph: Graph; layout: Layout; time: Time }) {
  /** Writes the version with all its pieces, then the parent. Gives the parent's answer. */
  async function write<K extends AggregateKind>(
    site: Site,
    change: Change<K>,
    seen: Seen,
    entry: AuditEntry,
    content: string,
  ): Promise<Answer> {
    const pieces = toPieces(content);
    const exact = {
      RecordEntry: toColumnText(entry),
      RecordJson: pieces[0] ?? '',
      RecordParts: pieces.length,
    };
    // A try of before that was just like this one stands there already, with its pieces, which came before it.
    const isWritten = seen.tries.some(({ audit }) => audit.hash === entry.hash);
    const versions = isWritten ? [] : await versionRequests(site, entry, exact, pieces, seen);
    const requests = [...versions, parentRequest(change, seen, entry, exact)];
    while (requests.length > BATCH_SIZE) {
      const first = requests.splice(0, BATCH_SIZE);
      refuseFailed(first, await graph.batch(first, 'one-after-another'));
    }
    const [only, ...others] = requests;
    const answers =
      only && others.length === 0
        ? [await graph.send(only)]
        : await graph.batch(requests, 'one-after-another');
    refuseFailed(requests.slice(0, -1), answers);
    return answers.at(-1) ?? { status: 504, headers: {}, body: undefined };
  }

  async function versionRequests(
    site: Site,
    entry: AuditEntry,
    exact: Exact,
    pieces: readonly string[],
    { looked }: Seen,
  ): Promise<GraphRequest[]> {
    const [versions, parts] = await Promise.all([
      placeIn(layout, site, 'KhVersions'),
      placeIn(layout, site, 'KhParts'),
    ]);
    const { kind, id, version, changeId } = entry;
    const owner = contentKeyOf(entry);
    const present = looked && pieces.length > 1 ? await partsPresent(graph, parts, owner) : new Set<string>();
    const others = pieces.slice(1).map((piece, index) => ({
      Title: `${kind} ${id}, versjon ${version}, del ${index + 2}`,
      RecordKey: keyOf(kind, id, version, entry.hash, index + 1),
      PartOf: owner,
      PartNumber: index + 1,
      RecordJson: piece,
    }));
    const create = (place: ListPlace, values: Readonly<Record<string, ColumnValue>>): GraphRequest => ({
      method: 'POST',
      path: `${place.path}/items`,
      body: { fields: place.fields(values) },
    });
    return [
      ...others.filter(({ RecordKey }) => !present.has(RecordKey)).map((values) => create(parts, values)),
      create(versions, {
        Title: `${kind} ${id}, versjon ${version}`,
        RecordKey: owner,
        RecordOf: keyOf(kind, id),
        VersionOf: keyOf(kind, id, version),
        ChangeOf: keyOf(kind, id, changeId),
        WrittenAt: new Date(time.now()).toISOString(),
        ...entryValues(entry),
        ...exact,
      }),
    ];
  }

  return write;
}

function parentRequest<K extends AggregateKind>(
  { kind, id, state }: Change<K>,
  { parent, place }: Seen,
  entry: AuditEntry,
  exact: Exact,
): GraphRequest {
  const own = columnsOf[kind](publicForm(kind, state)) as Readonly<Record<string, ColumnValue>>;
  const changes = changesWith(parent, entry).join(' ');
  const values = { ...own, RecordKey: keyOf(id), ...entryValues(entry), ...exact, RecordChanges: changes };
  const body = { fields: place.fields(values) };
  return parent
    ? {
        method: 'PATCH',
        path: `${place.path}/items/${parent.itemId}`,
        headers: { 'If-Match': parent.eTag },
        body,
      }
    : { method: 'POST', path: `${place.path}/items`, body };
}

/** Which pieces of a content stand there already, from a try whose answer was lost. */
async function partsPresent(graph: Graph, parts: ListPlace, owner: string): Promise<Set<string>> {
  const where = { column: parts.column('PartOf'), is: 'eq', value: owner } as const;
  const query = itemsQuery({ fields: [parts.column('RecordKey')], where });
  const items = await graph.readAll(`${parts.path}/items${query}`);
  return new Set(items.map((item) => textOf(parts.read(item, 'RecordKey'))));
}

/** The parent as it is after its write. */
export function parentAfter<K extends AggregateKind>(
  { id }: Change<K>,
  { parent }: { readonly parent: ParentItem | null },
  audit: AuditEntry,
  answer: Answer,
): ParentItem {
  const itemId = parent?.itemId ?? String(propertyOf(answer.body, 'id'));
  const eTag = eTagOf(answer.body);
  return {
    itemId,
    eTag,
    key: keyOf(id),
    version: { itemId, eTag, audit, piece: '', pieces: 0 },
    changes: changesWith(parent, audit),
    siteId: parent?.siteId ?? '',
  };
}

/** The changes that the parent holds with this one; the oldest make room. */
function changesWith(parent: ParentItem | null, { changeId }: AuditEntry): string[] {
  const changes = [...(parent?.changes ?? []), keyOf(changeId)];
  let length = changes.join(' ').length;
  while (length > LONGEST_CHANGES) length -= (changes.shift()?.length ?? 0) + 1;
  return changes;
}

/** Throws the first fault of writes that something else depends on. */
function refuseFailed(requests: readonly GraphRequest[], answers: readonly Answer[]): void {
  for (const [index, request] of requests.entries()) {
    const answer = answers[index];
    if (answer && !isOk(answer)) throw faultOf(answer, describeRequest(request));
  }
}
