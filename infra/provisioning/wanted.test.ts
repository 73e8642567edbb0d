import { describe, expect, it } from 'vitest';
import { CountyFileFaults } from '../../src/storage/sharepoint/provisioning/county-file.ts';
import { readWanted } from './wanted.ts';

const app = { id: '5E1F0000-0000-4000-8000-00000000A991', tab: 'https://app.example/tab/' };
const service = { id: '5e1f0000-0000-4000-8000-0000000000c1' };
const governor = {
  id: '5e1f0000-0000-4000-8000-0000000000aa',
  name: 'Rådgiver',
  language: 'nb',
  roles: [{ role: 'county-governor' }],
};
const file = {
  forum: { team: 'Samarbeidsforum' },
  networks: { fosen: { team: 'Nettverk Fosen' }, namdal: { team: 'Nettverk Namdal' } },
  app,
  service,
  people: [governor],
};

const read = (one: unknown) => readWanted(JSON.stringify(one), new Set(['ntnu']), () => 'nb');

function faultsOf(one: unknown): readonly string[] {
  try {
    read(one);
    return [];
  } catch (error) {
    if (error instanceof CountyFileFaults) return error.faults;
    throw error;
  }
}

const person = (name: string, ...roles: unknown[]) => ({
  email: `${name}@example.no`,
  name,
  language: 'nb',
  roles,
});

describe('what a county wants to have made', () => {
  it('is a Team for the forum and for each network, with an alias that holds the app’s id', () => {
    const { forum, networks } = read(file);
    expect([forum, ...networks].map(({ key, kind, mark }) => [key, kind, mark])).toEqual([
      ['forum', 'forum', 'kompetansehjulet-forum-5e1f0000'],
      ['fosen', 'network', 'kompetansehjulet-fosen-5e1f0000'],
      ['namdal', 'network', 'kompetansehjulet-namdal-5e1f0000'],
    ]);
  });

  it('puts everybody with a role in the network’s Team, and those who sit in it in the forum’s', () => {
    const networks = ['fosen'];
    const people = [
      governor,
      person('koordinator', { role: 'coordinator', networks }),
      person('representant', { role: 'representative', networks }),
      person('vara', { role: 'deputy', networks }),
      person('partner', { role: 'partner', institution: 'ntnu', networks }),
      person('eier', { role: 'owner', owner: '5057', networks }),
      person('statped', { role: 'statped', networks }),
      person('ingen'),
    ];
    const wanted = read({ ...file, people });
    const [fosen, namdal] = wanted.networks;
    const namesIn = (place: typeof fosen) => place?.people.map(({ person }) => person.name);
    expect(namesIn(fosen)).toEqual(people.slice(0, 7).map(({ name }) => name));
    expect(namesIn(namdal)).toEqual(['Rådgiver']);
    expect(namesIn(wanted.forum)).toEqual(['Rådgiver', 'representant', 'vara', 'partner', 'statped']);
    expect(fosen?.people.filter(({ owner }) => owner)).toHaveLength(1);
  });

  it('is a Team for each registered group too, owned by the county governor, with the group’s people alone', () => {
    const groups = { 'ppt-leaders': { team: 'PPT-ledernettverket' } };
    const people = [
      governor,
      person('koordinator', { role: 'group-coordinator', groups: ['ppt-leaders'] }),
      person('medlem', { role: 'group-member', groups: ['ppt-leaders'] }),
      person('partner', { role: 'partner', institution: 'ntnu', networks: ['fosen'] }),
    ];
    const wanted = read({ ...file, groups, people });
    expect(wanted.groups).toMatchObject([
      { key: 'ppt-leaders', kind: 'network', directory: 'KhGroups', name: 'PPT-ledernettverket' },
    ]);
    const members = wanted.groups[0]?.people.map(({ person: { name }, owner }) => [name, owner]);
    expect(members).toEqual([
      ['Rådgiver', true],
      ['koordinator', false],
      ['medlem', false],
    ]);
    expect(wanted.forum.people.map(({ person: { name } }) => name)).toEqual(['Rådgiver', 'partner']);
  });

  it.each([
    [
      { forum: 'f,1,2', networks: { fosen: { team: 'Fosen' } } },
      [
        'forum: is a site alone; give the Team’s name: { "team": "…" }',
        expect.stringContaining('app: is missing'),
        expect.stringContaining('service: is missing'),
        expect.stringContaining('people: names nobody as county-governor'),
      ],
    ],
    [
      { ...file, networks: { fosen: { team: '', teamId: 'x', site: 'https://x', mer: 1 } } },
      [
        'networks.fosen.team: is empty',
        'networks.fosen.teamId: is no Team’s id (a GUID)',
        expect.stringContaining('networks.fosen.site: is an address'),
        'networks.fosen.mer: is not known here',
      ],
    ],
    [
      { ...file, app: { id: 'x', tab: 'http://app.example' }, service: {} },
      [
        'app.id: is no app’s id (a GUID)',
        'app.tab: is no address that begins with https://',
        'service.id: must be an application (client) id in quotation marks',
      ],
    ],
    [
      { ...file, networks: { fosen: { team: 'samarbeidsFORUM' } } },
      ['networks.fosen: is the name of the Team of forum already; each has its own'],
    ],
    [
      { ...file, networks: { forum: { team: 'X' }, [`a${'b'.repeat(40)}`]: { team: 'Y' } } },
      [
        `networks.a${'b'.repeat(40)}: has too long an id for a Team`,
        'networks.forum: no network can be called that',
      ],
    ],
    [
      { ...file, people: [governor, { name: 'X', language: 'nb', roles: [] }, person('a'), person('A')] },
      ['people.1: has neither id nor email; nobody can tell who it is', 'people.3.email: stands here twice'],
    ],
  ])('%j is refused with each fault by name', (one, faults) => {
    expect(faultsOf(one)).toEqual(faults);
  });
});
