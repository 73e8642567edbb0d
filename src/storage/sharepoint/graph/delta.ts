import { propertyOf } from './answer.ts';
import { type Graph, type Patience, valuesOf } from './graph.ts';

/** What has changed in a list since a link, or all of it. */
export type Changes = {
  /** By item id: the item, or null for one that is gone. */
  readonly items: ReadonlyMap<string, unknown>;
  /** Where to go on from the next time; null when the service gave no link, and everything must be read again. */
  readonly link: string | null;
};

/**
 * Reads all pages of a delta, empty ones too. An item may come several times: the last counts. The link is given only
 * with all that comes before it, so that whoever stops half-way starts again where they were. Throws a GraphFault
 * `resync` when the link is too old.
 */
export async function readChanges(graph: Graph, path: string, patience: Patience): Promise<Changes> {
  const items = new Map<string, unknown>();
  for (let next = path; ;) {
    const page = await graph.read(next, patience);
    for (const item of valuesOf(page)) {
      items.set(String(propertyOf(item, 'id')), propertyOf(item, 'deleted') ? null : item);
    }
    const more = propertyOf(page, '@odata.nextLink');
    if (typeof more !== 'string') {
      const link = propertyOf(page, '@odata.deltaLink');
      return { items, link: typeof link === 'string' ? graph.pathOf(link) : null };
    }
    next = graph.pathOf(more);
  }
}
