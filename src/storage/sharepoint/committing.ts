import type { Change, Commit, Stored } from '../../application/ports/aggregate-store.ts';
import type { AggregateKind } from '../../application/ports/aggregates.ts';
import { type AuditEntry, nextEntry } from '../../domain/audit/audit-trail.ts';
import { isInNetworks, networkOf, placeIn, type Site, siteMissing } from './county.ts';
import { toColumnText } from './exact-text.ts';
import { isOk } from './graph/answer.ts';
import type { Graph } from './graph/graph.ts';
import { faultOf, GraphFault, isFault } from './graph/graph-fault.ts';
import { itemsQuery } from './graph/odata.ts';
import type { Time } from './graph/time.ts';
import { listOfKind } from './kinds.ts';
import type { Layout, ListPlace } from './layout.ts';
import type { ParentCache } from './parent-cache.ts';
import { keyOf } from './record-keys.ts';
import { contentOf, type ParentItem, parentColumns, parentItemOf, toStored } from './records.ts';
import { chain, type VersionHistory } from './version-history.ts';
import { createWriting, parentAfter, type Seen } from './writing.ts';

/** How often a commit looks at the list anew when something came in between, or when nobody knows what became of it. */
const MOST_LOOKS = 6;
/** Milliseconds, times the number of looks. */
const WAIT_BEFORE_LOOK = 200;

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
  const write = createWriting({ graph, layout, time });

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
