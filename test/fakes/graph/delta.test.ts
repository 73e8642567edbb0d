import { afterEach, beforeEach, expect, test } from 'vitest';
import { askAll, createAsk } from './ask.ts';
import { type GraphFake, startGraphFake } from './graph-fake.ts';

let graph: GraphFake;
let ask: ReturnType<typeof createAsk>;
let forum: string;
let items: string;

beforeEach(async () => {
  graph = await startGraphFake({ sites: { forum: 'Samarbeidsforum', networks: {} }, pageSize: 2 });
  graph.tokenOk('good');
  ask = createAsk(graph);
  forum = graph.siteIds.forum;
  const list = graph.seedList(forum, {
    displayName: 'Runder',
    items: ['a', 'b', 'c'].map((Title) => ({ Title })),
  });
  items = `/sites/${forum}/lists/${list}/items`;
});
afterEach(async () => graph.close());

const delta = (): Promise<Awaited<ReturnType<typeof askAll>>> =>
  askAll(ask, `${items}/delta?$expand=fields($select=Title)`);

test('goes through everything in pages, then gives what changed since, shaped the same', async () => {
  const first = await delta();
  expect([first.pages, first.items.map(({ fields }) => fields['Title'])]).toEqual([2, ['a', 'b', 'c']]);
  expect(first.deltaLink).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\//u);
  expect((await askAll(ask, first.deltaLink)).items).toEqual([]);
  graph.touchItem(forum, 'Runder', '2', { Title: 'B' });
  graph.touchItem(forum, 'Runder', '2', { Title: 'BB' });
  await ask('DELETE', `${items}/1`);
  const since = await askAll(ask, first.deltaLink);
  expect(since.items.map(({ id, fields, deleted }) => [id, fields?.['Title'] ?? deleted?.state])).toEqual([
    ['2', 'BB'],
    ['1', 'deleted'],
  ]);
});

test('may name an item on several pages, the last of which is right', async () => {
  const { deltaLink } = await delta();
  for (const id of ['1', '2', '1', '3']) graph.touchItem(forum, 'Runder', id);
  await ask('DELETE', `${items}/1`);
  const { items: seen } = await askAll(ask, deltaLink);
  expect(seen.filter(({ id }) => id === '1').length).toBeGreaterThan(1);
  expect(seen.findLast(({ id }) => id === '1')?.deleted).toEqual({ state: 'deleted' });
});

test('does not lose what is written while the pages are read', async () => {
  const page = await ask('GET', `${items}/delta`);
  graph.touchItem(forum, 'Runder', '1', { Title: 'late' });
  const rest = await askAll(ask, page.body['@odata.nextLink'] ?? '');
  expect((await askAll(ask, rest.deltaLink)).items.map(({ id }) => id)).toEqual(['1']);
});

test('begins at the end with token=latest', async () => {
  const { items: none, deltaLink } = await askAll(ask, `${items}/delta?token=latest`);
  expect(none).toEqual([]);
  graph.touchItem(forum, 'Runder', '3');
  expect((await askAll(ask, deltaLink)).items.map(({ id }) => id)).toEqual(['3']);
});

test('answers 410 to tokens from before a resync, with or without a place to begin anew', async () => {
  const { deltaLink } = await delta();
  graph.resync(forum, 'Runder');
  const gone = await ask('GET', deltaLink);
  expect([gone.status, gone.body.error.code]).toEqual([410, 'resyncChangesApplyDifferences']);
  const again = await askAll(ask, gone.headers.get('location') ?? '');
  expect(again.items).toHaveLength(3);
  graph.resync(forum, 'Runder', { code: 'resyncRequired', location: false });
  const bare = await ask('GET', again.deltaLink);
  expect([bare.status, bare.body.error.code, bare.headers.get('location')]).toEqual([
    410,
    'resyncRequired',
    null,
  ]);
  expect((await askAll(ask, (await delta()).deltaLink)).items).toEqual([]);
});

test('refuses a token that it never gave', async () => {
  expect((await ask('GET', `${items}/delta?token=mine`)).status).toBe(400);
});
