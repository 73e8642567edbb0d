import { GraphRefusal, invalidRequest } from './http-shapes.ts';
import { comparable } from './lists.ts';

/** What `$expand` and `$select` ask for of an item. */
export type Shape = {
  /** Null when the fields are not expanded; `all`, or the names that `$select` inside `$expand` lists. */
  readonly fields: readonly string[] | 'all' | null;
  readonly select: readonly string[] | null;
};

/** SharePoint's own code, which Graph hands through. */
export const invalidExpression = (expression: string): GraphRefusal =>
  new GraphRefusal(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    `The expression "${expression}" is not valid.`,
  );

export const invalidFilter = (): GraphRefusal => new GraphRefusal(400, 'BadRequest', 'Invalid filter clause');

const names = (text: string): string[] => text.split(',').map((name) => name.trim());

export function shapeFrom(query: URLSearchParams): Shape {
  const expand = query.get('$expand');
  const select = query.get('$select');
  return {
    fields: expand === null ? null : fieldsFrom(expand),
    select: select === null ? null : names(select),
  };
}

function fieldsFrom(expand: string): readonly string[] | 'all' {
  if (expand === 'fields') return 'all';
  const selected = /^fields\(\$select=([^();]+)\)$/u.exec(expand)?.[1];
  if (selected === undefined) throw invalidExpression(expand);
  return names(selected);
}

/** `$top`, at most what the service gives in one page. */
export function topFrom(query: URLSearchParams, byDefault: number, most: number): number {
  const top = query.get('$top');
  if (top === null) return byDefault;
  if (!/^[1-9]\d*$/u.test(top)) throw invalidRequest(`The value '${top}' of $top is not valid.`);
  return Math.min(Number(top), most);
}

export type Sorting = { readonly column: string; readonly descending: boolean };

export function sortingFrom(query: URLSearchParams): Sorting | null {
  const text = query.get('$orderby');
  if (text === null) return null;
  const found = /^fields\/(\w+)(?: (asc|desc))?$/u.exec(text.trim());
  if (!found?.[1]) throw invalidExpression(text);
  return { column: found[1], descending: found[2] === 'desc' };
}

type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'startswith';

export type Condition =
  | { readonly kind: 'compare'; readonly column: string; readonly how: Comparison; readonly to: unknown }
  | { readonly kind: 'and'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'or'; readonly left: Condition; readonly right: Condition };

/** A filter of items. Columns stand as `fields/Name`. */
export function filterFrom(text: string): Condition {
  const tokens = tokensOf(text);
  let at = 0;
  const wrong = invalidFilter;
  const take = (expected?: string): string => {
    const token = tokens[at];
    if (token === undefined || (expected !== undefined && token !== expected)) throw wrong();
    at += 1;
    return token;
  };
  const column = (): string => {
    const name = /^fields\/(\w+)$/u.exec(take())?.[1];
    if (!name) throw wrong();
    return name;
  };
  const one = (): Condition => {
    if (tokens[at] === '(') {
      take('(');
      const inner = either();
      take(')');
      return inner;
    }
    if (tokens[at] === 'startswith') {
      take();
      take('(');
      const name = column();
      take(',');
      const to = literal(take());
      take(')');
      if (typeof to !== 'string') throw wrong();
      return { kind: 'compare', column: name, how: 'startswith', to };
    }
    const name = column();
    const how = take();
    if (!/^(?:eq|ne|lt|le|gt|ge)$/u.test(how)) throw wrong();
    return { kind: 'compare', column: name, how: how as Comparison, to: literal(take()) };
  };
  const both = (): Condition => {
    let left = one();
    while (tokens[at] === 'and') {
      take();
      left = { kind: 'and', left, right: one() };
    }
    return left;
  };
  const either = (): Condition => {
    let left = both();
    while (tokens[at] === 'or') {
      take();
      left = { kind: 'or', left, right: both() };
    }
    return left;
  };
  const whole = either();
  if (at < tokens.length) throw wrong();
  return whole;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const token = /\s*('(?:[^']|'')*'|[(),]|[^\s(),']+)/uy;
  while (token.lastIndex < text.trimEnd().length) {
    const found = token.exec(text);
    if (!found?.[1]) throw invalidFilter();
    tokens.push(found[1]);
  }
  return tokens;
}

function literal(token: string): unknown {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'null') return null;
  if (token === 'true' || token === 'false') return token === 'true';
  if (/^-?\d+(?:\.\d+)?$/u.test(token)) return Number(token);
  if (isTime(token)) return token;
  throw invalidFilter();
}

export function columnsOf(condition: Condition): Set<string> {
  if (condition.kind === 'compare') return new Set([condition.column]);
  return new Set([...columnsOf(condition.left), ...columnsOf(condition.right)]);
}

/** Text is compared without regard to case, as SharePoint's collation has it. */
export function holds(condition: Condition, valueOf: (column: string) => unknown): boolean {
  if (condition.kind === 'and') return holds(condition.left, valueOf) && holds(condition.right, valueOf);
  if (condition.kind === 'or') return holds(condition.left, valueOf) || holds(condition.right, valueOf);
  const value = valueOf(condition.column) ?? null;
  const { how, to } = condition;
  if (how === 'eq') return order(value, to) === 0;
  if (how === 'ne') return order(value, to) !== 0;
  if (value === null || to === null) return false;
  if (how === 'startswith') return comparable(value).startsWith(comparable(to));
  const by = order(value, to);
  if (how === 'lt') return by < 0;
  if (how === 'le') return by <= 0;
  return how === 'gt' ? by > 0 : by >= 0;
}

/** Below zero when `a` sorts before `b`. What is missing comes first. */
export function order(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return b === null || b === undefined ? 0 : -1;
  if (b === null || b === undefined) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (isTime(a) && isTime(b)) return Date.parse(a) - Date.parse(b);
  const [left, right] = [comparable(a), comparable(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(value);
