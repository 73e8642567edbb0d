import { type Column, checkIndex, checkIndexCount, columnBody, columnFrom } from './columns.ts';
import { type GraphAnswer, GraphRefusal, invalidRequest, itemNotFound, linkBase } from './http-shapes.ts';
import { comparable, createList, type List, wholeSeconds } from './lists.ts';
import { invalidExpression, invalidFilter, topFrom } from './odata.ts';
import type { Site } from './tenant.ts';

export type ListCall = {
  readonly site: Site;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly guid: () => string;
};

type Said = Readonly<Record<string, unknown>>;

export function siteBody(site: Site): Record<string, unknown> {
  return {
    '@odata.context': `${linkBase}/$metadata#sites/$entity`,
    id: site.id,
    name: site.name,
    displayName: site.name,
    webUrl: site.webUrl,
    createdDateTime: '2024-01-02T08:00:00Z',
    lastModifiedDateTime: '2024-01-02T08:00:00Z',
    root: {},
    siteCollection: { hostname: new URL(site.webUrl).hostname },
  };
}

function listBody(site: Site, list: List, query: URLSearchParams): Record<string, unknown> {
  const whole: Record<string, unknown> = {
    '@odata.etag': `"${list.id},1"`,
    createdDateTime: wholeSeconds(list.created),
    description: list.description,
    eTag: `"${list.id},1"`,
    id: list.id,
    lastModifiedDateTime: wholeSeconds(list.modified),
    name: list.name,
    webUrl: `${site.webUrl}/Lists/${encodeURIComponent(list.name)}`,
    displayName: list.displayName,
    parentReference: { siteId: site.id },
    list: { contentTypesEnabled: false, hidden: false, template: 'genericList' },
  };
  const select = query.get('$select')?.split(',');
  const body = named(whole, select);
  const expand = query.get('$expand');
  if (expand === null) return body;
  if (expand !== 'columns') throw invalidExpression(expand);
  return { ...body, columns: list.columns.map(columnBody) };
}

/** The properties that `$select` names; all where there is none. */
function named(
  whole: Record<string, unknown>,
  select: readonly string[] | undefined,
): Record<string, unknown> {
  if (!select) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => select.includes(name)));
}

export function readLists({ site, query }: ListCall): GraphAnswer {
  const filter = query.get('$filter');
  const wanted = filter === null ? null : /^displayName eq '((?:[^']|'')*)'$/u.exec(filter)?.[1];
  if (wanted === undefined) throw invalidFilter();
  const name = wanted?.replaceAll("''", "'");
  const lists = [...site.lists.values()].filter((list) => name === undefined || list.displayName === name);
  const top = topFrom(query, 200, 5_000);
  const from = Number(query.get('$skiptoken') ?? 0);
  const onward = new URLSearchParams(query);
  onward.set('$skiptoken', String(from + top));
  return {
    status: 200,
    body: {
      '@odata.context': `${linkBase}/$metadata#sites('${site.id}')/lists`,
      value: lists.slice(from, from + top).map((list) => listBody(site, list, query)),
      ...(from + top < lists.length
        ? { '@odata.nextLink': `${linkBase}/sites/${site.id}/lists?${onward.toString()}` }
        : {}),
    },
  };
}

export function readList({ site, query }: ListCall, list: List): GraphAnswer {
  return { status: 200, body: listBody(site, list, query) };
}

export function addList({ site, query, body, guid }: ListCall): GraphAnswer {
  const said = body as Said;
  if (said['name'] !== undefined) {
    throw invalidRequest(
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    );
  }
  const displayName = said['displayName'];
  if (typeof displayName !== 'string' || displayName === '') throw invalidRequest('displayName is missing.');
  if ([...site.lists.values()].some((list) => sameName(list.displayName, displayName))) {
    throw nameAlreadyExists();
  }
  const list = createList(guid, displayName);
  list.description = (said['description'] as string | undefined) ?? '';
  for (const column of (said['columns'] as Said[] | undefined) ?? []) addTo(list, column, guid);
  site.lists.set(list.id, list);
  return { status: 201, body: listBody(site, list, query) };
}

export function changeList(call: ListCall, list: List): GraphAnswer {
  const { displayName, description } = call.body as { displayName?: string; description?: string };
  if (displayName) list.displayName = displayName;
  if (description !== undefined) list.description = description;
  return readList(call, list);
}

export function deleteList({ site }: ListCall, list: List): GraphAnswer {
  site.lists.delete(list.id);
  return { status: 204 };
}

export function readColumns({ query }: ListCall, list: List): GraphAnswer {
  const select = query.get('$select')?.split(',');
  // Hidden columns show only to whoever asks for that property.
  const shown = list.columns.filter((column) => !column.hidden || select?.includes('hidden'));
  return {
    status: 200,
    body: {
      '@odata.context': `${linkBase}/$metadata#columns`,
      value: shown.map((column) => named(columnBody(column), select)),
    },
  };
}

export function readColumn(list: List, idOrName: string): GraphAnswer {
  return { status: 200, body: columnBody(columnOf(list, idOrName)) };
}

export function addColumn({ body, guid }: ListCall, list: List): GraphAnswer {
  return { status: 201, body: columnBody(addTo(list, body as Said, guid)) };
}

function addTo(list: List, said: Said, guid: () => string): Column {
  const column = columnFrom(guid, said);
  if (list.columns.some((one) => sameName(one.name, column.name))) throw nameAlreadyExists();
  checkIndexCount([...list.columns, column]);
  list.columns.push(column);
  list.columnsChanged();
  return column;
}

export function changeColumn({ body }: ListCall, list: List, idOrName: string): GraphAnswer {
  const said = body as Said;
  const column = columnOf(list, idOrName);
  if (column.readOnly) throw new GraphRefusal(403, 'accessDenied', 'A system column cannot be changed.');
  if (said['name'] !== undefined && said['name'] !== column.name) {
    throw invalidRequest('The internal name of a column cannot be changed.');
  }
  const changed: Column = {
    ...column,
    ...Object.fromEntries(Object.entries(said).filter(([name]) => name in column && name !== 'id')),
    settings: { ...column.settings, ...(said[column.facet] as object | undefined) },
  };
  checkIndex(changed);
  checkIndexCount(list.columns.map((one) => (one === column ? changed : one)));
  if (changed.enforceUniqueValues && !column.enforceUniqueValues) refuseDoubles(list, changed);
  Object.assign(column, changed);
  list.columnsChanged();
  return { status: 200, body: columnBody(column) };
}

function refuseDoubles(list: List, column: Column): void {
  const seen = new Set<string>();
  for (const { values } of list.items.values()) {
    const value = values.get(column.name);
    if (value === undefined) continue;
    const key = comparable(value);
    if (seen.has(key)) throw invalidRequest('The column has values that are not unique.');
    seen.add(key);
  }
}

export function deleteColumn(list: List, idOrName: string): GraphAnswer {
  const column = columnOf(list, idOrName);
  if (column.readOnly || column.name === 'Title') {
    throw new GraphRefusal(403, 'accessDenied', 'A system column cannot be deleted.');
  }
  list.dropColumn(column);
  return { status: 204 };
}

function columnOf(list: List, idOrName: string): Column {
  const column = list.columns.find((one) => one.id === idOrName || one.name === idOrName);
  if (!column) throw itemNotFound();
  return column;
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function nameAlreadyExists(): GraphRefusal {
  return new GraphRefusal(409, 'nameAlreadyExists', 'The specified name is already in use.');
}
