import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGraph } from '../../../src/storage/sharepoint/graph/graph.ts';
import { columnDefinitionOf } from '../../../src/storage/sharepoint/column-definition.ts';
import { listDefinitions, type ListName, listsOf } from '../../../src/storage/sharepoint/list-schema.ts';
import type { Finding } from '../../../src/storage/sharepoint/provisioning/finding.ts';
import {
  applyProvisioning,
  planProvisioning,
  SiteFault,
} from '../../../src/storage/sharepoint/provisioning/provision.ts';
import { aim, fault } from '../../fakes/graph/faults.ts';
import { type GraphFake, startGraphFake } from '../../fakes/graph/graph-fake.ts';
import type { LoggedRequest } from '../../fakes/graph/request-log.ts';
import { passingTime } from './county.ts';

type Column = Record<string, unknown> & { readonly name: string };

describe('making the lists', () => {
  let fake: GraphFake;
  beforeEach(async () => {
    fake = await startGraphFake({
      sites: { forum: 'Samarbeidsforum', networks: { fosen: 'Fosen', namdal: 'Namdal' } },
    });
    fake.tokenOk('administrator', { roles: ['Sites.Manage.All'] });
    fake.tokenOk('service');
  });
  afterEach(() => fake.close());

  function graphAs(token: string) {
    const time = passingTime();
    const tokens = { token: async () => token, renew: async () => token };
    return { graph: createGraph({ base: fake.url, tokens, time }), time };
  }

  async function apply(token = 'administrator'): Promise<{ told: Finding[]; left: Finding[] }> {
    const told: Finding[] = [];
    const left = await applyProvisioning(graphAs(token), fake.siteIds, (finding) => told.push(finding));
    return { told, left };
  }

  const plan = () => planProvisioning(graphAs('administrator').graph, fake.siteIds);
  const writes = (): LoggedRequest[] => fake.requests.all.filter(({ method }) => method !== 'GET');
  const saying = (findings: readonly Finding[]) => findings.map(({ name, part }) => `${name} ${part}`.trim());

  async function read(path: string): Promise<{ value: Column[] }> {
    return (await graphAs('administrator').graph.read(path)) as { value: Column[] };
  }

  /** Every list of a site with all its columns, but for what differs from run to run. */
  async function listsIn(site: string): Promise<Record<string, unknown>> {
    const { value: lists } = await read(`/sites/${site}/lists`);
    const entries = lists.map(async ({ id, name, displayName }) => {
      const { value } = await read(`/sites/${site}/lists/${String(id)}/columns`);
      return [name, { displayName, columns: value.map((column) => ({ ...column, id: '' })) }] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  async function columnOf(site: string, list: ListName, name: string): Promise<Column | undefined> {
    const { value: lists } = await read(`/sites/${site}/lists`);
    const id = lists.find((one) => one.name === list || one['displayName'] === list)?.['id'];
    const { value } = await read(`/sites/${site}/lists/${String(id)}/columns`);
    return value.find((one) => one.name === name);
  }

  it('makes every list of the schema with its columns, types, names, indexes and unique columns', async () => {
    const { left } = await apply();
    expect(left).toEqual([]);
    const { forum, networks } = fake.siteIds;
    for (const [site, kind] of [
      [forum, 'forum'],
      ...Object.values(networks).map((id) => [id, 'network'] as const),
    ] as const) {
      const made = await listsIn(site);
      expect(Object.keys(made).toSorted()).toEqual(listsOf(kind).toSorted());
      for (const name of listsOf(kind)) {
        const definition = listDefinitions[name];
        const { displayName, columns } = made[name] as { displayName: string; columns: Column[] };
        expect(displayName).toBe(definition.displayName);
        for (const [column, wanted] of Object.entries(definition.columns)) {
          // SharePoint makes the title itself, and may call it what it likes.
          const expected = column === 'Title' ? { name: column } : columnDefinitionOf(column, wanted);
          expect(columns.find((one) => one.name === column)).toMatchObject(expected);
        }
      }
    }
  });

  it('puts the networks’ sites where the service looks for them', async () => {
    await apply();
    const rows = fake.itemsOf(fake.siteIds.forum, 'KhNetworks');
    expect(rows.map(({ RecordKey, SiteId }) => [RecordKey, SiteId])).toEqual(
      Object.entries(fake.siteIds.networks),
    );
  });

  it('tells in a plan what it would do, and writes nothing', async () => {
    const findings = await plan();
    expect(writes()).toEqual([]);
    expect(findings.filter(({ name }) => name === 'list-missing')).toHaveLength(
      listsOf('forum').length + 2 * listsOf('network').length,
    );
    expect(saying(findings)).toEqual(
      expect.arrayContaining(['site-unrecorded fosen', 'site-unrecorded namdal']),
    );
  });

  it('point 13: writes nothing the second time', async () => {
    await apply();
    fake.requests.clear();
    expect(await apply()).toEqual({ told: [], left: [] });
    expect(writes()).toEqual([]);
    expect(await plan()).toEqual([]);
  });

  it('adds what is missing to a list that is there: a column, an index, a unique column, choices', async () => {
    await apply();
    const { fosen = '' } = fake.siteIds.networks;
    fake.deleteColumn(fosen, 'KhBases', 'Asked');
    for (const [name, column] of [
      ['RecordKey', { text: {} }],
      ['RoundId', { text: {}, displayName: 'Runden vår' }],
      ['Stage', { choice: { choices: ['Utkast', 'Trukket'] }, indexed: true, displayName: 'Status' }],
    ] as const) {
      fake.deleteColumn(fosen, 'KhBases', name);
      fake.addColumn(fosen, 'KhBases', { name, ...column });
    }
    expect(saying(await plan())).toEqual([
      'column-unnamed RecordKey',
      'not-indexed RecordKey',
      'not-unique RecordKey',
      'not-indexed RoundId',
      'choices-missing Stage',
      'column-missing Asked',
    ]);
    expect((await apply()).left).toEqual([]);
    expect(await columnOf(fosen, 'KhBases', 'RecordKey')).toMatchObject({
      indexed: true,
      enforceUniqueValues: true,
      displayName: 'Nøkkel',
    });
    // A name that people gave, and a choice that they added, are theirs.
    expect(await columnOf(fosen, 'KhBases', 'RoundId')).toMatchObject({
      indexed: true,
      displayName: 'Runden vår',
    });
    expect(await columnOf(fosen, 'KhBases', 'Stage')).toMatchObject({
      choice: { choices: ['Utkast', 'Trukket', 'Sendt inn'] },
    });
    expect(await plan()).toEqual([]);
  });

  it('takes a list and columns that somebody made in the browser, under odd inner names', async () => {
    const { fosen = '' } = fake.siteIds.networks;
    fake.seedList(fosen, {
      displayName: 'Kompetansehjulet – deler',
      columns: [
        { name: 'field_1', displayName: 'Nøkkel', text: {} },
        { name: 'Del av', displayName: 'Del av', text: {} },
        { name: 'field_3', displayName: 'Nummer', number: {} },
        { name: 'Innhold', displayName: 'Innhold (teknisk)', text: { allowMultipleLines: true } },
      ],
    });
    expect((await apply()).left).toEqual([]);
    expect(await columnOf(fosen, 'Kompetansehjulet – deler' as ListName, 'field_1')).toMatchObject({
      indexed: true,
      enforceUniqueValues: true,
    });
    expect(await columnOf(fosen, 'Kompetansehjulet – deler' as ListName, 'Del_x0020_av')).toMatchObject({
      indexed: true,
    });
    expect(Object.keys(await listsIn(fosen))).toHaveLength(listsOf('network').length);
  });

  it('makes text plain that came back as markup', async () => {
    await apply();
    const { forum } = fake.siteIds;
    fake.deleteColumn(forum, 'KhRounds', 'RecordJson');
    fake.addColumn(forum, 'KhRounds', {
      name: 'RecordJson',
      displayName: 'Innhold (teknisk)',
      text: { allowMultipleLines: true, textType: 'richText' },
    });
    expect(saying((await apply()).told)).toEqual(['settings-differ RecordJson']);
    expect(await columnOf(forum, 'KhRounds', 'RecordJson')).toMatchObject({ text: { textType: 'plain' } });
  });

  it('leaves a column of another type to a person, and does the rest', async () => {
    await apply();
    const { forum } = fake.siteIds;
    fake.deleteColumn(forum, 'KhRounds', 'Year');
    fake.addColumn(forum, 'KhRounds', { name: 'Year', displayName: 'År', text: {} });
    fake.deleteColumn(forum, 'KhRounds', 'Networks');
    const { told, left } = await apply();
    expect(saying(told)).toEqual(['column-missing Networks']);
    expect(left).toMatchObject([{ name: 'wrong-type', part: 'Year', detail: 'is text, must be number' }]);
  });

  it('says what SharePoint refuses, and does the rest', async () => {
    const twice = { Title: 'Dekom 2027', RecordKey: 'dekom-2027' };
    fake.seedList(fake.siteIds.forum, {
      displayName: 'KhRounds',
      columns: [{ name: 'RecordKey', displayName: 'Nøkkel', text: {} }],
      items: [twice, twice],
    });
    const { told, left } = await apply();
    expect(saying(told)).toContain('not-indexed RecordKey');
    expect(saying(left)).toEqual(['not-unique RecordKey']);
    expect(fake.itemsOf(fake.siteIds.forum, 'KhRounds')).toHaveLength(2);
  });

  it('never replaces a network’s site by another', async () => {
    await apply();
    const { forum, networks } = fake.siteIds;
    const { fosen = '', namdal = '' } = networks;
    const { graph, time } = graphAs('administrator');
    const swapped = { forum, groups: {}, networks: { fosen: namdal, namdal: fosen } };
    fake.requests.clear();
    const left = await applyProvisioning({ graph, time }, swapped, () => {});
    expect(saying(left)).toEqual(['site-elsewhere fosen', 'site-elsewhere namdal']);
    expect(writes()).toEqual([]);
  });

  it('deletes nothing', async () => {
    const { forum } = fake.siteIds;
    fake.seedList(forum, { displayName: 'Møtereferater', items: [{ Title: 'Møte' }] });
    await apply();
    fake.addColumn(forum, 'KhRounds', { name: 'Notat', text: {} });
    await apply();
    expect(fake.requests.all.filter(({ method }) => method === 'DELETE')).toEqual([]);
    expect(await columnOf(forum, 'KhRounds', 'Notat')).toBeDefined();
    expect(fake.itemsOf(forum, 'Møtereferater')).toHaveLength(1);
  });

  it('is refused by name where the identity may not make lists', async () => {
    await expect(apply('service')).rejects.toMatchObject({
      where: 'forum',
      fault: { fault: 'access-denied' },
    });
  });

  it('is refused by name where a network’s site is not there', async () => {
    const { graph, time } = graphAs('administrator');
    const sites = { forum: fake.siteIds.forum, networks: { fosen: 'nowhere' }, groups: {} };
    const refused = applyProvisioning({ graph, time }, sites, () => {});
    await expect(refused).rejects.toBeInstanceOf(SiteFault);
    await expect(refused).rejects.toMatchObject({ where: 'fosen', fault: { fault: 'not-found' } });
  });

  describe('on a hard day', () => {
    /** What an undisturbed run makes, to compare with. */
    async function made(): Promise<unknown> {
      const { forum, networks } = fake.siteIds;
      const sites = await Promise.all([forum, ...Object.values(networks)].map(listsIn));
      return [sites, fake.itemsOf(forum, 'KhNetworks').length];
    }
    let undisturbed: unknown;
    beforeEach(async () => {
      if (undisturbed) return;
      await apply();
      undisturbed = await made();
      await fake.close();
      fake = await startGraphFake({
        sites: { forum: 'Samarbeidsforum', networks: { fosen: 'Fosen', namdal: 'Namdal' } },
      });
      fake.tokenOk('administrator', { roles: ['Sites.Manage.All'] });
    });

    it.each([
      ['throttled', fault.throttled(2.128)],
      ['unanswered', fault.dropped()],
      ['done without an answer', fault.dropped('effect')],
      ['answered by a gateway after they took effect', fault.failed(504, 'html', 'effect')],
      ['locked', fault.locked()],
    ])('makes everything once although every third write is %s', async (_, hard) => {
      fake.faults.every(3, hard, aim.writes);
      expect((await apply()).left).toEqual([]);
      fake.faults.clear();
      expect(await made()).toEqual(undisturbed);
      fake.requests.clear();
      await apply();
      expect(writes()).toEqual([]);
    });

    it.each([1, 2, 7, 15, 29, 30, 45, 53])(
      'goes on where it was killed, after %i writes',
      async (survived) => {
        let left = survived;
        fake.faults.every(1, fault.dropped(), (request) => aim.writes(request) && (left -= 1) < 0);
        await expect(apply()).rejects.toMatchObject({ fault: { fault: 'unavailable' } });
        fake.faults.clear();
        expect((await apply()).left).toEqual([]);
        expect(await made()).toEqual(undisturbed);
      },
    );
  });
});
