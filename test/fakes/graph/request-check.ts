import facts from './request-facts.json' with { type: 'json' };
import { GraphRefusal, invalidRequest } from './http-shapes.ts';

type Schema = { readonly open: boolean; readonly properties: Readonly<Record<string, string>> };
type Operation = { readonly query?: readonly string[]; readonly body?: string };

const schemas = facts.schemas as Readonly<Record<string, Schema>>;
const paths = Object.entries(
  facts.paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>,
).map(([template, operations]) => ({ template, segments: template.slice(1).split('/'), operations }));

export type CheckedRequest = {
  /** The path as the facts name it: `/sites/{site-id}/lists`. */
  readonly template: string;
  /** What stood in the braces, decoded, in order. */
  readonly parameters: readonly string[];
  readonly query: URLSearchParams;
};

/**
 * Checks a request against what Graph's own metadata allows: the path, the names of the query options and the body,
 * whose properties are closed. What is wrong is a 400, as on Graph.
 */
export function checkRequest(method: string, url: string, body: unknown): CheckedRequest {
  const [written, queryText] = splitOnce(url, '?');
  // Keys may stand in brackets, as they do in links of Teams'.
  const path = written.replaceAll(/\('([^']*)'\)/gu, '/$1');
  const segments = path.slice(1).split('/').map(decodeURIComponent);
  const fitting = paths.filter(
    (one) =>
      one.segments.length === segments.length &&
      one.segments.every((segment, index) => segment.startsWith('{') || segment === segments[index]),
  );
  // `/items/delta` also fits `/items/{listItem-id}`: what is literal wins.
  const [found] = fitting.sort((a, b) => variables(a.segments) - variables(b.segments));
  if (!found) {
    throw new GraphRefusal(400, 'BadRequest', `Resource not found for the segment '${segments.at(-1)}'.`);
  }
  const operation = found.operations[method.toLowerCase()];
  if (!operation) {
    throw new GraphRefusal(
      405,
      'Request_BadRequest',
      `Specified HTTP method is not allowed for the request target.`,
    );
  }
  const query = new URLSearchParams(queryText);
  for (const name of query.keys()) {
    // The token that Graph puts into its own links.
    if (name !== '$skiptoken' && !operation.query?.includes(name)) {
      throw invalidRequest(`The query parameter '${name}' is not supported here.`);
    }
  }
  if (operation.body) checkBody(operation.body, body);
  const parameters = segments.filter((_, index) => found.segments[index]?.startsWith('{'));
  return { template: found.template, parameters, query };
}

function variables(segments: readonly string[]): number {
  return segments.filter((segment) => segment.startsWith('{')).length;
}

function splitOnce(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function checkBody(schema: string, body: unknown): void {
  if (body === undefined || body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw new GraphRefusal(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
  checkValue(schema, body, '');
}

function checkValue(type: string, value: unknown, at: string): void {
  if (type.endsWith('?')) {
    if (value !== null) checkValue(type.slice(0, -1), value, at);
    return;
  }
  if (type === 'any') return;
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) throw wrongType(at, 'an array');
    value.forEach((one, index) => checkValue(type.slice(0, -2), one, `${at}[${index}]`));
    return;
  }
  const schema = schemas[type];
  if (!schema) return checkPrimitive(type, value, at);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(at, 'an object');
  for (const [name, one] of Object.entries(value)) {
    if (name.includes('@')) continue;
    const property = schema.properties[name];
    if (property) checkValue(property, one, at ? `${at}.${name}` : name);
    else if (!schema.open)
      throw invalidRequest(`The property '${name}' does not exist on type 'microsoft.graph.${type}'.`);
  }
}

function checkPrimitive(type: string, value: unknown, at: string): void {
  const right =
    type === 'integer' ? Number.isInteger(value) : typeof value === (type === 'string' ? 'string' : type);
  if (!right) throw wrongType(at, `of type ${type}`);
}

function wrongType(at: string, what: string): GraphRefusal {
  return invalidRequest(`The value of '${at}' is not ${what}.`);
}
