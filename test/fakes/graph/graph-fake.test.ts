import { afterEach, beforeEach, expect, test } from 'vitest';
import { type GraphFake, startGraphFake } from './graph-fake.ts';

let graph: GraphFake;
let forum: string;
let list: string;

beforeEach(async () => {
  graph = await startGraphFake({ sites: { forum: 'Samarbeidsforum', networks: { fosen: 'Fosen' } } });
  graph.tokenOk('good');
  forum = graph.siteIds.forum;
  list = graph.seedList(forum, {
    displayName: 'Runder',
    columns: [
      { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
      { name: 'Year', number: {}, indexed: true },
      { name: 'State', choice: { choices: ['draft', 'decided'] } },
      { name: 'Note', text: { allowMultipleLines: true } },
      { name: 'Day', dateTime: { format: 'dateOnly' } },
      { name: 'field_2', text: {} },
    ],
  });
});
afterEach(async () => graph.close());

/** What tests look at in answers; everything may be missing. */
type Body = {
  eTag: string;
  fields: Record<string, unknown>;
  value: Body[];
  '@odata.nextLink': string;
  '@odata.deltaLink': string;
};
type Answer = { status: number; headers: Headers; body: Body };

async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${graph.url}${path}`, {
    method,
    headers: { authorization: 'Bearer good', 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse(text === '' ? 'null' : text) as Body,
  };
}

const items = (query = ''): string => `/sites/${forum}/lists/${list}/items${query}`;
const create = (fields: Record<string, unknown>): Promise<Answer> => call('POST', items(), { fields });

test('creates, reads, changes with If-Match and deletes an item', async () => {
  const { status, body } = await create({ Key: 'a', Year: 2026 });
  expect(status).toBe(201);
  expect(body.eTag).toMatch(/^"[0-9a-f-]{36},1"$/);
  const changed = await call('PATCH', items('/1'), { fields: { Year: 2027 } }, { 'if-match': body.eTag });
  expect(changed.body.eTag).toMatch(/,2"$/);
  const stale = await call('PATCH', items('/1'), { fields: { Year: 2028 } }, { 'if-match': body.eTag });
  expect(stale.status).toBe(412);
  expect((await call('GET', items('/1?$expand=fields($select=Year,Note)'))).body.fields).toEqual({
    '@odata.etag': changed.body.eTag,
    Year: 2027,
  });
  expect((await call('DELETE', items('/1'))).status).toBe(204);
  expect((await call('DELETE', items('/1'))).status).toBe(404);
});
