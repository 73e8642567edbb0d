import { valueKey } from './columns.ts';
import { fieldsBody, withDefaults, written } from './field-values.ts';
import { type GraphAnswer, GraphRefusal, invalidRequest, itemNotFound, linkBase } from './http-shapes.ts';
import { eTagOf, type Item, type List, wholeSeconds } from './lists.ts';
import {
  columnsOf,
  type Condition,
  filterFrom,
  holds,
  isTime,
  order,
  type Shape,
  shapeFrom,
  sortingFrom,
  topFrom,
} from './odata.ts';
import type { Site } from './tenant.ts';

/** One request on the items of a list. */
export type ItemCall = {
  readonly site: Site;
  readonly list: List;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly by: string;
  readonly pageSize: number;
};

/** Items that one query may touch, past which SharePoint refuses. */
const listViewThreshold = 5_000;
const largestPage = 5_000;
const mostLookups = 12;

export function itemBody(site: Site, list: List, item: Item, shape: Shape): Record<string, unknown> {
  const whole: Record<string, unknown> = {
    '@odata.etag': eTagOf(item),
    createdDateTime: wholeSeconds(item.created),
    eTag: eTagOf(item),
    id: String(item.id),
    lastModifiedDateTime: wholeSeconds(item.modified),
    webUrl: `${site.webUrl}/Lists/${encodeURIComponent(list.name)}/${item.id}_.000`,
    createdBy: { application: { displayName: item.createdBy } },
    lastModifiedBy: { application: { displayName: item.modifiedBy } },
    parentReference: { id: item.uniqueId, siteId: site.id },
    contentType: { id: '0x0100', name: 'Element' },
  };
  const kept = shape.select
    ? Object.fromEntries(
        Object.entries(whole).filter(([name]) => name.startsWith('@') || shape.select?.includes(name)),
      )
    : whole;
  if (shape.fields === null) return kept;
  return { ...kept, fields: fieldsBody(list, item, shape.fields === 'all' ? null : shape.fields) };
}

export function readItems(call: ItemCall): GraphAnswer {
  const { site, list, query } = call;
  for (const never of ['$count', '$skip', '$search']) {
    if (query.has(never)) throw invalidRequest(`${never} is not supported on list items.`);
  }
  const shape = shapeFrom(query);
  refuseManyLookups(list, shape);
  const top = topFrom(query, call.pageSize, largestPage);
  const skipToken = query.get('$skiptoken');
  const { items, next } = pageOf(call, top, skipToken === null ? 0 : positionIn(skipToken));
  return {
    status: 200,
    body: {
      '@odata.context': `${linkBase}/$metadata#sites('${encodeURIComponent(site.id)}')/lists('${list.id}')/items`,
      ...(next === null ? {} : { '@odata.nextLink': nextLink(call, next) }),
      value: items.map((item) => itemBody(site, list, item, shape)),
    },
  };
}

const positionPrefix = 'Paged=TRUE&p_ID=';

function nextLink({ site, list, query }: ItemCall, position: number): string {
  const onward = new URLSearchParams(query);
  onward.set('$skiptoken', Buffer.from(`${positionPrefix}${position}`).toString('base64'));
  return `${linkBase}/sites/${site.id}/lists/${list.id}/items?${onward.toString()}`;
}

function positionIn(token: string): number {
  const text = Buffer.from(token, 'base64').toString();
  if (!text.startsWith(positionPrefix)) throw invalidRequest('The skip token is not valid.');
  return Number(text.slice(positionPrefix.length));
}

/** A page: after an id where items come by id, after so many where they are sorted. */
function pageOf(call: ItemCall, top: number, position: number): { items: Item[]; next: number | null } {
  const { list, query } = call;
  const filter = query.get('$filter');
  const sorting = sortingFrom(query);
  const found = filter === null ? list.after(sorting ? 0 : position) : filtered(call, filterFrom(filter));
  if (sorting) {
    refuseUnindexed(call, sorting.column);
    const sign = sorting.descending ? -1 : 1;
    const sorted = [...found].sort(
      (a, b) => sign * order(a.values.get(sorting.column), b.values.get(sorting.column)) || a.id - b.id,
    );
    const next = position + top < sorted.length ? position + top : null;
    return { items: sorted.slice(position, position + top), next };
  }
  const items: Item[] = [];
  for (const item of found) {
    if (item.id <= position) continue;
    if (items.length === top) return { items, next: items.at(-1)?.id ?? null };
    items.push(item);
  }
  return { items, next: null };
}

