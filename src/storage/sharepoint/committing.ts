import type { Change, Commit, Stored } from '../../application/ports/aggregate-store.ts';
import type { AggregateKind } from '../../application/ports/aggregates.ts';
import { type AuditEntry, nextEntry } from '../../domain/audit/audit-trail.ts';
import { columnsOf } from './columns-of.ts';
import { isInNetworks, networkOf, placeIn, type Site, siteMissing } from './county.ts';
import { toColumnText, toPieces } from './exact-text.ts';
import { type Answer, isOk, propertyOf } from './graph/answer.ts';
import { BATCH_SIZE } from './graph/batch.ts';
import type { Graph } from './graph/graph.ts';
import { faultOf, GraphFault, isFault } from './graph/graph-fault.ts';
import { itemsQuery } from './graph/odata.ts';
import { describeRequest, type GraphRequest } from './graph/request.ts';
import type { Time } from './graph/time.ts';
import { listOfKind } from './kinds.ts';
import type { Layout, ListPlace } from './layout.ts';
import type { ColumnValue } from './list-schema.ts';
import type { ParentCache } from './parent-cache.ts';
import { keyOf } from './record-keys.ts';
import {
  contentKeyOf,
  contentOf,
  entryValues,
  eTagOf,
  type ParentItem,
  parentColumns,
  parentItemOf,
  textOf,
  toStored,
} from './records.ts';
import { chain, type VersionHistory } from './version-history.ts';

/** How often a commit looks at the list anew when something came in between, or when nobody knows what became of it. */
const MOST_LOOKS = 6;
/** Milliseconds, times the number of looks. */
const WAIT_BEFORE_LOOK = 200;
/** What the parent names of its changes takes at most so many characters: some five hundred of them. */
const LONGEST_CHANGES = 20_000;

/** What a commit became, and where: what follows it needs the site. */
export type Committed<K extends AggregateKind> = { readonly commit: Commit<K>; readonly site: Site };

type Deps = {
  readonly graph: Graph;
  readonly layout: Layout;
  readonly cache: ParentCache;
  readonly history: VersionHistory;
  readonly time: Time;
  readonly hash: (value: unknown) => string;
};

/**
 * Commits changes. Where the parent is known as the change expects it, one round trip writes the version and then the
 * parent, whose write is the commit: If-Match holds only if the parent is still as it is known, and it names the changes
 * that it holds, so the change cannot have been made before. Else one round trip more looks first.
 *
 * When an answer is lost, or something came in between, it looks again: the parent itself says what happened, so
 * nothing is done twice and nothing is given up that was done.
 */
