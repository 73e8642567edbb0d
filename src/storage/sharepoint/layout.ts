import { propertyOf } from './graph/answer.ts';
import type { Graph } from './graph/graph.ts';
import { GraphFault } from './graph/graph-fault.ts';
import { toCell } from './cell.ts';
import { type ColumnValue, listDefinitions, type ListName, listsOf } from './list-schema.ts';

/** Where a list is, and what its columns are really called. */
export type ListPlace = {
  readonly name: ListName;
  readonly site: string;
  /** `/sites/…/lists/…`, encoded. */
  readonly path: string;
  /** The column's internal name in this list. Throws GraphFault `column-missing` when it has none. */
  column(name: string): string;
  /** A value of an item's fields; null where the key is missing, which is how SharePoint says empty. */
  read(item: unknown, name: string): unknown;
  /** The values as fields to write; columns that the list does not have are left out. */
  fields(values: Readonly<Record<string, ColumnValue>>): Record<string, ColumnValue>;
};

export type SiteKind = 'forum' | 'network';

export type Layout = ReturnType<typeof createLayout>;

/**
 * Finds the lists of each site and the internal names of their columns, once: by internal name, else by what people
 * read. A column that somebody made anew in the browser is called `field_2`, or has its letters written as codes.
 */
export function createLayout(graph: Graph) {
  const sites: Readonly<Record<SiteKind, Map<string, Promise<Map<ListName, ListPlace>>>>> = {
    forum: new Map(),
    network: new Map(),
  };

  function siteLists(site: string, kind: SiteKind): Promise<Map<ListName, ListPlace>> {
    const known = sites[kind].get(site);
    if (known) return known;
    const reading = readSite(graph, site, kind);
    sites[kind].set(site, reading);
    // What could not be read is asked for anew the next time.
    reading.catch(() => sites[kind].delete(site));
    return reading;
  }

  return {
    /** The list; throws GraphFault `list-missing` or `column-missing`. */
    async place(site: string, kind: SiteKind, name: ListName): Promise<ListPlace> {
      const place = (await siteLists(site, kind)).get(name);
      if (!place) throw new GraphFault('list-missing', `the list ${listDefinitions[name].displayName}`);
      for (const [column, { essential }] of Object.entries(listDefinitions[name].columns)) {
        if (essential) place.column(column);
      }
      return place;
    },
    /** Something does not fit what was read: read it anew the next time. */
    forget(site: string): void {
      sites.forum.delete(site);
      sites.network.delete(site);
    },
  };
}

/** The site's path; its id has commas, which stay as they are. */
export function sitePath(site: string): string {
  return `/sites/${encodeURIComponent(site).replaceAll('%2C', ',')}`;
}

async function readSite(graph: Graph, site: string, kind: SiteKind): Promise<Map<ListName, ListPlace>> {
  const found = await graph.readAll(`${sitePath(site)}/lists?$select=id,name,displayName`);
  const places = await Promise.all(
    listsOf(kind).map(async (name) => {
      const list = named(found, name, listDefinitions[name].displayName);
      return list === null ? null : readPlace(graph, site, name, String(propertyOf(list, 'id')));
    }),
  );
  return new Map(places.filter((place) => place !== null).map((place) => [place.name, place]));
}

async function readPlace(graph: Graph, site: string, name: ListName, id: string): Promise<ListPlace> {
  const path = `${sitePath(site)}/lists/${encodeURIComponent(id)}`;
  const definition = listDefinitions[name];
  const all = await graph.readAll(`${path}/columns?$select=name,displayName,readOnly,hidden`);
  const writable = all.filter((column) => propertyOf(column, 'readOnly') !== true);
  const internal = new Map<string, string>();
  for (const [column, { displayName }] of Object.entries(definition.columns)) {
    const found = named(writable, column, displayName);
    if (found !== null) internal.set(column, String(propertyOf(found, 'name')));
  }
  return {
    name,
    site,
    path,
    column(column) {
      const found = internal.get(column);
      const shown = definition.columns[column]?.displayName ?? column;
      if (!found) {
        throw new GraphFault('column-missing', `the column ${shown} of the list ${definition.displayName}`);
      }
      return found;
    },
    read: (item, column) => propertyOf(propertyOf(item, 'fields'), internal.get(column) ?? '') ?? null,
    fields(values) {
      const fields: Record<string, ColumnValue> = {};
      for (const [column, value] of Object.entries(values)) {
        const as = internal.get(column);
        const type = definition.columns[column];
        if (as !== undefined && type) fields[as] = toCell(value, type);
      }
      return fields;
    },
  };
}

/** The one with that internal name, else the one that people see under the other. */
export function named(candidates: readonly unknown[], name: string, displayName: string): unknown {
  return (
    candidates.find((one) => propertyOf(one, 'name') === name) ??
    candidates.find((one) => propertyOf(one, 'displayName') === displayName) ??
    null
  );
}