function filtered(call: ItemCall, condition: Condition): Item[] {
  const { list } = call;
  const columns = columnsOf(condition);
  if (columns.size > 1) throw invalidRequest('Only one indexed field can be filtered on at a time.');
  for (const column of columns) refuseUnindexed(call, column);
  const candidates =
    condition.kind === 'compare' && condition.how === 'eq' && condition.to !== null && !isTime(condition.to)
      ? [...list.idsWith(condition.column, condition.to)]
          .map((id) => list.items.get(id))
          .filter((item) => item !== undefined)
      : [...list.items.values()];
  const found = candidates.filter((item) => holds(condition, (column) => item.values.get(column)));
  if (found.length > listViewThreshold) throw thresholdExceeded();
  return found.sort((a, b) => a.id - b.id);
}

function refuseUnindexed({ list, headers }: ItemCall, name: string): void {
  const column = list.columns.find((one) => valueKey(one) === name);
  if (!column) throw invalidRequest(`Field '${name}' is not recognized`);
  if (column.indexed) return;
  if (!headers['prefer']?.includes('HonorNonIndexedQueriesWarningMayFailRandomly')) {
    throw invalidRequest(
      `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
    );
  }
  if (list.items.size > listViewThreshold) throw thresholdExceeded();
}

/** It looks like throttling, and no retry cures it. */
function thresholdExceeded(): GraphRefusal {
  return new GraphRefusal(
    429,
    'activityLimitReached',
    'The attempted operation is prohibited because it exceeds the list view threshold.',
  );
}

function refuseManyLookups(list: List, { fields }: Shape): void {
  if (!Array.isArray(fields)) return;
  const lookups = list.columns.filter(
    (column) => valueKey(column) !== column.name && fields.includes(valueKey(column)),
  );
  if (lookups.length > mostLookups) {
    throw invalidRequest(
      `The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.`,
    );
  }
}

export function readItem(call: ItemCall, id: string): GraphAnswer {
  return { status: 200, body: itemBody(call.site, call.list, itemOf(call.list, id), shapeFrom(call.query)) };
}

export function readFields(call: ItemCall, id: string): GraphAnswer {
  const select = call.query.get('$select');
  return { status: 200, body: fieldsBody(call.list, itemOf(call.list, id), select?.split(',') ?? null) };
}

export function createItem(call: ItemCall): GraphAnswer {
  const fields = (call.body as { fields?: Record<string, unknown> }).fields;
  if (!fields) throw invalidRequest('The request is malformed or incorrect.');
  const item = call.list.add(written(call.list, new Map(), withDefaults(call.list, fields), null), call.by);
  return { status: 201, body: itemBody(call.site, call.list, item, { fields: 'all', select: null }) };
}

export function updateItem(call: ItemCall, id: string): GraphAnswer {
  const fields = (call.body as { fields?: Record<string, unknown> }).fields;
  if (!fields) throw invalidRequest('The request is malformed or incorrect.');
  const item = change(call, id, fields);
  return { status: 200, body: itemBody(call.site, call.list, item, { fields: null, select: null }) };
}

/** If-Match is refused here: that is what has been seen, though the documentation lists it. */
export function updateFields(call: ItemCall, id: string): GraphAnswer {
  if (call.headers['if-match'] !== undefined) throw invalidRequest('If-Match is not supported on fields.');
  const item = change(call, id, call.body as Record<string, unknown>);
  const { '@odata.etag': _, ...body } = fieldsBody(call.list, item, null);
  return { status: 200, body };
}

function change(call: ItemCall, id: string, fields: Readonly<Record<string, unknown>>): Item {
  const item = itemOf(call.list, id);
  refuseStale(call, item);
  return call.list.replace(item, written(call.list, item.values, fields, item.id), call.by);
}

export function deleteItem(call: ItemCall, id: string): GraphAnswer {
  const item = itemOf(call.list, id);
  refuseStale(call, item);
  call.list.remove(item);
  return { status: 204 };
}

function itemOf(list: List, id: string): Item {
  const item = list.items.get(Number(id));
  if (!item) throw itemNotFound();
  return item;
}

function refuseStale({ headers }: ItemCall, item: Item): void {
  const expected = headers['if-match'];
  if (expected === undefined || expected === '*' || expected === eTagOf(item)) return;
  if (!/^"[^"]*"$/u.test(expected)) throw invalidRequest('The value of If-Match is not a quoted eTag.');
  throw new GraphRefusal(412, 'notAllowed', "ETag does not match current item's value");
}
