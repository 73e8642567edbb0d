import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listsOf } from '../../../src/storage/sharepoint/list-schema.ts';
import { contentHash } from '../../../src/application/content-hash.ts';
import type { NetworkId } from '../../../src/domain/ids.ts';
import type { Check } from '../../../src/storage/sharepoint/doctor/check.ts';
import { checkKeys } from '../../../src/storage/sharepoint/doctor/check-sign-in.ts';
import { examineStore } from '../../../src/storage/sharepoint/doctor/examine.ts';
import { createGraph } from '../../../src/storage/sharepoint/graph/graph.ts';
import { applyProvisioning } from '../../../src/storage/sharepoint/provisioning/provision.ts';
import { openSharePointStore } from '../../../src/storage/sharepoint/sharepoint-store.ts';
import { createTokens } from '../../../src/storage/sharepoint/tokens.ts';
import { aChange, aNetwork, aScheme } from '../../builders/aggregates.ts';
import { type EntraFake, startEntraFake } from '../../fakes/entra/entra-fake.ts';
import { aim, fault } from '../../fakes/graph/faults.ts';
import { type GraphFake, startGraphFake } from '../../fakes/graph/graph-fake.ts';
import { passingTime } from './county.ts';

const tenantId = '5e1f0000-0000-4000-8000-00000000007e';
const clientId = '5e1f0000-0000-4000-8000-0000000000c1';
const governor = '5e1f0000-0000-4000-8000-0000000000aa';

