import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAsk } from './ask.ts';
import { type GraphFake, startGraphFake } from './graph-fake.ts';
import { addGroup, addUser, makeTeamOf } from './teams-state.ts';

const owner = '5e1f0000-0000-4000-8000-0000000000aa';
const roles = [
  'Group.Create',
  'GroupMember.Read.All',
  'Team.Create',
  'Team.ReadBasic.All',
  'TeamMember.ReadWrite.All',
];

describe('Teams in the Graph fake', () => {
  let now = 0;
  let graph: GraphFake;
  beforeEach(async () => {
    now = 1_000_000;
    graph = await startGraphFake({ sites: { forum: 'Forum', networks: {} }, now: () => now });
    graph.tokenOk('good', { roles });
    addUser(graph.teams, { id: owner, displayName: 'Eier', mail: 'eier@sf.example', userType: 'Member' });
  });
  afterEach(() => graph.close());

  const group = (more: object = {}) => ({
    displayName: 'Fosen',
    mailNickname: 'fosen',
    mailEnabled: true,
    securityEnabled: false,
    groupTypes: ['Unified'],
    'owners@odata.bind': [`https://graph.microsoft.com/v1.0/users/${owner}`],
    ...more,
  });
  const teamOf = (id: string) => ({
    'template@odata.bind': "https://graph.microsoft.com/v1.0/teamsTemplates('standard')",
    'group@odata.bind': `https://graph.microsoft.com/v1.0/groups('${id}')`,
  });

  it('makes a group once for an alias, and shows it in searches when the directory knows of it', async () => {
    const ask = createAsk(graph);
    graph.teams.slow.directory = 5000;
    const search = () => ask('GET', "/groups?$filter=mailNickname eq 'FOSEN'&$select=id");
    expect((await ask('POST', '/groups', group())).status).toBe(201);
    expect((await search()).body.value).toEqual([]);
    expect(await ask('POST', '/groups', group({ displayName: 'Annet' }))).toMatchObject({
      status: 400,
      body: { error: { code: 'Request_BadRequest' } },
    });
    now += 5000;
    expect((await search()).body.value).toHaveLength(1);
  });

  it('takes its time over a Team, answers with a relative address, and makes no second one', async () => {
    const ask = createAsk(graph);
    Object.assign(graph.teams.slow, { replication: 10_000, team: 60_000, readable: 5000 });
    const { id } = (await ask('POST', '/groups', group())).body;
    expect((await ask('POST', '/teams', teamOf(id))).status).toBe(404);
    now += 10_000;
    const begun = await ask('POST', '/teams', teamOf(id));
    expect(begun.status).toBe(202);
    const location = begun.headers.get('location') ?? '';
    expect(location).toMatch(/^\/teams\('[^']+'\)\/operations\('[^']+'\)$/);
    expect((await ask('GET', location)).body).toMatchObject({ status: 'inProgress' });
    expect((await ask('POST', '/teams', teamOf(id))).status).toBe(409);
    now += 60_000;
    expect((await ask('GET', location)).body).toMatchObject({ status: 'succeeded' });
    expect((await ask('GET', `/teams/${id}`)).status).toBe(404);
    now += 5000;
    expect((await ask('GET', `/teams/${id}`)).status).toBe(200);
  });

  it('fails a Team as a test says, and makes it the next time', async () => {
    const ask = createAsk(graph);
    graph.teams.failures.set('Fosen', ['InternalError']);
    const { id } = addGroup(graph.teams, { displayName: 'Fosen', mailNickname: 'fosen', owners: [owner] });
    const location = (await ask('POST', '/teams', teamOf(id))).headers.get('location') ?? '';
    expect((await ask('GET', location)).body).toMatchObject({
      status: 'failed',
      error: { code: 'InternalError' },
    });
    expect((await ask('POST', '/teams', teamOf(id))).status).toBe(202);
    expect((await ask('GET', `/teams/${id}`)).status).toBe(200);
  });

  it('says of each whom many are added whether that went well', async () => {
    const ask = createAsk(graph);
    const made = addGroup(graph.teams, { displayName: 'Fosen', mailNickname: 'fosen', owners: [] });
    makeTeamOf(graph.teams, made);
    const member = (id: string) => ({
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      roles: [],
      'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')`,
    });
    const values = [member(owner), member('nobody')];
    const { status, body } = await ask('POST', `/teams/${made.id}/members/add`, { values });
    expect(status).toBe(207);
    expect(body.value).toMatchObject([
      { userId: owner, error: null },
      { userId: 'nobody', error: { code: 'NotFound' } },
    ]);
  });

  it('refuses a request without its permission, and one with a property that Graph does not know', async () => {
    const ask = createAsk(graph);
    expect(await ask('GET', `/users/${owner}`)).toMatchObject({
      status: 403,
      body: { error: { code: 'Authorization_RequestDenied' } },
    });
    expect((await ask('POST', '/teams/1/channels', { name: 'x' })).status).toBe(400);
  });
});
