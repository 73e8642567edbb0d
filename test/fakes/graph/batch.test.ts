import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answer, createAsk } from './ask.ts';
import { aim, fault } from './faults.ts';
import { type GraphFake, startGraphFake } from './graph-fake.ts';

let graph: GraphFake;
let ask: ReturnType<typeof createAsk>;
let items: string;

beforeEach(async () => {
  graph = await startGraphFake({ sites: { forum: 'Samarbeidsforum', networks: {} } });
  graph.tokenOk('good');
  ask = createAsk(graph);
  const { forum } = graph.siteIds;
  items = `/sites/${forum}/lists/${graph.seedList(forum, { displayName: 'Runder' })}/items`;
});
afterEach(async () => graph.close());

const json = { 'Content-Type': 'application/json' };
const make = (id: string, title: string, more: object = {}) => ({
  id,
  method: 'POST',
  url: items,
  headers: json,
  body: { fields: { Title: title } },
  ...more,
});
const batch = (...requests: object[]): Promise<Answer> => ask('POST', '/$batch', { requests });
const statuses = ({ body }: Answer) =>
  Object.fromEntries(body.responses.map(({ id, status }) => [id, status]));

test('answers every part by its id, in another order, and counts one call', async () => {
  const answer = await batch(make('a', 'A'), make('b', 'B'), { id: 'c', method: 'GET', url: items });
  expect(answer.body.responses.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(statuses(answer)).toEqual({ a: 201, b: 201, c: 200 });
  expect(graph.requests.httpCalls).toBe(1);
  expect(graph.requests.all.map(({ part, method }) => `${part} ${method}`)).toEqual([
    'a POST',
    'b POST',
    'c GET',
  ]);
  expect(graph.requests.resourceUnits).toBe(6);
});

test('does not run what depends on a part that failed', async () => {
  graph.faults.next(fault.locked(), 1, aim.parts);
  const answer = await batch(make('a', 'A'), make('b', 'B', { dependsOn: ['a'] }), make('c', 'C'));
  expect(statuses(answer)).toEqual({ a: 423, b: 424, c: 201 });
  expect(graph.itemsOf(graph.siteIds.forum, 'Runder')).toMatchObject([{ Title: 'C' }]);
});

test('throttles a part while the whole is 200', async () => {
  graph.faults.next(fault.throttled(2.128), 1, (request) => request.part === 'b');
  const answer = await batch(make('a', 'A'), make('b', 'B'));
  expect([answer.status, statuses(answer)]).toEqual([200, { a: 201, b: 429 }]);
  expect(answer.body.responses.find(({ id }) => id === 'b')?.headers['retry-after']).toBe('2.128');
});

test.each([
  ['21 parts', () => Array.from({ length: 21 }, (_, at) => make(String(at), 'x'))],
  ['an id twice', () => [make('a', 'A'), make('a', 'B')]],
  ['a part without id', () => [{ method: 'GET', url: items }]],
  ['a dependency on nothing', () => [make('a', 'A', { dependsOn: ['b'] })]],
  ['nothing', () => []],
])('refuses a batch with %s whole', async (_, requests) => {
  expect((await batch(...requests())).status).toBe(400);
  expect(graph.itemsOf(graph.siteIds.forum, 'Runder')).toEqual([]);
});

test.each([
  ['an absolute url', () => make('a', 'A', { url: `https://graph.microsoft.com/v1.0${items}` })],
  ['a body without its type', () => make('a', 'A', { headers: {} })],
  ['a flat body', () => make('a', 'A', { body: { Title: 'A' } })],
  ['a batch inside', () => make('a', 'A', { url: '/$batch' })],
])('refuses a part with %s alone', async (_, part) => {
  expect(statuses(await batch(part(), make('b', 'B')))).toEqual({ a: 400, b: 201 });
});

test('dies in the middle of a batch, before a part or after it', async () => {
  graph.faults.next(fault.dropped(), 1, (request) => request.part === 'b');
  await expect(batch(make('a', 'A'), make('b', 'B'), make('c', 'C'))).rejects.toThrow('fetch failed');
  expect(graph.itemsOf(graph.siteIds.forum, 'Runder')).toMatchObject([{ Title: 'A' }]);
  graph.faults.next(fault.dropped('effect'), 1, (request) => request.part === 'b');
  await expect(batch(make('a', 'A'), make('b', 'B'), make('c', 'C'))).rejects.toThrow('fetch failed');
  expect(graph.itemsOf(graph.siteIds.forum, 'Runder').map(({ Title }) => Title)).toEqual(['A', 'A', 'B']);
  expect(graph.requests.all.map(({ part, status }) => `${part} ${status}`)).toEqual([
    'a 201',
    'b dropped',
    'null dropped',
    'a 201',
    'b dropped',
    'null dropped',
  ]);
});

test('takes a full batch of 20', async () => {
  const answer = await batch(...Array.from({ length: 20 }, (_, at) => make(String(at), 'x')));
  expect(new Set(Object.values(statuses(answer)))).toEqual(new Set([201]));
});
