import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstitutionId, NetworkId, PersonId } from '../ids.ts';
import type { CompetenceNetwork, Institution, Person, Role } from '../registers/registers.ts';
import { type Forum, forumFaults, forumFromRegister, quorumOf, type Seat } from './forum.ts';

const fosen = 'fosen' as NetworkId;
const ntnu = 'ntnu' as InstitutionId;

function person(id: string, ...roles: Role[]): Person {
  return { id: id as PersonId, name: id, language: 'nb', roles };
}
const governor = person('governor', { role: 'county-governor', networks: [fosen] });
const representative = person('representative', { role: 'representative', networks: [fosen] });
const deputy = person('deputy', { role: 'deputy', networks: [fosen] });
const partner = person('partner', { role: 'partner', institution: ntnu, networks: [fosen] });
const statped = person('statped', { role: 'statped', networks: [] });
const owner = person('coordinator', { role: 'coordinator', networks: [fosen] });
const both = person('both', ...governor.roles, ...representative.roles);
const everybody = [governor, representative, deputy, partner, statped, owner, both];
const people = new Map<string, Person>(everybody.map((one) => [one.id, one]));

const aSeat = (overrides: Partial<Seat> = {}): Seat => ({
  id: 'fosen',
  kind: 'network',
  name: 'Fosen',
  representatives: [representative.id],
  deputies: [deputy.id],
  ...overrides,
});
const aForum = (overrides: Partial<Forum> = {}): Forum => ({
  seats: [aSeat()],
  rule: 'consensus',
  quorum: '1/2',
  ...overrides,
});
const codes = (forum: Forum) => forumFaults(forum, people).map(({ code }) => code);

describe('a forum', () => {
  it('from the register seats each network, each institution and Statped, and never the county governor', () => {
    const network = { id: fosen, name: 'Fosen' } as CompetenceNetwork;
    const institution: Institution = { id: ntnu, name: 'NTNU', language: 'nb' };
    const forum = forumFromRegister({ networks: [network], institutions: [institution], people: everybody });
    expect(forum.seats).toEqual([
      aSeat({ id: 'network-fosen' }),
      aSeat({
        id: 'institution-ntnu',
        kind: 'institution',
        name: 'NTNU',
        representatives: [partner.id],
        deputies: [],
      }),
      aSeat({ id: 'statped', kind: 'statped', name: 'Statped', representatives: [statped.id], deputies: [] }),
    ]);
    expect(forumFaults(forum, people)).toEqual([]);
  });

  it('refuses the county governor in a seat, other roles notwithstanding', () => {
    for (const one of [governor, both]) {
      expect(codes(aForum({ seats: [aSeat({ deputies: [one.id] })] }))).toEqual(['governor-in-seat']);
    }
  });

  it('refuses who cannot vote or is not known, who stands twice, and seats that do', () => {
    expect(codes(aForum({ seats: [aSeat({ deputies: [owner.id] })] }))).toEqual(['cannot-vote']);
    expect(codes(aForum({ seats: [aSeat({ deputies: ['nobody' as PersonId] })] }))).toEqual(['cannot-vote']);
    expect(codes(aForum({ seats: [aSeat({ deputies: [representative.id] })] }))).toEqual(['twice-in-seat']);
    expect(codes(aForum({ seats: [aSeat(), aSeat()] }))).toEqual(['duplicate-seat']);
    expect(codes(aForum({ seats: [] }))).toEqual(['no-seats']);
  });

  it.each(['0', '0/3', '3/2', 'half', '', '1/0'])('refuses %j as a quorum', (quorum) => {
    expect(codes(aForum({ quorum }))).toEqual(['quorum-out-of-range']);
  });

  it('has its quorum at exactly the share, never below', () => {
    const share = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 60 }), ([top, more], count) => {
        const bottom = top + more;
        const seats = Array.from({ length: count }, (_, index) => aSeat({ id: `s-${index}` }));
        const needed = quorumOf(aForum({ seats, quorum: `${top}/${bottom}` }));
        expect(needed * bottom).toBeGreaterThanOrEqual(count * top);
        expect((needed - 1) * bottom).toBeLessThan(count * top);
      }),
    );
  });
});