describe('the doctor', () => {
  let entra: EntraFake;
  let graph: GraphFake;
  let store: ReturnType<typeof openSharePointStore>['store'];

  beforeEach(async () => {
    entra = await startEntraFake({ tenantId, audience: clientId, clients: [{ clientId, secret: 'right' }] });
    graph = await startGraphFake({
      sites: { forum: 'Samarbeidsforum', networks: { fosen: 'Fosen' } },
      verifyToken: entra.verifyToken,
    });
    await makeLists();
    const service = opened('right');
    ({ store } = service);
    await store.commit(aChange('scheme', aScheme(), { id: 'dekom' }));
    await store.commit(aChange('network', aNetwork({ id: 'fosen' as NetworkId }), { id: 'fosen' }));
    await service.close();
  });
  afterEach(() => Promise.all([graph.close(), entra.close()]));

  async function makeLists(): Promise<void> {
    graph.tokenOk('administrator', { roles: ['Sites.Manage.All'] });
    const tokens = { token: async () => 'administrator', renew: async () => 'administrator' };
    const client = createGraph({ base: graph.url, tokens });
    await applyProvisioning({ graph: client }, graph.siteIds, () => {});
  }

  function opened(secret: string) {
    const time = passingTime(Date.now());
    const credential = { kind: 'secret', secret } as const;
    const tokens = createTokens({ tenantId, clientId, credential, entraBase: entra.url, time });
    const client = createGraph({ base: graph.url, tokens, time });
    const forumSiteId = graph.siteIds.forum;
    const onFault = () => {};
    return {
      time,
      tokens,
      graph: client,
      ...openSharePointStore({ graph: client, forumSiteId, hash: contentHash, time, onFault }),
    };
  }

  async function examine({
    secret = 'right',
    governors = [governor],
    off = 0,
  }: { secret?: string; governors?: readonly string[]; off?: number } = {}): Promise<Check[]> {
    const { time, ...rest } = opened(secret);
    time.pass(off);
    const forumSiteId = graph.siteIds.forum;
    const checks: Check[] = [];
    for await (const check of examineStore({ ...rest, forumSiteId, governorObjectIds: governors, time })) {
      checks.push(check);
    }
    return checks;
  }

  /** What is not well, with what to do about it. */
  async function complaints(...args: Parameters<typeof examine>): Promise<string[]> {
    const checks = await examine(...args);
    return checks.flatMap(({ what, problems }) =>
      problems.map(({ says, remedy }) => `${what}: ${says} → ${remedy}`),
    );
  }

  const all = () => [graph.siteIds.forum, ...Object.values(graph.siteIds.networks)];

  it('finds nothing where all is well, and looks at every list of every site', async () => {
    const checks = await examine();
    expect(checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
    const lists = checks.filter(({ what }) => what.includes('Kompetansehjulet – '));
    expect(lists).toHaveLength(listsOf('forum').length + listsOf('network').length);
  });

  it('leaves nothing behind', async () => {
    const before = all().map((site) => graph.itemsOf(site, 'KhParts'));
    graph.requests.clear();
    await examine();
    expect(all().map((site) => graph.itemsOf(site, 'KhParts'))).toEqual(before);
    const writes = graph.requests.all.filter(({ method }) => method !== 'GET');
    expect(writes.map(({ method }) => method)).toEqual(['POST', 'DELETE', 'POST', 'DELETE']);
  });

  it('leaves nothing behind when the answer to its write is lost', async () => {
    graph.faults.next(
      fault.dropped('effect'),
      1,
      ({ method, url }) => method === 'POST' && url !== '/$batch',
    );
    expect(await complaints()).toEqual([]);
    expect(graph.itemsOf(graph.siteIds.forum, 'KhParts')).toEqual([]);
  });

  it('says that Entra takes the secret for wrong, with its code, without the secret', async () => {
    const found = await complaints({ secret: 'hemmelig' });
    expect(found).toEqual([expect.stringMatching(/AADSTS7000215.*CLIENT_ID/s)]);
    expect(found.join()).not.toContain('hemmelig');
  });

  it('says that the application has no permission', async () => {
    await entra.close();
    entra = await startEntraFake({
      tenantId,
      audience: clientId,
      clients: [{ clientId, secret: 'right', roles: [] }],
    });
    expect(await complaints()).toEqual([expect.stringContaining('Sites.Selected')]);
  });

  it.each([
    ['none', [/the site can be read: .*access-denied/, /Give the application the role write/]],
    ['read', [/the service can write: .*access-denied/, /Give the application the role write/]],
  ] as const)('says what is missing where the role on a site is %s', async (role, words) => {
    graph.grant(graph.siteIds.networks['fosen'] ?? '', role);
    const found = await complaints();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^fosen: /);
    for (const word of words) expect(found[0]).toMatch(word);
  });

  it('names a missing column, an index that is gone, a double that may come, and another type', async () => {
    const { forum } = graph.siteIds;
    for (const name of ['Stage', 'RecordKey', 'Year', 'SchemeId'])
      graph.deleteColumn(forum, 'KhRounds', name);
    graph.addColumn(forum, 'KhRounds', { name: 'RecordKey', displayName: 'Nøkkel', text: {}, indexed: true });
    graph.addColumn(forum, 'KhRounds', { name: 'Year', displayName: 'År', text: {} });
    graph.addColumn(forum, 'KhRounds', { name: 'SchemeId', displayName: 'Tilskuddsordning', text: {} });
    const found = await complaints();
    const rounds = 'forum: Kompetansehjulet – tilskuddsrunder, its columns, types and indexes';
    const apply = 'Run npm run sharepoint:lists -- --sites sites.json --apply.';
    expect(found).toEqual([
      `${rounds}: Nøkkel (RecordKey): the column is not unique → ${apply}`,
      `${rounds}: Tilskuddsordning (SchemeId): the column is not indexed → ${apply}`,
      expect.stringContaining(
        `${rounds}: År (Year): the column has another type: is text, must be number → Keep`,
      ),
      `${rounds}: Status (Stage): the column is missing: choice → ${apply}`,
    ]);
  });

  it('goes on with the other sites when one has no list at all', async () => {
    await graph.close();
    graph = await startGraphFake({
      sites: { forum: 'Samarbeidsforum', networks: { fosen: 'Fosen' } },
      verifyToken: entra.verifyToken,
    });
    const found = await complaints();
    expect(found.filter((one) => one.includes('the list is missing'))).toHaveLength(14);
    expect(found.filter((one) => one.includes('--apply'))).toHaveLength(found.length);
  });

  it('says which network has no site, and which is not registered', async () => {
    const { forum } = graph.siteIds;
    graph.touchItem(forum, 'KhNetworks', '1', { SiteId: '' });
    expect(await complaints()).toEqual([
      expect.stringContaining('fosen has no site → Name it in sites.json'),
    ]);
    await store.commit(aChange('network', aNetwork({ id: 'namdal' as NetworkId }), { id: 'namdal' }));
    expect(await complaints()).toHaveLength(2);
  });

  it('says that nobody is county governor', async () => {
    expect(await complaints({ governors: [] })).toEqual([
      expect.stringMatching(/nobody is county governor → Set GOVERNOR_OBJECT_IDS/),
    ]);
  });

  it.each([
    [-600_000, 'behind'],
    [600_000, 'ahead of'],
  ])('says that the clock is wrong by %i ms', async (off, which) => {
    const found = (await complaints({ off })).filter((one) => one.startsWith('the clock'));
    expect(found).toEqual([expect.stringMatching(new RegExp(`(599|600|601) seconds ${which} Microsoft`))]);
  });

  it('waits where it is throttled, and finds nothing wrong', async () => {
    graph.faults.every(3, fault.throttled(1), aim.parts);
    graph.faults.every(4, fault.throttled(2.128), aim.calls);
    expect(await complaints()).toEqual([]);
  });

  it('says that SharePoint is away', async () => {
    graph.faults.away('unreachable');
    const found = await complaints();
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toMatch(/unavailable.* → Try again in some minutes/);
  });

  it('says whether the keys for people’s tokens can be had', async () => {
    const address = `${entra.url}/${tenantId}/discovery/v2.0/keys`;
    expect((await checkKeys(address)).problems).toEqual([]);
    const wrong = await checkKeys(address.replace(tenantId, clientId));
    expect(wrong.problems).toMatchObject([{ says: 'Entra answered 400' }]);
    await entra.close();
    const { problems } = await checkKeys(address);
    expect(problems).toMatchObject([{ remedy: expect.stringContaining('ENTRA_BASE_URL') }]);
  });
});
