import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../../src/domain/ids.ts';
import type { Occurrence } from './cycle-types.ts';
import { EVERYTHING, filterOccurrences, MINE, OF_COUNTY } from './filter.ts';

const fosen = 'fosen' as NetworkId;
const facts = { track: 'network', network: null, gathering: null, mine: false } as const;
const occurrences = [
  { ...facts, key: 'county' },
  { ...facts, key: 'own', network: { id: fosen, name: 'Fosen' } },
  {
    ...facts,
    key: 'gathering',
    mine: true,
    gathering: { jointMeasure: 'praksis', place: '', networks: [fosen] },
  },
] as unknown as Occurrence[];

const shown = (whose: string) =>
  filterOccurrences(occurrences, { track: 'all', whose }).map(({ key }) => key);

describe('what of the year one looks at', () => {
  it('has a gathering with the county’s, and with each network’s that takes part', () => {
    expect(shown(EVERYTHING)).toEqual(['county', 'own', 'gathering']);
    expect(shown(MINE)).toEqual(['gathering']);
    expect(shown(OF_COUNTY)).toEqual(['county', 'gathering']);
    expect(shown(fosen)).toEqual(['own', 'gathering']);
    expect(shown('namdal')).toEqual([]);
  });
});