export function createCommitting({ graph, layout, cache, history, time, hash }: Deps) {
  return async function commit<K extends AggregateKind>(change: Change<K>): Promise<Committed<K>> {
    const content = toColumnText(change.state);
    const site = await siteOf(change);
    /** The version that this very call has tried to commit. */
    let tried: AuditEntry | null = null;
    let last: GraphFault | null = null;
    for (let look = 1; look <= MOST_LOOKS; look++) {
      const place = await placeIn(layout, site, listOfKind[change.kind]);
      const seen = (look === 1 && known(site, change, place)) || (await lookUp(site, change, place));
      const current = seen.parent?.version ?? null;
      if (tried && current?.audit.hash === tried.hash) {
        return committed(site, change, seen.parent, content);
      }
      const repeated = await earlier(site, change, seen);
      if (repeated) return { commit: { kind: 'repeated', stored: repeated }, site };
      if ((current?.audit.hash ?? null) !== change.expected) {
        return { commit: { kind: 'conflict', current: await storedOf(site, change.kind, seen) }, site };
      }
      tried = nextEntry(current?.audit ?? null, change, change.state, hash);
      try {
        const answer = await write(site, change, seen, tried, content);
        if (isOk(answer)) return committed(site, change, parentAfter(change, seen, tried, answer), content);
        last = faultOf(answer, `the commit of a ${change.kind}`);
      } catch (error) {
        if (!isFault(error, 'unavailable', 'invalid', 'not-found', 'conflict')) throw error;
        last = error;
      }
      // What is refused as wrong may be there already, or name a column that is gone.
      if (isFault(last, 'invalid', 'not-found')) layout.forget(site.id);
      else if (isFault(last, 'unavailable')) await time.wait(WAIT_BEFORE_LOOK * look);
      else if (!isFault(last, 'conflict')) throw last;
    }
    throw last ?? new GraphFault('unavailable', `the commit of a ${change.kind}`);
  };

  async function siteOf<K extends AggregateKind>({ kind, id, state }: Change<K>): Promise<Site> {
    if (!isInNetworks(kind)) return cache.forum;
    const find = () => cache.find(kind, keyOf(id))?.site ?? cache.siteOf(networkOf(kind, state));
    const known = find();
    if (known) return known;
    // The site may have been added since this instance last looked.
    await cache.fresh();
    const found = find();
    if (!found) throw siteMissing(networkOf(kind, state));
    return found;
  }

  type Seen = {
    readonly parent: ParentItem | null;
    /** What the change was written as before, committed or not. */
    readonly tries: Awaited<ReturnType<VersionHistory['ofChange']>>;
    /** Whether it was looked for: else nothing of the change can be there. */
    readonly looked: boolean;
    readonly place: ListPlace;
    readonly asked: number;
  };

  /** The parent as it is known, if the change can be made to it without looking: null if not. */
  function known<K extends AggregateKind>(
    site: Site,
    { kind, id, changeId, expected }: Change<K>,
    place: ListPlace,
  ): Seen | null {
    const found = cache.find(kind, keyOf(id));
    const parent = found?.site.id === site.id ? found.known.parent : null;
    const head = parent?.version ?? null;
    if ((head?.audit.hash ?? null) !== expected || parent?.eTag === '') return null;
    // Some changes are no longer named, or this one is.
    if (
      parent &&
      (parent.changes.length < (head?.audit.version ?? 0) || parent.changes.includes(keyOf(changeId)))
    ) {
      return null;
    }
    return { parent, tries: [], looked: false, place, asked: cache.moment() };
  }

  /** The parent as it is in the list now, and what the change was written as before. One round trip. */
  async function lookUp<K extends AggregateKind>(
    site: Site,
    { kind, id, changeId }: Change<K>,
    place: ListPlace,
  ): Promise<Seen> {
    await placeIn(layout, site, 'KhVersions');
    const asked = cache.moment();
    const query = itemsQuery({
      fields: parentColumns(place),
      where: { column: place.column('RecordKey'), is: 'eq', value: keyOf(id) },
    });
    const [items, tries] = await Promise.all([
      graph.readAll(`${place.path}/items${query}`),
      history.ofChange(site, kind, id, changeId),
    ]);
    const found = items.map((item) => parentItemOf(place, item)).find(({ key }) => key === keyOf(id));
    return { parent: found ?? null, tries, looked: true, place, asked };
  }

  /** What the same change became before, or null. */
  async function earlier<K extends AggregateKind>(
    site: Site,
    { kind, id, changeId }: Change<K>,
    seen: Seen,
  ): Promise<Stored<K> | null> {
    const head = seen.parent?.version;
    if (!head) return null;
    if (head.audit.changeId === changeId) return storedOf(site, kind, seen);
    // A try of the head's number or a later one is not the head, so it came to nothing.
    const tries = seen.tries.filter(({ audit }) => audit.version < head.audit.version);
    if (tries.length === 0) return null;
    const committed = chain(await history.attempts(site, kind, id), head.audit);
    const found = tries.find(({ audit }) => committed.get(audit.version)?.hash === audit.hash);
    if (!found) return null;
    const parts = await placeIn(layout, site, 'KhParts');
    return toStored(kind, found.audit, await contentOf(graph, parts, found, 'patient'));
  }

  /** The parent with its whole state; what is known of it need not be read again. */
  async function storedOf<K extends AggregateKind>(
    site: Site,
    kind: K,
    seen: Seen,
  ): Promise<Stored<K> | null> {
    const head = seen.parent?.version;
    if (!seen.parent || !head) return null;
    const before = cache.find(kind, seen.parent.key)?.known;
    const content =
      before?.parent.version?.audit.hash === head.audit.hash
        ? before.content
        : await contentOf(graph, await placeIn(layout, site, 'KhParts'), head, 'patient');
    cache.enter(site, kind, { parent: seen.parent, content, asked: seen.asked });
    return toStored(kind, head.audit, content);
  }

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
    exact: Readonly<Record<string, ColumnValue>>,
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

  function parentRequest<K extends AggregateKind>(
    { kind, id, state }: Change<K>,
    { parent, place }: Seen,
    entry: AuditEntry,
    exact: Readonly<Record<string, ColumnValue>>,
  ): GraphRequest {
    const own = columnsOf[kind](state) as Readonly<Record<string, ColumnValue>>;
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

  function committed<K extends AggregateKind>(
    site: Site,
    change: Change<K>,
    parent: ParentItem | null,
    content: string,
  ): Committed<K> {
    const audit = parent?.version?.audit;
    if (!parent || !audit) throw new Error('a commit has a parent');
    cache.enter(site, change.kind, { parent, content, asked: cache.moment() });
    return { commit: { kind: 'committed', stored: toStored(change.kind, audit, content) }, site };
  }
}

/** Which pieces of a content stand there already, from a try whose answer was lost. */
async function partsPresent(graph: Graph, parts: ListPlace, owner: string): Promise<Set<string>> {
  const where = { column: parts.column('PartOf'), is: 'eq', value: owner } as const;
  const query = itemsQuery({ fields: [parts.column('RecordKey')], where });
  const items = await graph.readAll(`${parts.path}/items${query}`);
  return new Set(items.map((item) => textOf(parts.read(item, 'RecordKey'))));
}

/** The parent as it is after its write. */
function parentAfter<K extends AggregateKind>(
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
