import { describe, expect, it } from 'vitest';
import { CountyFileFaults } from './county-file.ts';
import { readSitesFile } from './sites-file.ts';

const person = '5E1F0000-0000-4000-8000-0000000000AA';
const sites = { forum: 'f.example,1,2', networks: { fosen: 'f.example,3,4', namdal: 'f.example,5,6' } };
const read = { ...sites, groups: {}, people: [] };
const institutions = new Set(['ntnu']);

function faultsOf(file: unknown): readonly string[] {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  try {
    readSitesFile(text, institutions);
    return [];
  } catch (error) {
    if (error instanceof CountyFileFaults) return error.faults;
    throw error;
  }
}

const named = (...roles: unknown[]) => ({ id: person, name: 'Koordinator, Fosen', language: 'nb', roles });

describe('sites.json', () => {
  it('is the forum’s site and the networks’', () => {
    expect(readSitesFile(JSON.stringify(sites), institutions)).toEqual(read);
  });

  it('may begin with a byte order mark, as Windows writes it', () => {
    expect(readSitesFile(`\uFEFF${JSON.stringify(sites)}`, institutions)).toEqual(read);
  });

  it('may name people with their roles, by object id', () => {
    const people = [
      named(
        { role: 'coordinator', networks: ['fosen'] },
        { role: 'partner', institution: 'ntnu', networks: ['namdal'] },
        { role: 'owner', owner: '5057', networks: ['fosen'] },
      ),
    ];
    expect(readSitesFile(JSON.stringify({ ...sites, people }), institutions).people).toEqual([
      { ...people[0], id: person.toLowerCase() },
    ]);
  });

  it('may name groups that are no networks, with their sites and their people', () => {
    const groups = { 'ppt-leaders': 'f.example,7,8' };
    const people = [named({ role: 'group-coordinator', groups: ['ppt-leaders'] })];
    const file = readSitesFile(JSON.stringify({ ...sites, groups, people }), institutions);
    expect(file.groups).toEqual(groups);
    expect(file.people[0]?.roles).toEqual([{ role: 'group-coordinator', networks: ['ppt-leaders'] }]);
  });

  it('takes the county governor and Statped to be there for every network where it names none', () => {
    const people = [named({ role: 'county-governor' }, { role: 'statped', networks: ['fosen'] })];
    expect(readSitesFile(JSON.stringify({ ...sites, people }), institutions).people[0]?.roles).toEqual([
      { role: 'county-governor', networks: ['fosen', 'namdal'] },
      { role: 'statped', networks: ['fosen'] },
    ]);
  });

  it.each([
    ['{', [expect.stringContaining('is no JSON: ')]],
    ['[]', ['must be an object { "forum": …, "networks": … }']],
    [{}, ['forum: must be a site id in quotation marks', expect.stringContaining('networks: must name')]],
    [{ ...sites, forum: '' }, [expect.stringContaining('forum: is empty')]],
    [{ ...sites, forum: 'https://f.example/sites/forum' }, [expect.stringContaining('forum: is an address')]],
    [{ ...sites, forum: 'f example' }, [expect.stringContaining('forum: is no site id')]],
    [{ ...sites, networks: {} }, ['networks: names no network']],
    [
      { ...sites, groups: { fosen: 'f.example,7,8', ppt: 'f.example,3,4' } },
      ['groups.fosen: is a network', 'groups.ppt: is the site of fosen already; each has its own'],
    ],
    [
      { ...sites, people: [named({ role: 'group-member', groups: ['fosen'] })] },
      ['people.0.roles.0.groups: fosen is not among the groups'],
    ],
    [{ ...sites, networks: { Fosen: 'x' } }, [expect.stringContaining('networks.Fosen: is no network id')]],
    [{ ...sites, networks: { fosen: 7 } }, ['networks.fosen: must be a site id in quotation marks']],
    [{ ...sites, nettverk: {}, mer: 1 }, ['nettverk, mer: is not known here']],
    [
      { forum: 'a', networks: { fosen: 'a', namdal: 'b', innherred: 'b' } },
      [
        'networks.fosen: is the site of forum already; each has its own',
        'networks.innherred: is the site of namdal already; each has its own',
      ],
    ],
    [
      { ...sites, people: [named({ role: 'boss' })] },
      [expect.stringContaining('people.0.roles.0.role: is no role')],
    ],
    [
      { ...sites, people: [named({ role: 'owner', networks: ['fosen'] })] },
      [expect.stringContaining('people.0.roles.0.owner')],
    ],
    [
      { ...sites, people: [named({ role: 'deputy', networks: ['gauldal'] })] },
      ['people.0.roles.0.networks: gauldal is not among the networks'],
    ],
    [
      { ...sites, people: [named({ role: 'partner', institution: 'uio', networks: ['fosen'] })] },
      ['people.0.roles.0.institution: uio is none of ntnu'],
    ],
    [{ ...sites, people: [named(), named()] }, ['people.1.id: stands here twice']],
    [
      { ...sites, people: [{ id: 'ola@example.no', name: ' ', language: 'no', roles: 1, mail: 'x' }] },
      [
        'people.0.id: is no object id of Entra (a GUID)',
        'people.0.name: is empty',
        'people.0.language: is nb, nn or en',
        'people.0.roles: must be a list of roles; [] takes all away',
        'people.0.mail: is not known here',
      ],
    ],
  ])('%j is refused with each fault by name', (file, faults) => {
    expect(faultsOf(file)).toEqual(faults);
  });
});
