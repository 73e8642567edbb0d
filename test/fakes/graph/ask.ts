import type { GraphFake } from './graph-fake.ts';

/** What the fake's own tests look at in answers; everything may be missing. */
export type Body = {
  id: string;
  eTag: string;
  name: string;
  fields: Record<string, unknown>;
  value: Body[];
  deleted?: { state: string };
  error: { code: string; message: string };
  responses: { id: string; status: number; headers: Record<string, string>; body: Body }[];
  '@odata.nextLink'?: string;
  '@odata.deltaLink'?: string;
};

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Body };

/** A plain client of the fake: no retries, no cleverness. Links that name Graph are followed to the fake. */
export function createAsk(graph: GraphFake, token = 'good') {
  return async (
    method: string,
    pathOrLink: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const path = pathOrLink.replace('https://graph.microsoft.com/v1.0', '');
    const response = await fetch(`${graph.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = text.startsWith('{');
    return {
      status: response.status,
      headers: response.headers,
      body: JSON.parse(isJson ? text : '{}') as Body,
    };
  };
}

/** Every page of a collection or a delta: the items and the last link. */
export async function askAll(
  ask: ReturnType<typeof createAsk>,
  path: string,
): Promise<{ items: Body[]; pages: number; deltaLink: string }> {
  const items: Body[] = [];
  let pages = 0;
  let next: string | undefined = path;
  let deltaLink = '';
  while (next !== undefined) {
    const { body } = await ask('GET', next);
    items.push(...body.value);
    pages += 1;
    next = body['@odata.nextLink'];
    deltaLink = body['@odata.deltaLink'] ?? '';
  }
  return { items, pages, deltaLink };
}
