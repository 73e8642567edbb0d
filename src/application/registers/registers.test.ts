import { describe, expect, it } from 'vitest';
import { aChange, aScheme } from '../../../test/builders/aggregates.ts';
import { aSmallCounty, codeOf, people, valueOf } from '../../../test/builders/small-county.ts';
import { toPlainDate } from '../../domain/calendar/plain-date.ts';
import type { SchemeId } from '../../domain/ids.ts';
import { findPerson } from './find-person.ts';
import { listNetworks, listSchemes } from './read-registers.ts';

const today = toPlainDate('2026-11-26');

describe('the registers', () => {
  it('list networks and institutions by name', async () => {
    const county = await aSmallCounty();
    const { networks, institutions } = await valueOf(listNetworks(county, people.statped));
    expect(networks.map(({ name }) => name)).toEqual(['Fosen', 'Namdal']);
    expect(institutions.map(({ name }) => name)).toEqual(['Nord universitet', 'NTNU']);
  });

  it('list schemes, newest first', async () => {
    const { store } = await aSmallCounty();
    for (const [id, from] of [
      ['a', '2021-01-01'],
      ['b', '2027-01-01'],
    ] as const) {
      const scheme = aScheme({ id: id as SchemeId, validFrom: toPlainDate(from) });
      await store.commit(aChange('scheme', scheme, { id }));
    }
    const schemes = await valueOf(listSchemes(store, people.ownerFosen));
    expect(schemes.map(({ id }) => id)).toEqual(['b', 'dekom', 'a']);
  });

  it('are read by everybody with a role', async () => {
    const county = await aSmallCounty();
    const { store } = county;
    for (const person of Object.values(people)) {
      const expected = person === people.outsider ? 'not-your-role' : 'done';
      expect(await codeOf(listNetworks(county, person))).toBe(expected);
      expect(await codeOf(listSchemes(store, person))).toBe(expected);
    }
  });

  it('know a person by object id, and take one who is not there for somebody without any role', async () => {
    const { store } = await aSmallCounty();
    expect(await findPerson(store, 'statped', [], today)).toEqual(people.statped);
    expect(await findPerson(store, 'STATPED', [], today)).toEqual(people.statped);
    expect(await findPerson(store, 'Stranger', [], today)).toEqual({
      id: 'stranger',
      name: '',
      language: 'nb',
      roles: [],
    });
  });

  it('take those that the configuration names for county governor until they are registered', async () => {
    const { store } = await aSmallCounty();
    const first = await findPerson(store, 'AAAA', ['aaaa', 'statped'], today);
    expect(first.roles).toEqual([{ role: 'county-governor', networks: expect.arrayContaining(['fosen']) }]);
    expect(await findPerson(store, 'bbbb', ['aaaa'], today)).toMatchObject({ roles: [] });
    expect(await findPerson(store, 'statped', ['statped'], today)).toEqual(people.statped);
  });
});
