import { beforeEach, describe, expect, it } from 'vitest';
import { aChange } from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  people,
  type SmallCounty,
  valueOf,
} from '../../../test/builders/small-county.ts';
import { toPlainDate } from '../../domain/calendar/plain-date.ts';
import { countsOfNetworks } from '../../domain/counts/counts-of-year.ts';
import type { NetworkId, OwnerId } from '../../domain/ids.ts';
import { UNSAVED } from '../change-aggregate.ts';
import { verifyAudit } from '../verify-audit.ts';
import { contentHash } from '../content-hash.ts';
import { estimateCount } from './estimate-count.ts';
import { type CountFile, importCounts, previewCounts } from './import-counts.ts';
import { listCounts, readCountsOfYear } from './read-counts.ts';

const orland = { owner: '5057' as OwnerId, network: 'fosen' as NetworkId };
const source = { source: 'GSI', countedOn: toPlainDate('2026-10-01'), fileName: 'tall.csv' };

function file(...rows: (readonly [key: string, pupils: string, children: string])[]): CountFile {
  return {
    lines: rows.map(([key, pupils, children], index) => ({
      row: index + 1,
      key,
      name: '',
      pupils,
      apprentices: null,
      children,
    })),
    choices: [],
  };
}

describe('the counts of a year', () => {
  let county: SmallCounty;
  beforeEach(async () => {
    county = await aSmallCounty();
    const fosen = await county.store.read('network', 'fosen');
    if (!fosen) throw new Error('there is no Fosen');
    const owners = [{ id: orland.owner, kind: 'municipality' as const, name: 'Ørland' }];
    const { etag: expected, state } = fosen;
    await county.store.commit(aChange('network', { ...state, owners }, { id: 'fosen', expected }));
  });
  const take = (
    what: CountFile,
    expected: string,
    changeId = 'change-1',
    actor: (typeof people)['governor'] = people.governor,
  ) => importCounts(county, { actor, changeId, expected }, { year: 2026, file: what, source });
  const read = async () => valueOf(readCountsOfYear(county, people.coordinatorFosen, 2026));

  it('come in whole, with who, when and from where, and everybody may read them', async () => {
    const saved = await valueOf(take(file(['5057', '1 234', ':']), UNSAVED));
    expect(saved.state.counts).toEqual([
      { ...orland, kind: 'pupils', figure: { kind: 'known', value: 1234 }, source: 1 },
      { ...orland, kind: 'children', figure: { kind: 'withheld', mark: 'suppressed' }, source: 1 },
    ]);
    expect(saved.state.imports).toMatchObject([{ ...source, number: 1, by: people.governor.id, changes: 2 }]);
    expect((await read()).counts).toEqual(saved.state);
    expect((await valueOf(listCounts(county.store, people.statped))).map(({ year }) => year)).toEqual([2026]);
    expect((await verifyAudit({ store: county.store, hash: contentHash })).broken).toEqual([]);
  });

  it('stay as they are when the same file comes twice, or the same command', async () => {
    const once = await valueOf(take(file(['5057', '1 234', '500']), UNSAVED));
    expect(await valueOf(take(file(['5057', '1 234', '500']), UNSAVED))).toEqual(once);
    expect(await valueOf(take(file(['5057', '1234', '500']), once.etag, 'change-2'))).toEqual(once);
    const preview = await valueOf(
      previewCounts(county, people.governor, { year: 2026, ...file(['5057', '1 234', '500']) }),
    );
    expect(preview.changes).toBe(0);
    expect((await county.store.auditTrail('counts', '2026')).length).toBe(1);
  });

  it('keep the source of what a later file does not change', async () => {
    const once = await valueOf(take(file(['5057', '1 234', '500']), UNSAVED));
    const later = await valueOf(take(file(['5057', '1 240', '500']), once.etag, 'change-2'));
    expect(later.state.counts.map(({ kind, source: from }) => [kind, from])).toEqual([
      ['children', 1],
      ['pupils', 2],
    ]);
  });

  it('are refused whole where a row waits for a person, nothing can be taken in, or the day is to come', async () => {
    const undecided = { ...file(['5057', '1', '1'], ['Orland', '2', '2']) };
    expect(await faultsOf(take(undecided, UNSAVED))).toEqual(['lines: rows-undecided']);
    expect(await faultsOf(take(file(['5057', 'x', 'y']), UNSAVED))).toEqual(['lines: no-figures']);
    const future = { ...source, countedOn: toPlainDate('2100-01-01'), source: ' ' };
    const command = { actor: people.governor, changeId: 'change-1', expected: UNSAVED };
    const what = { year: 2026, file: file(['5057', '1', '1']), source: future };
    expect(await faultsOf(importCounts(county, command, what))).toEqual([
      'source: blank',
      'countedOn: count-in-future',
    ]);
    expect((await read()).stored).toBeNull();
  });

  it('are the county governor’s alone to take in, to try and to estimate', async () => {
    for (const actor of Object.values(people).filter((person) => person !== people.governor)) {
      expect(await codeOf(take(file(['5057', '1', '1']), UNSAVED, 'change-1', actor))).toBe('not-your-role');
      expect(await codeOf(previewCounts(county, actor, { year: 2026, ...file() }))).toBe('not-your-role');
    }
  });

  it('are told apart when two take in at once', async () => {
    await valueOf(take(file(['5057', '1', '1']), UNSAVED));
    expect(await codeOf(take(file(['5057', '2', '2']), 'another', 'change-2'))).toBe('conflict');
  });

  it('leave out visibly what is suppressed until somebody estimates it on grounds', async () => {
    const once = await valueOf(take(file(['5057', '1 234', ':']), UNSAVED));
    const fosen = async () => {
      const { counts, networks } = await read();
      return countsOfNetworks(counts, networks).find(({ network }) => network === 'fosen');
    };
    const gap = { ...orland, kind: 'children', why: 'suppressed', estimate: null };
    expect(await fosen()).toEqual({ network: 'fosen', counts: { pupils: 1234 }, gaps: [gap] });

    const put = (grounds: string, kind: 'pupils' | 'children', expected: string) =>
      estimateCount(
        county,
        { actor: people.governor, changeId: `estimate-${kind}-${grounds}`, expected },
        { year: 2026, ...orland, kind, estimate: { value: 500, grounds } },
      );
    expect(await faultsOf(put(' ', 'children', once.etag))).toEqual(['grounds: blank']);
    expect(await faultsOf(put('Som før', 'pupils', once.etag))).toEqual(['owner: has-a-figure']);
    const estimated = await valueOf(put('Som før', 'children', once.etag));
    expect(await fosen()).toEqual({
      network: 'fosen',
      counts: { pupils: 1234, children: 500 },
      gaps: [{ ...gap, estimate: { value: 500, grounds: 'Som før' } }],
    });
    const known = await valueOf(take(file(['5057', '1 234', '510']), estimated.etag, 'change-3'));
    expect(known.state.estimates).toEqual([]);
    expect((await fosen())?.gaps).toEqual([]);
  });
});
