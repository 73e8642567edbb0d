import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWhole, leftInPlan, paragraphsOf, rowsOf, toDoIn } from '../../../infra/provisioning/report.ts';
import { createGraph } from '../../../src/storage/sharepoint/graph/graph.ts';
import { partNames } from '../../../infra/provisioning/step.ts';
import { addChannel, addGroup, addUser, type FakeGroup, makeTeamOf } from '../../fakes/graph/teams-state.ts';
import {
  appId,
  clientId,
  consented,
  county,
  type Cut,
  Killed,
  oneNetwork,
  onlyKilled,
  startTenant,
  type TenantOfTest,
} from './tenant.ts';

function mustNotDelete({ fake }: TenantOfTest): void {
  if (fake.requests.all.some(({ method }) => method === 'DELETE')) throw new Error('something was deleted');
}

describe('making the Teams', () => {
  let tenant: TenantOfTest;
  beforeEach(async () => {
    tenant = await startTenant();
  });
  afterEach(async () => {
    mustNotDelete(tenant);
    await tenant.fake.close();
  });

  const sentTo = (path: string) => tenant.writes().filter((request) => request.path === path);

  it('shows in a plan all that it would do, and writes nothing', async () => {
    const plan = await tenant.plan();
    const rows = rowsOf(plan).map((row) => row.join(' | '));
    expect(rows).toEqual(
      expect.arrayContaining([
        'forum | team | make the Team · Samarbeidsforum',
        'namdal | channels | make the channel · Møte og referat',
        'fosen | tab | pin the tab',
        'forum | people | invite as guest · Utviklingspartner, NTNU',
        'fosen | people | add, once invited · Utviklingspartner, NTNU',
        'fosen | people | add members · 1: Koordinator, Fosen',
        'fosen | grant | give the service the site · Kompetansehjulet',
        'fosen | record | put the site on record',
        'forum | register | register: Fosen · network fosen',
      ]),
    );
    expect(toDoIn(plan)).toBe(rows.length);
    expect(leftInPlan(plan)).toEqual([]);
    expect(tenant.writes()).toEqual([]);
  });

  it('makes everything from nothing', async () => {
    const report = await tenant.apply();
    expect(isWhole(report)).toBe(true);
    const [fosen, namdal, forum] = tenant.standing();
    expect(fosen).toMatchObject({
      name: 'Nettverk Fosen',
      alias: 'kompetansehjulet-fosen-5e1f0000',
      owners: ['r@sf.example'],
      members: [
        ['k@sf.example', false],
        ['partner@uh.example', false],
        ['r@sf.example', true],
      ],
      apps: ['Kompetansehjulet'],
      grants: [[clientId, 'write']],
    });
    const configuration = {
      entityId: 'kompetansehjulet',
      contentUrl: county.app.tab,
      websiteUrl: county.app.tab,
      removeUrl: null,
    };
    expect(namdal?.channels?.map(({ displayName, tabs }) => [displayName, tabs])).toEqual([
      ['General', []],
      ['Plan og rapportering', [{ displayName: 'Kompetansehjulet', configuration }]],
      ['Møte og referat', []],
    ]);
    // The coordinator of a network does not sit in the forum.
    expect(forum?.members.map(([mail]) => mail)).toEqual([
      'partner@uh.example',
      'r@sf.example',
      'representant@kommune.example',
    ]);
    expect(forum?.networks.map((row) => row.split(' ')[0])).toEqual(['fosen', 'namdal']);
    expect(forum?.people).toBe(4);
    expect(paragraphsOf(report)[1]).toMatch(
      /^fosen · Nettverk Fosen\n {2}✓ team, catalogue, channels, app, tab, people, site, grant, lists, record\n {4}site: trondelag/,
    );
  });

  it('point 13: writes nothing the second time, and a plan finds nothing to do', async () => {
    await tenant.apply();
    tenant.fake.requests.clear();
    expect(isWhole(await tenant.apply())).toBe(true);
    expect(toDoIn(await tenant.plan())).toBe(0);
    expect(tenant.writes()).toEqual([]);
  });

  it('point 13: waits for a slow tenant side by side, no sooner than Microsoft wants, and says so', async () => {
    Object.assign(tenant.teams.slow, {
      directory: 200_000,
      replication: 45_000,
      team: 70_000,
      readable: 20_000,
      site: 'nudged',
      guests: 90_000,
      members: 10_000,
    });
    tenant.teams.failures.set('Nettverk Fosen', ['InternalError']);
    expect(isWhole(await tenant.apply())).toBe(true);
    expect(tenant.time.waited).toBeLessThan(15 * 60_000);
    expect(tenant.told).toContain('waits: fosen wait for the site');
    for (const { looks } of tenant.teams.operations.values()) {
      const gaps = looks.slice(1).map((look, index) => look - (looks[index] ?? 0));
      expect(gaps.every((gap) => gap > 30_000)).toBe(true);
    }
    expect(tenant.standing()).toHaveLength(3);
    const leadsTo = expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/l\/team\/.*groupId=/);
    expect(tenant.teams.invitations).toEqual([
      { address: 'partner@uh.example', language: 'nn-NO', leadsTo },
      { address: 'representant@kommune.example', language: 'nb-NO', leadsTo },
    ]);
  });

  it('comes through a wire on which answers are lost, tokens expire and requests are throttled', async () => {
    await tenant.apply(oneNetwork);
    const troubled = await startTenant();
    const tokens = { token: async () => 'administrator', renew: async () => 'administrator' };
    const graph = createGraph({ base: troubled.fake.url, tokens, time: troubled.time });
    troubled.fake.faults.random({ seed: 31, rate: 0.15 });
    const report = await troubled.apply(oneNetwork, graph);
    expect(paragraphsOf(report).join('\n')).not.toContain('✗');
    expect(troubled.standing()).toEqual(tenant.standing());
    mustNotDelete(troubled);
    await troubled.fake.close();
  });

  it('goes on from wherever it was killed, and makes nothing twice', async () => {
    await tenant.apply(oneNetwork);
    const whole = tenant.standing();
    const seen = new Map<string, number>();
    const cuts = tenant.writes().flatMap(({ method, path }, index): Cut[] => {
      const at = index + 1;
      // Before a write the tenant is as it was after the one before; only what is in the journal differs.
      const isInJournal = path === '/groups' || path === '/teams';
      if (!/^\/sites\/[^/]+\/lists/u.test(path)) {
        return [{ at, took: true }, ...(isInJournal ? [{ at, took: false }] : [])];
      }
      // Of each kind of write in a site that are many alike: the first two, and every ninth.
      const kind = `${method} ${path.replaceAll(/(lists|items)\/[^/]+/gu, '$1/*')}`;
      const number = seen.get(kind) ?? 0;
      seen.set(kind, number + 1);
      return number < 2 || number % 9 === 0 ? [{ at, took: true }] : [];
    });
    expect([...seen.keys()].map((kind) => kind.replace(/sites\/[^/]+/u, 'sites/*'))).toEqual(
      expect.arrayContaining([
        'POST /sites/*/lists',
        'PATCH /sites/*/lists/*',
        'POST /sites/*/lists/*/items',
        'PATCH /sites/*/lists/*/items/*',
      ]),
    );
    expect(cuts.length).toBeGreaterThan(40);
    for (const cut of cuts) {
      const cutOff = await startTenant();
      // What follows an acknowledged commit is done in the background: killed there, the command only ends.
      await cutOff.apply(oneNetwork, cut).catch(onlyKilled);
      const report = await cutOff.apply(oneNetwork);
      expect(paragraphsOf(report).join('\n')).not.toContain('✗');
      expect(cutOff.standing()).toEqual(whole);
      mustNotDelete(cutOff);
      await cutOff.fake.close();
    }
  });

  it.each([0, 60_000])(
    'makes no second Team where it was killed without an answer, the journal is lost and the directory lags %i ms',
    async (directory) => {
      tenant.teams.slow.directory = directory;
      await expect(tenant.apply(oneNetwork, { at: 1, took: true })).rejects.toThrow(Killed);
      tenant.loseJournal();
      await tenant.apply(oneNetwork);
      expect(isWhole(await tenant.apply(oneNetwork))).toBe(true);
      expect(tenant.standing().map(({ name }) => name)).toEqual(['Nettverk Fosen', 'Samarbeidsforum']);
    },
  );

  it('takes in a Team that is there, and leaves alone what the file does not name', async () => {
    const { teams } = tenant;
    for (const [id, displayName] of [
      ['5e1f0000-0000-4000-8000-0000000000e1', 'Eier'],
      ['5e1f0000-0000-4000-8000-0000000000e2', 'Gjest utenfor'],
    ] as const) {
      addUser(teams, { id, displayName, mail: `${displayName}@kommune.example`, userType: 'Member' });
    }
    const group = addGroup(teams, {
      displayName: 'Fosen, slik det alltid har hett',
      mailNickname: 'fosen',
      owners: ['5e1f0000-0000-4000-8000-0000000000e1'],
    });
    group.members.set('5e1f0000-0000-4000-8000-0000000000e2', { owner: false, since: 0 });
    const team = makeTeamOf(teams, group);
    addChannel(teams, team, 'plan og RAPPORTERING', 'Vår egen');
    addChannel(teams, team, 'Andre ting', '');
    const file = { ...oneNetwork, networks: { fosen: { team: 'Nettverk Fosen', teamId: group.id } } };

    const [, plan] = (await tenant.plan(file)).places;
    expect(plan?.outside).toEqual(['2 who are not in the file: Eier, Gjest utenfor']);
    expect(isWhole(await tenant.apply(file))).toBe(true);
    const [taken] = tenant.standing();
    expect(taken).toMatchObject({ name: 'Fosen, slik det alltid har hett', alias: 'fosen' });
    expect(taken?.channels?.map(({ displayName, tabs }) => [displayName, tabs.length])).toEqual([
      ['General', 0],
      ['plan og RAPPORTERING', 1],
      ['Andre ting', 0],
      ['Møter og referater', 0],
    ]);
    expect(taken?.members).toHaveLength(5);
    expect(sentTo('/groups')).toHaveLength(1);
  });

  it('changes nobody’s role in a Team that is there, and says in the plan whose is another', async () => {
    await tenant.apply(oneNetwork);
    const group = [...tenant.teams.groups.values()].find(
      ({ displayName }) => displayName === 'Nettverk Fosen',
    );
    if (!group) throw new Error('the network has no group');
    for (const [id, member] of group.members) group.members.set(id, { ...member, owner: !member.owner });
    tenant.fake.requests.clear();
    const [, plan] = (await tenant.plan(oneNetwork)).places;
    const words = plan?.outside.join('\n');
    expect(words).toContain(
      'is a member, and an owner by the file; nobody’s role is changed: do it in Teams',
    );
    expect(words).toContain('Koordinator is an owner, and a member by the file');
    expect(isWhole(await tenant.apply(oneNetwork))).toBe(true);
    expect(tenant.writes()).toEqual([]);
  });

  it('knows a channel again that people have given another name', async () => {
    await tenant.apply(oneNetwork);
    for (const { team } of tenant.teams.groups.values()) {
      for (const channel of team?.channels ?? [])
        channel.displayName = `Nytt navn ${channel.displayName.length}`;
    }
    expect(toDoIn(await tenant.plan(oneNetwork))).toBe(0);
  });

  it('makes no Team beside one that has its name: a person must say whether it is that', async () => {
    addGroup(tenant.teams, { displayName: 'Nettverk Fosen', mailNickname: 'fosen', owners: [] });
    const [left] = leftInPlan(await tenant.plan());
    expect(left).toMatch(
      /^- fosen, team: there is a group or Team of that name already .*\n {2}Write its id as teamId/,
    );
    const report = await tenant.apply();
    expect(report.places.map(({ left }) => left.length > 0)).toEqual([false, true, false]);
    expect(tenant.teams.groups.size).toBe(3);
  });

  it('lets the others go on where one Team cannot be made, says why, and makes it the next time', async () => {
    tenant.teams.failures.set(
      'Nettverk Fosen',
      Array.from({ length: 20 }, () => 'InternalServerError'),
    );
    const report = await tenant.apply();
    expect(report.places.map(({ stands }) => stands.length)).toEqual([partNames.length, 1, partNames.length]);
    expect(paragraphsOf(report)[1]).toContain(
      '✗ team: wait for the Team · Nettverk Fosen: Teams could not make the Team: unavailable (InternalServerError',
    );
    expect(paragraphsOf(report)[1]).toContain('→ Run the command again; it goes on from there.');
    expect(sentTo('/teams').length).toBeLessThan(10);
    tenant.teams.failures.clear();
    expect(isWhole(await tenant.apply())).toBe(true);
    expect(tenant.teams.groups.size).toBe(3);
  });

  it('gives a site that does not come up after twenty minutes, and goes on when it is there', async () => {
    tenant.teams.slow.site = 45 * 60_000;
    const report = await tenant.apply(oneNetwork);
    expect(tenant.time.waited).toBeGreaterThan(19 * 60_000);
    expect(tenant.time.waited).toBeLessThan(25 * 60_000);
    expect(report.places.map(({ stands }) => stands)).toEqual([partNames.slice(0, 6), partNames.slice(0, 6)]);
    expect(paragraphsOf(report)[0]).toContain(
      '✗ site: wait for the site\n    → SharePoint has not made the site yet.',
    );
    await tenant.time.wait(30 * 60_000);
    expect(isWhole(await tenant.apply(oneNetwork))).toBe(true);
  });

  it('does everything else while the app is not in the catalogue', async () => {
    const apps = tenant.teams.apps.splice(0);
    const report = await tenant.apply(oneNetwork);
    const standing = partNames.filter((part) => !['catalogue', 'app', 'tab'].includes(part));
    expect(report.places.map(({ stands }) => stands)).toEqual([standing, standing]);
    expect(paragraphsOf(report)[0]).toContain(
      '✗ catalogue: the app is not in the catalogue\n    → Publish it',
    );
    tenant.teams.apps.push(...apps);
    expect(isWhole(await tenant.apply(oneNetwork))).toBe(true);
  });

  it('adds all others where a guest cannot be invited or an object id is nobody’s', async () => {
    tenant.teams.blockedDomains.add('uh.example');
    const stranger = '5e1f0000-0000-4000-8000-0000000000ee';
    const roles = [{ role: 'deputy', networks: ['fosen'] }];
    const people = [...oneNetwork.people, { id: stranger, name: 'Vara, Fosen', language: 'nb', roles }];
    const report = await tenant.apply({ ...oneNetwork, people });
    const [, fosen = ''] = paragraphsOf(report);
    expect(fosen).toContain('✓ team, catalogue, channels, app, tab, site, grant, lists, record');
    expect(fosen).toMatch(
      /✗ people: invite as guest · Utviklingspartner, NTNU: POST \/invitations: invalid \(400, BadRequest, request-id .*\n {4}→ Check the address/,
    );
    expect(fosen).toContain('✗ people: nobody in the tenant has that object id · Vara, Fosen\n');
    expect(tenant.standing()[0]?.members).toHaveLength(2);
  });

  it('sends guests to Teams itself where Graph does not say where the Team is', async () => {
    tenant.teams.namesOnly = true;
    expect(isWhole(await tenant.apply(oneNetwork))).toBe(true);
    expect(tenant.teams.invitations).toMatchObject([{ leadsTo: 'https://teams.microsoft.com/' }]);
  });

  describe('leaves to a person', () => {
    /** What is left at the network once everything stood and somebody has changed something. */
    async function leftAfter(
      change: (group: FakeGroup) => void,
      file: unknown = oneNetwork,
    ): Promise<string> {
      await tenant.apply(oneNetwork);
      const group = [...tenant.teams.groups.values()].find(
        ({ displayName }) => displayName === 'Nettverk Fosen',
      );
      if (!group) throw new Error('the network has no group');
      change(group);
      tenant.fake.requests.clear();
      const report = await tenant.apply(file);
      expect(tenant.writes()).toEqual([]);
      return paragraphsOf(report)[1] ?? '';
    }
    const siteOf = ({ siteId }: FakeGroup) => siteId ?? '';

    it('an archived Team', async () => {
      const left = await leftAfter(({ team }) => {
        if (team) team.archived = true;
      });
      expect(left).toContain('✗ team: the Team is archived · Nettverk Fosen\n    → Restore it');
      expect(left).toContain('– after that: channels, app,');
    });

    it('two groups with the same alias', async () => {
      const left = await leftAfter(({ mailNickname }) => {
        addGroup(tenant.teams, { displayName: 'Kopi', mailNickname, owners: [] });
      });
      expect(left).toContain('✗ team: two groups have the alias of this Team');
    });

    it('a column of another type, and goes on with the rest', async () => {
      const left = await leftAfter((group) => {
        tenant.fake.deleteColumn(siteOf(group), 'KhPlans', 'RecordVersion');
        tenant.fake.addColumn(siteOf(group), 'KhPlans', { name: 'RecordVersion', text: {} });
      });
      expect(left).toMatch(
        /✗ lists: is for you to mend · Kompetansehjulet – planer, .* the column has another type.*\n {4}→ Keep what is in the column elsewhere/,
      );
      expect(left).toContain('✓ team, catalogue, channels, app, tab, people, site, grant, record');
    });

    it('a network that has another site on record', async () => {
      const left = await leftAfter(() => {
        const forum = [...tenant.teams.groups.values()].find(
          ({ displayName }) => displayName === 'Samarbeidsforum',
        );
        const site = forum ? siteOf(forum) : '';
        const [row] = tenant.fake.itemsOf(site, 'KhNetworks');
        tenant.fake.touchItem(site, 'KhNetworks', String(row?.['id']), { SiteId: 'another' });
      });
      expect(left).toContain('✗ record: another site is on record · another\n    → Nothing is moved.');
    });

    it('a Team whose site is another than the file says', async () => {
      const networks = { fosen: { ...oneNetwork.networks.fosen, site: 'a.example,1,2' } };
      const left = await leftAfter(() => {}, { ...oneNetwork, networks });
      expect(left).toContain('✗ site: the Team has another site');
    });

    it('a Team that is not there', async () => {
      const networks = { fosen: { ...oneNetwork.networks.fosen, teamId: clientId } };
      const left = await leftAfter(() => {}, { ...oneNetwork, networks });
      expect(left).toContain('✗ team: there is no such Team');
    });
  });

  it('makes no Team that only a guest could own', async () => {
    const people = [
      { email: 'partner@uh.example', name: 'Gjest', language: 'nb', roles: [{ role: 'county-governor' }] },
    ];
    const report = await tenant.apply({ ...oneNetwork, people });
    expect(paragraphsOf(report)[0]).toContain('✗ team: nobody can own the Team · Samarbeidsforum\n');
    expect(tenant.writes()).toEqual([]);
  });

  it('points the tab to where the pages have moved, and lets the service write where it may only read', async () => {
    await tenant.apply(oneNetwork);
    const [forum] = tenant.teams.groups.values();
    tenant.fake.grant(forum?.siteId ?? '', 'read', clientId);
    tenant.fake.requests.clear();
    const moved = { ...oneNetwork, app: { id: appId, tab: 'https://ny.example/tab/' } };
    expect(isWhole(await tenant.apply(moved))).toBe(true);
    expect(tenant.writes().map(({ method, body }) => [method, body])).toEqual([
      ['PATCH', { configuration: expect.objectContaining({ contentUrl: 'https://ny.example/tab/' }) }],
      ['PATCH', { roles: ['write'] }],
      ['PATCH', { configuration: expect.objectContaining({ contentUrl: 'https://ny.example/tab/' }) }],
    ]);
  });

  it.each(consented)('needs %s, and says so where it is missing', async (permission) => {
    tenant.fake.tokenOk('administrator', { roles: consented.filter((one) => one !== permission) });
    const said = await tenant.apply(oneNetwork).then(
      (report) => paragraphsOf(report).join('\n'),
      (error: unknown) => String(error),
    );
    // Without people nothing can be looked at at all; the command says what is needed for that.
    expect(said).toContain(permission === 'User.Read.All' ? 'GET /users' : permission);
    tenant.fake.tokenOk('administrator', { roles: consented });
    expect(isWhole(await tenant.apply(oneNetwork))).toBe(true);
  });
});
