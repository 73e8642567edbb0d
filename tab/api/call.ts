import type { Answer, Body, Params, Query } from '../../src/contract/operations.ts';
import { routes, type OperationId } from '../../src/contract/routes.ts';
import { ApiProblem, ownProblem, problemOf } from './api-problem.ts';
import { hearKnownSince } from './known-since.ts';
import { forgetToken, token } from './token.ts';

const PATIENCE_MILLISECONDS = 30_000;

/** A part of a request: left out where the operation takes none. */
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [Key in Name]?: never }
  : Value extends Record<string, never>
    ? { readonly [Key in Name]?: never }
    : { readonly [Key in Name]: Value };

/** What an operation is asked with: its params, its query, its body. */
export type Input<O extends OperationId> = Part<'params', Params<O>> & { readonly query?: Query<O> } & Part<
    'body',
    Body<O>
  >;

/**
 * What makes a change safe: the version it was made from, the id under which it happens only once, and that the one who
 * writes stands by a text that seems to be about a single child.
 */
export type Terms = {
  readonly ifMatch?: string | undefined;
  readonly changeId?: string;
  readonly sensitiveTextConfirmed?: boolean;
};

export type Reply<T> = { readonly body: T; readonly etag: string };

/** Asks the service. Throws ApiProblem on every refusal, and when there is no answer. */
export async function call<O extends OperationId>(
  operation: O,
  input: Input<O>,
  terms: Terms = {},
): Promise<Reply<Answer<O>>> {
  const response = await send(operation, input, terms);
  return { body: (await response.json()) as Answer<O>, etag: response.headers.get('etag') ?? '' };
}

/** The address of an operation, which is also the key that its answer is kept under. */
export function addressOf<O extends OperationId>(operation: O, input: Input<O>): string {
  const params = (input.params ?? {}) as Readonly<Record<string, unknown>>;
  const path = routes[operation].path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const given = Object.entries(input.query ?? {}).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return `/api${path}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** Sends, with a fresh token once when the first is refused. */
export async function send<O extends OperationId>(
  operation: O,
  input: Input<O>,
  terms: Terms = {},
): Promise<Response> {
  const { method } = routes[operation];
  const headers: Record<string, string> = {};
  if (method !== 'GET') headers['Idempotency-Key'] = terms.changeId ?? crypto.randomUUID();
  if (terms.ifMatch) headers['If-Match'] = terms.ifMatch;
  if (terms.sensitiveTextConfirmed) headers['Confirm-Sensitive-Text'] = 'yes';
  const request = {
    method,
    headers,
    address: addressOf(operation, input),
    body: bodyOf(operation, input, headers),
  };
  const first = await sendWithToken(request);
  const response = first.status === 401 ? await sendWithToken(request) : first;
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** What goes over the wire: a file as it is with its name in a header, and everything else as JSON. */
function bodyOf<O extends OperationId>(
  operation: O,
  { body }: Input<O>,
  headers: Record<string, string>,
): BodyInit | null {
  if (body === undefined) return null;
  if ('upload' in routes[operation]) {
    const { fileName, bytes } = body as unknown as Body<'readCountTable'>;
    if (fileName !== null) headers['File-Name'] = encodeURIComponent(fileName);
    return bytes;
  }
  headers['Content-Type'] = 'application/json';
  return JSON.stringify(body);
}

async function sendWithToken(request: {
  method: string;
  address: string;
  headers: Record<string, string>;
  body: BodyInit | null;
}): Promise<Response> {
  const bearer = await token();
  const response = await fetchPatiently(request.address, {
    method: request.method,
    headers: { ...request.headers, Authorization: `Bearer ${bearer}` },
    body: request.body,
  });
  hearKnownSince(response.headers);
  if (response.status === 401) await forgetToken(bearer);
  return response;
}

async function fetchPatiently(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
  } catch {
    throw ownProblem('no-answer');
  }
}

/** The problem behind what was thrown; what is no problem of the API is thrown on. */
export function problemIn(thrown: unknown) {
  if (thrown instanceof ApiProblem) return thrown.problem;
  throw thrown;
}
