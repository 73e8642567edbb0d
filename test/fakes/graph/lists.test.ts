import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAsk } from './ask.ts';
import { type GraphFake, startGraphFake } from './graph-fake.ts';

let graph: GraphFake;
let ask: ReturnType<typeof createAsk>;
let lists: string;

beforeEach(async () => {
  graph = await startGraphFake({ sites: { forum: 'Samarbeidsforum', networks: { fosen: 'Fosen' } } });
  graph.tokenOk('good', { roles: ['Sites.Manage.All'] });
  ask = createAsk(graph);
  lists = `/sites/${graph.siteIds.forum}/lists`;
});
afterEach(async () => graph.close());

const column = (name: string, more: object = {}) => ({ name, text: {}, ...more });

test('makes a list with columns and finds it by id and by title', async () => {
  const made = await ask('POST', lists, {
    displayName: 'Planer',
    columns: [column('PlanKey', { indexed: true, enforceUniqueValues: true })],
    list: { template: 'genericList' },
  });
  expect(made.status).toBe(201);
  for (const name of [made.body.id, 'Planer']) {
    const { body } = await ask('GET', `${lists}/${name}/columns`);
    expect(body.value.find((one) => one.name === 'PlanKey')).toMatchObject({
      indexed: true,
      enforceUniqueValues: true,
      text: { maxLength: 255 },
    });
    expect(body.value.find((one) => one.name === 'Created')).toMatchObject({ readOnly: true });
  }
  const { body } = await ask('GET', `${lists}/Planer/columns?$select=name,readOnly`);
  expect(body.value).toContainEqual({ name: 'PlanKey', readOnly: false });
  const found = await ask('GET', `${lists}?$filter=displayName eq 'Planer'&$select=id`);
  expect(found.body.value).toEqual([{ id: made.body.id }]);
});

test.each([
  ['a name, which the server gives', { name: 'plans', displayName: 'Planer' }],
  ['a column of no type', { displayName: 'Planer', columns: [{ name: 'A' }] }],
  ['a column of two types', { displayName: 'Planer', columns: [column('A', { number: {} })] }],
  ['a type in the wrong case', { displayName: 'Planer', columns: [{ name: 'A', datetime: {} }] }],
  [
    'an index on several lines',
    { displayName: 'P', columns: [{ name: 'A', text: { allowMultipleLines: true }, indexed: true }] },
  ],
  [
    'a unique column without index',
    { displayName: 'P', columns: [column('A', { enforceUniqueValues: true })] },
  ],
  [
    '21 indexes',
    { displayName: 'P', columns: Array.from({ length: 21 }, (_, at) => column(`C${at}`, { indexed: true })) },
  ],
])('refuses a list with %s, and makes nothing', async (_, body) => {
  expect((await ask('POST', lists, body)).status).toBe(400);
  expect((await ask('GET', lists)).body.value).toEqual([]);
});

test('answers 409 to a list or a column that is there already', async () => {
  await ask('POST', lists, { displayName: 'Planer', columns: [column('A')] });
  const list = await ask('POST', lists, { displayName: 'planer' });
  const again = await ask('POST', `${lists}/Planer/columns`, column('a'));
  expect([list.status, again.status]).toEqual([409, 409]);
  expect([list.body.error.code, again.body.error.code]).toEqual(['nameAlreadyExists', 'nameAlreadyExists']);
});

test('writes internal names with codes for what they cannot hold', async () => {
  await ask('POST', lists, { displayName: 'Planer' });
  const made = await ask('POST', `${lists}/Planer/columns`, column('Høring 1'));
  expect(made.body.name).toBe('H_x00f8_ring_x0020_1');
});

test('changes a column, but neither its internal name nor what the system owns', async () => {
  await ask('POST', lists, { displayName: 'Planer', columns: [column('A')] });
  const columns = `${lists}/Planer/columns`;
  expect((await ask('PATCH', `${columns}/A`, { displayName: 'Alfa', indexed: true })).body).toMatchObject({
    displayName: 'Alfa',
    indexed: true,
    name: 'A',
  });
  expect((await ask('PATCH', `${columns}/A`, { name: 'B' })).status).toBe(400);
  expect((await ask('PATCH', `${columns}/Created`, { displayName: 'x' })).status).toBe(403);
  expect((await ask('DELETE', `${columns}/A`)).status).toBe(204);
});

test('loses the values of a deleted column; whoever selects it gets nothing, whoever filters or writes is refused', async () => {
  const { forum } = graph.siteIds;
  graph.seedList(forum, {
    displayName: 'Planer',
    columns: [column('A', { indexed: true })],
    items: [{ Title: 'first' }, { A: 'x', Title: 't' }],
  });
  graph.renameColumn(forum, 'Planer', 'A', 'Alfa');
  const items = `${lists}/Planer/items`;
  expect((await ask('GET', `${items}/2?$expand=fields($select=A)`)).body.fields['A']).toBe('x');
  expect((await ask('GET', `${items}?$filter=fields/A eq 'x'`)).body.value).toHaveLength(1);
  graph.deleteColumn(forum, 'Planer', 'A');
  expect((await ask('GET', `${items}/2?$expand=fields($select=A,Title)`)).body.fields).not.toHaveProperty(
    'A',
  );
  expect((await ask('GET', `${items}?$filter=fields/A eq 'x'`)).status).toBe(400);
  expect((await ask('PATCH', `${items}/1`, { fields: { A: 'y' } })).status).toBe(400);
  graph.addColumn(forum, 'Planer', column('A', { indexed: true, enforceUniqueValues: true }));
  expect((await ask('GET', `${items}/2?$expand=fields`)).body.fields).not.toHaveProperty('A');
  expect((await ask('PATCH', `${items}/1`, { fields: { A: 'x' } })).status).toBe(200);
  expect((await ask('POST', items, { fields: { A: 'x' } })).status).toBe(400);
});

test('lets an application with Sites.Selected do on each site what it was granted there', async () => {
  const { forum, networks } = graph.siteIds;
  const fosen = networks['fosen'] ?? '';
  graph.tokenOk('service', { appId: 'service' });
  const service = createAsk(graph, 'service');
  const site = (id: string) => service('GET', `/sites/${id}`);
  const write = async (id: string) => {
    graph.seedList(id, { displayName: 'Planer' });
    return (await service('POST', `/sites/${id}/lists/Planer/items`, { fields: {} })).status;
  };
  graph.grant(forum, 'read', 'service');
  graph.grant(fosen, 'none', 'service');
  expect([(await site(forum)).status, await write(forum)]).toEqual([200, 403]);
  expect(await site(fosen)).toMatchObject({ status: 403, body: { error: { code: 'accessDenied' } } });
  graph.grant(fosen, 'write', 'service');
  expect(await write(fosen)).toBe(201);
  expect((await service('POST', `/sites/${fosen}/lists`, { displayName: 'Ny' })).status).toBe(403);
});

test('answers 404 for a site and a list that are not there', async () => {
  expect((await ask('GET', '/sites/trondelag.sharepoint.com,1,2')).status).toBe(404);
  expect((await ask('GET', `${lists}/Nope`)).status).toBe(404);
});
