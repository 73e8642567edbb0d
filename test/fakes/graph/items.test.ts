import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, askAll, createAsk } from './ask.ts';
import { type GraphFake, startGraphFake } from './graph-fake.ts';

let graph: GraphFake;
let ask: ReturnType<typeof createAsk>;
let forum: string;
let list: string;

beforeEach(async () => {
  graph = await startGraphFake({ sites: { forum: 'Samarbeidsforum', networks: {} } });
  graph.tokenOk('good');
  ask = createAsk(graph);
  forum = graph.siteIds.forum;
  list = graph.seedList(forum, {
    displayName: 'Runder',
    columns: [
      { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
      { name: 'Year', number: {}, indexed: true },
      { name: 'State', choice: { choices: ['draft', 'decided'] } },
      { name: 'Note', text: { allowMultipleLines: true } },
      { name: 'Day', dateTime: { format: 'dateOnly' } },
      { name: 'At', dateTime: {}, indexed: true },
      { name: 'field_2', text: {} },
      { name: 'Tags', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
      { name: 'Owner', personOrGroup: {} },
    ],
  });
});
afterEach(async () => graph.close());

const items = (query = ''): string => `/sites/${forum}/lists/${list}/items${query}`;
const create = (fields: Record<string, unknown>): Promise<Answer> => ask('POST', items(), { fields });
const fieldsOf = async (id: string, ...names: string[]): Promise<Record<string, unknown>> => {
  const { '@odata.etag': _, ...fields } = (
    await ask('GET', items(`/${id}?$expand=fields($select=${names.join(',')})`))
  ).body.fields;
  return fields;
};

describe('writing', () => {
  test('takes fields in their wrapper and refuses a flat body', async () => {
    expect((await create({ Key: 'a' })).status).toBe(201);
    expect((await ask('POST', items(), { Key: 'b' })).status).toBe(400);
    expect((await ask('PATCH', items('/1'), { Key: 'b' })).status).toBe(400);
    expect((await ask('PATCH', items('/1/fields'), { Key: 'b' })).status).toBe(200);
    expect((await ask('PATCH', items('/1/fields'), { fields: { Key: 'b' } })).status).toBe(400);
  });

  test('bumps the quoted eTag at every write and refuses a stale one', async () => {
    const { body } = await create({ Key: 'a' });
    expect(body.eTag).toMatch(/^"[0-9a-f-]{36},1"$/u);
    const changed = await ask('PATCH', items('/1'), { fields: { Year: 1 } }, { 'if-match': body.eTag });
    expect(changed.body.eTag).toBe(body.eTag.replace(',1"', ',2"'));
    const stale = await ask('PATCH', items('/1'), { fields: { Year: 2 } }, { 'if-match': body.eTag });
    expect(stale.status).toBe(412);
    expect((await ask('DELETE', items('/1'), undefined, { 'if-match': body.eTag })).status).toBe(412);
    const unquoted = { 'if-match': changed.body.eTag.replaceAll('"', '') };
    expect((await ask('PATCH', items('/1'), { fields: { Year: 2 } }, unquoted)).status).toBe(400);
    expect((await ask('PATCH', items('/1/fields'), { Year: 2 }, { 'if-match': body.eTag })).status).toBe(400);
    expect(await fieldsOf('1', 'Year')).toEqual({ Year: 1 });
  });

  test('answers 404 for an item that is gone, to a change and to a second deletion', async () => {
    await create({ Key: 'a' });
    expect((await ask('DELETE', items('/1'))).status).toBe(204);
    expect((await ask('DELETE', items('/1'))).status).toBe(404);
    expect((await ask('PATCH', items('/1'), { fields: {} })).status).toBe(404);
  });

  test('keeps a unique column unique, whatever the case, and lets an item keep its own value', async () => {
    await create({ Key: 'round-2026' });
    const double = await create({ Key: 'ROUND-2026' });
    expect(double).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } });
    expect(double.body.error.message).toContain('unique constraints');
    expect((await ask('PATCH', items('/1'), { fields: { Key: 'round-2026', Year: 1 } })).status).toBe(200);
  });

  test.each([
    ['an unknown column', { Nope: 1 }],
    ['a display name in the place of an internal one', { Tittel: 'x' }],
    ['a system column', { Created: '2026-01-01T00:00:00Z' }],
    ['a choice in the wrong case', { State: 'Draft' }],
    ['several choices without their type', { Tags: ['a'] }],
    ['text of 256 characters', { field_2: 'x'.repeat(256) }],
    ['a note of 63,001 characters', { Note: 'x'.repeat(63_001) }],
    ['text for a number', { Year: '2026' }],
    ['a control character', { field_2: 'a\u0001b' }],
    ['half a character', { Note: 'a\ud800' }],
    ['a time that is none', { At: 'yesterday' }],
  ])('refuses %s', async (_, fields) => {
    expect((await create(fields)).status).toBe(400);
    expect(graph.itemsOf(forum, list)).toEqual([]);
  });

  test('takes what just fits', async () => {
    const fields = {
      field_2: 'x'.repeat(255),
      Note: 'x'.repeat(63_000),
      State: 'draft',
      Tags: ['a', 'b'],
      'Tags@odata.type': 'Collection(Edm.String)',
      OwnerLookupId: 7,
    };
    expect((await create(fields)).status).toBe(201);
    expect(await fieldsOf('1', 'Tags', 'OwnerLookupId')).toEqual({ Tags: ['a', 'b'], OwnerLookupId: '7' });
  });

  test('refuses a property that Graph does not know, and an operation that it does not have', async () => {
    expect((await ask('POST', items(), { fields: {}, colour: 'red' })).status).toBe(400);
    expect((await ask('PUT', items('/1'), { fields: {} })).status).toBe(405);
    expect((await ask('GET', `/sites/${forum}/everything`)).status).toBe(400);
  });
});

