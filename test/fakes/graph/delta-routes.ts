import { GraphRefusal, type GraphAnswer, invalidRequest, linkBase } from './http-shapes.ts';
import { type ItemCall, itemBody } from './item-routes.ts';
import { type Shape, shapeFrom, topFrom } from './odata.ts';

/**
 * Where a delta stands. `all` goes through the items by id and remembers where in the list of changes it began;
 * `since` goes through the changes themselves.
 */
type Position =
  | { readonly kind: 'all'; readonly afterId: number; readonly began: number }
  | { readonly kind: 'since'; readonly at: number };

const written = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url');

function positionFrom(call: ItemCall): Position {
  const { list } = call;
  const token = call.query.get('token');
  if (token === null) return { kind: 'all', afterId: 0, began: list.changes.length };
  if (token === 'latest') return { kind: 'since', at: list.changes.length };
  let position: Position;
  try {
    position = JSON.parse(Buffer.from(token, 'base64url').toString()) as Position;
  } catch {
    throw invalidRequest('Provided sync token is malformed');
  }
  if ((position.kind === 'all' ? position.began : position.at) < list.forgotten.before) {
    throw resyncRequired(call);
  }
  return position;
}

/** The answer may name where to begin anew. */
function resyncRequired({ list, query, site }: ItemCall): GraphRefusal {
  const anew = new URLSearchParams(query);
  anew.delete('token');
  const location = `${linkBase}/sites/${site.id}/lists/${list.id}/items/delta?${anew.toString()}`;
  return new GraphRefusal(
    410,
    list.forgotten.code,
    'Resync required.',
    list.forgotten.location ? { location } : {},
  );
}

export function readDelta(call: ItemCall): GraphAnswer {
  const { site, list, query } = call;
  const shape = shapeFrom(query);
  const top = topFrom(query, call.pageSize, 1_000);
  const position = positionFrom(call);
  const { value, next } =
    position.kind === 'all'
      ? pageOfAll(call, shape, position, top)
      : pageOfChanges(call, shape, position, top);
  const link = (to: Position): string => {
    const onward = new URLSearchParams(query);
    onward.set('token', written(to));
    return `${linkBase}/sites/${site.id}/lists/${list.id}/items/delta?${onward.toString()}`;
  };
  return {
    status: 200,
    body: {
      '@odata.context': `${linkBase}/$metadata#Collection(listItem)`,
      value,
      ...(next.more
        ? { '@odata.nextLink': link(next.position) }
        : { '@odata.deltaLink': link(next.position) }),
    },
  };
}

type Page = { value: unknown[]; next: { more: boolean; position: Position } };

function pageOfAll(
  { site, list }: ItemCall,
  shape: Shape,
  position: Extract<Position, { kind: 'all' }>,
  top: number,
): Page {
  const value: unknown[] = [];
  let afterId = position.afterId;
  for (const item of list.after(position.afterId)) {
    if (value.length === top) return { value, next: { more: true, position: { ...position, afterId } } };
    value.push(itemBody(site, list, item, shape));
    afterId = item.id;
  }
  return { value, next: { more: false, position: { kind: 'since', at: position.began } } };
}

/** An item that changed several times on a page comes once, where it changed last; on several pages, on each. */
function pageOfChanges(
  { site, list }: ItemCall,
  shape: Shape,
  position: Extract<Position, { kind: 'since' }>,
  top: number,
): Page {
  const ids = new Set<number>();
  let at = position.at;
  for (; at < list.changes.length && ids.size < top; at += 1) {
    const id = list.changes[at] ?? 0;
    ids.delete(id);
    ids.add(id);
  }
  const value = [...ids].map((id) => {
    const item = list.items.get(id);
    return item
      ? itemBody(site, list, item, shape)
      : { id: String(id), deleted: { state: 'deleted' }, parentReference: { siteId: site.id } };
  });
  return { value, next: { more: at < list.changes.length, position: { kind: 'since', at } } };
}
