import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aNetwork, anOwner, aPerson } from '../../../test/builders/aggregates.ts';
import { addDays, type PlainDate, toPlainDate } from '../calendar/plain-date.ts';
import type { NetworkId, OwnerId } from '../ids.ts';
import { changeDated } from './dated-entry.ts';
import type { NetworkContent } from './register-content.ts';
import { covers, isThereOn, nameOn, networkOn, overlap, rolesOn } from './on-date.ts';
import { levelOf, ownerFaults, ownerFromNetworks } from './owner-changes.ts';
import type { CompetenceNetwork, DatedRole, NetworkLevel } from './registers.ts';

const firstDay = toPlainDate('2025-01-01');
const date = fc.integer({ min: 0, max: 60 }).map((days) => addDays(firstDay, days));
const openDate = fc.option(date, { nil: null });
const levels: readonly NetworkLevel[] = ['compulsory', 'compulsory', 'upper-secondary', 'kindergarten'];
const networks: CompetenceNetwork[] = levels.map((level, index) =>
  aNetwork({ id: `network-${index}` as NetworkId, name: `Nettverk ${index}`, level }),
);
const membership = fc.record({
  network: fc.constantFrom(...networks.map(({ id }) => id)),
  from: openDate,
  to: openDate,
  knownAs: fc.constant(''),
});

describe('an owner that the register takes', () => {
  it('is on every day in at most one network of each kind', () => {
    fc.assert(
      fc.property(fc.array(membership, { maxLength: 6 }), date, (memberships, day) => {
        const owner = anOwner({ memberships, note: 'Står i flere nettverk.' });
        fc.pre(ownerFaults(owner, networks).length === 0);
        const levelsThen = networks
          .filter((network) => networkOn(network, [owner], day).owners.some(({ id }) => id === owner.id))
          .map(levelOf);
        expect(levelsThen).toEqual([...new Set(levelsThen)]);
      }),
    );
  });

  it('is refused exactly where it would be in two of a kind, twice in one, or end before it starts', () => {
    fc.assert(
      fc.property(fc.array(membership, { maxLength: 4 }), (memberships) => {
        const owner = anOwner({ memberships, note: 'Står i flere nettverk.' });
        const levelAt = (id: string) => levelOf(networks.find((one) => one.id === id) ?? aNetwork());
        const isBackwards = memberships.some(({ from, to }) => from !== null && to !== null && to < from);
        const clash = memberships.some((a, i) =>
          memberships.some((b, j) => i < j && levelAt(a.network) === levelAt(b.network) && overlap(a, b)),
        );
        expect(ownerFaults(owner, networks).length > 0).toBe(isBackwards || clash);
      }),
    );
  });

  it('is in the networks that list it until it is saved by itself, and as saved it is in the same', () => {
    const listed = networks.map((network) => ({
      ...network,
      owners: [{ id: '5057' as OwnerId, kind: 'municipality' as const, name: 'Ørland' }],
    }));
    const owner = ownerFromNetworks('5057' as OwnerId, listed);
    expect(owner).toMatchObject({ number: '5057', name: 'Ørland', note: '' });
    for (const network of listed) {
      expect(networkOn(network, [], firstDay).owners).toEqual(network.owners);
      expect(networkOn(network, owner ? [owner] : [], firstDay).owners).toEqual(network.owners);
    }
  });
});

describe('an owner in two networks', () => {
  const both = [
    { network: 'network-0' as NetworkId, from: null, to: null, knownAs: '' },
    { network: 'network-2' as NetworkId, from: null, to: null, knownAs: '' },
  ];

  it('of the same kind is told which two', () => {
    const memberships = both.map((one, index) => ({ ...one, network: `network-${index}` as NetworkId }));
    expect(ownerFaults(anOwner({ memberships }), networks)).toEqual([
      {
        code: 'owner-in-two-networks',
        path: 'memberships.1.network',
        values: { one: 'Nettverk 0', other: 'Nettverk 1' },
      },
    ]);
  });

  it('of different kinds needs a note that says why', () => {
    expect(ownerFaults(anOwner({ memberships: both }), networks)).toEqual([
      { code: 'note-missing', path: 'note' },
    ]);
    expect(ownerFaults(anOwner({ memberships: both, note: 'Skolen har to trinn.' }), networks)).toEqual([]);
  });
});

describe('a term', () => {
  it('overlaps another exactly when they have a day in common', () => {
    const term = fc
      .record({ from: openDate, to: openDate })
      .filter(({ from, to }) => from === null || to === null || from <= to);
    const days = Array.from({ length: 62 }, (_, index) => addDays(firstDay, index));
    fc.assert(
      fc.property(term, term, (a, b) => {
        expect(overlap(a, b)).toBe(days.some((day) => covers(a, day) && covers(b, day)));
      }),
    );
  });
});

describe('roles', () => {
  it('count on the days of their term, and say nothing of it then', () => {
    fc.assert(
      fc.property(openDate, openDate, date, (from, to, day) => {
        const role: DatedRole = { role: 'deputy', networks: ['fosen' as NetworkId], from, to };
        const isHeld = (from ?? day) <= day && day <= (to ?? day);
        expect(rolesOn(aPerson({ roles: [role] }), day)).toEqual(
          isHeld ? [{ role: 'deputy', networks: ['fosen'] }] : [],
        );
      }),
    );
  });

  it('without a term count always', () => {
    expect(rolesOn(aPerson(), firstDay)).toEqual(aPerson().roles);
  });
});

describe('a network that is renamed', () => {
  const content = (name: string, renamedFrom: PlainDate | null): NetworkContent => ({
    name,
    renamedFrom,
    language: 'nb',
    level: 'compulsory',
    term: { from: null, to: toPlainDate('2027-12-31') },
    printed: { schoolsPublic: 17, schoolsPrivate: 2, pptOffices: 3 },
    partners: {},
    note: '',
  });
  const renamed = changeDated(aNetwork(), content('Fosen og Åfjord', toPlainDate('2027-03-01')));
  const twice = changeDated(renamed, content('Kysten', toPlainDate('2027-06-01')));

  it('keeps each name for the days that it was called so', () => {
    const names = ['2026-01-01', '2027-02-28', '2027-03-01', '2027-05-31', '2027-06-01'].map((day) =>
      nameOn(twice, toPlainDate(day)),
    );
    expect(names).toEqual(['Fosen', 'Fosen', 'Fosen og Åfjord', 'Fosen og Åfjord', 'Kysten']);
  });

  it('has always been called so where the old name was a slip', () => {
    const corrected = changeDated(aNetwork({ name: 'Fossen' }), content('Fosen', null));
    expect(nameOn(corrected, firstDay)).toBe('Fosen');
  });

  it('is there until its last day', () => {
    expect(isThereOn(twice, toPlainDate('2027-12-31'))).toBe(true);
    expect(isThereOn(twice, toPlainDate('2028-01-01'))).toBe(false);
  });
});