describe('reading', () => {
  test('gives text without the blanks at its ends', async () => {
    await create({ Note: ' a b\n', field_2: ' ' });
    expect(await fieldsOf('1', 'Note', 'field_2')).toEqual({ Note: 'a b' });
  });

  test('gives only the columns that were named, and no key for what is empty', async () => {
    await create({ Key: 'a', Note: '', Year: null });
    expect(await fieldsOf('1', 'Key', 'Note', 'Year', 'State')).toEqual({ Key: 'a' });
    expect((await ask('GET', items('/1'))).body.fields).toBeUndefined();
  });

  test('gives times in UTC without milliseconds, and a date as the midnight in Oslo that began it', async () => {
    await create({ At: '2026-02-01T10:00:00.123+01:00', Day: '2026-02-01' });
    await create({ Day: '2026-03-29T12:00:00Z' });
    await create({ Day: '2026-07-01' });
    await create({ Day: '2026-10-25T12:00:00Z' });
    expect(await fieldsOf('1', 'At', 'Day')).toEqual({
      At: '2026-02-01T09:00:00Z',
      Day: '2026-01-31T23:00:00Z',
    });
    expect(await fieldsOf('2', 'Day')).toEqual({ Day: '2026-03-28T23:00:00Z' });
    expect(await fieldsOf('3', 'Day')).toEqual({ Day: '2026-06-30T22:00:00Z' });
    expect(await fieldsOf('4', 'Day')).toEqual({ Day: '2026-10-24T22:00:00Z' });
  });

  test('filters by an indexed column, with quotes doubled, and sorts by one', async () => {
    await create({ Key: "o'neill", Year: 2 });
    await create({ Key: 'b', Year: 1 });
    const named = await ask('GET', items(`?$filter=${encodeURIComponent("fields/Key eq 'O''Neill'")}`));
    expect(named.body.value.map(({ id }) => id)).toEqual(['1']);
    const late = await ask('GET', items('?$filter=fields/Year ge 1 and fields/Year lt 2'));
    expect(late.body.value.map(({ id }) => id)).toEqual(['2']);
    await create({ At: '2026-02-01T10:00:00' });
    const then = await ask('GET', items("?$filter=fields/At eq '2026-02-01T10:00:00.000Z'"));
    expect(then.body.value.map(({ id }) => id)).toEqual(['3']);
    await ask('DELETE', items('/3'));
    const sorted = await ask('GET', items('?$orderby=fields/Year'));
    expect(sorted.body.value.map(({ id }) => id)).toEqual(['2', '1']);
  });

  test.each([
    ['an option without its dollar sign', '?expand=fields'],
    ['a select without its dollar sign', '?$expand=fields(select=Key)'],
    ['a column that is not indexed', "?$filter=fields/field_2 eq 'x'"],
    ['an unknown column', "?$filter=fields/Nope eq 'x'"],
    ['a column without fields/', "?$filter=Key eq 'x'"],
    ['two columns at once', "?$filter=fields/Key eq 'x' and fields/Year eq 1"],
    ['a sort by what is not indexed', '?$orderby=fields/field_2'],
    ['$skip', '?$skip=1'],
    ['$count', '?$count=true'],
    ['$search', '?$search=x'],
    ['a filter that breaks off', '?$filter=fields/Year eq'],
  ])('refuses %s', async (_, query) => {
    expect((await ask('GET', items(query))).status).toBe(400);
  });

  test('finds nothing with a value that was not encoded to its end', async () => {
    await create({ Key: 'a&b' });
    expect((await ask('GET', items("?$filter=fields/Key eq 'a&b'"))).status).toBe(400);
    const encoded = await ask('GET', items(`?$filter=${encodeURIComponent("fields/Key eq 'a&b'")}`));
    expect(encoded.body.value).toHaveLength(1);
  });
});

describe('a list past the threshold', () => {
  beforeEach(() => {
    list = graph.seedList(forum, {
      displayName: 'Stor',
      columns: [
        { name: 'Key', text: {}, indexed: true },
        { name: 'Year', number: {}, indexed: true },
        { name: 'Free', text: {} },
      ],
      items: Array.from({ length: 5_001 }, (_, at) => ({ Key: `k${at}`, Year: 2026, Free: 'x' })),
    });
  });

  test('is read whole in pages whose links name Graph', async () => {
    const first = await ask('GET', items('?$top=2'));
    expect(first.body['@odata.nextLink']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\//u);
    const { items: all, pages } = await askAll(ask, items('?$top=999&$expand=fields($select=Key)'));
    expect(pages).toBe(6);
    expect(new Set(all.map(({ fields }) => fields['Key'])).size).toBe(5_001);
  });

  test('answers a query that touches too many items with a 429 that names no time', async () => {
    const narrow = await ask('GET', items("?$filter=fields/Key eq 'k7'"));
    expect(narrow.body.value).toHaveLength(1);
    const wide = await ask('GET', items('?$filter=fields/Year eq 2026'));
    expect([wide.status, wide.headers.get('retry-after')]).toEqual([429, null]);
    const prefer = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
    expect((await ask('GET', items("?$filter=fields/Free eq 'x'"), undefined, prefer)).status).toBe(429);
  });
});
