import { describe, expect, it } from 'vitest';
import { asServed } from '../../test/builders/as-served.ts';
import { aSmallCounty, codeOf, people, theRound, valueOf } from '../../test/builders/small-county.ts';
import { saveDecision } from './decision/save-decision.ts';
import type { AggregateStore } from './ports/aggregate-store.ts';
import { readAuditTrail } from './read-audit-trail.ts';

const { governor } = people;
const basis = { kind: 'basis', id: `${theRound}-fosen` } as const;

describe('reading an audit trail', () => {
  it('tells the county governor who did what, oldest first, and that the chain holds', async () => {
    const county = await aSmallCounty();
    await county.reach('bases-submitted');
    const { entries, holds } = await valueOf(readAuditTrail(county.store, governor, basis));
    expect(entries.map(({ version, action, by }) => `${version} ${action} ${by}`)).toEqual([
      '1 frames.publish governor',
      '2 basis.edit coordinator-fosen',
      '3 basis.confirm-as-owner representative-fosen',
      '4 basis.confirm-as-partner partner-ntnu',
      '5 basis.submit coordinator-fosen',
    ]);
    expect(holds).toBe(true);
  });

  it('says so when the chain does not hold', async () => {
    const forged = (store: AggregateStore) =>
      asServed({
        ...store,
        auditTrail: async (kind, id) =>
          (await store.auditTrail(kind, id)).map((entry) =>
            entry.version === 2 ? { ...entry, by: 'outsider' } : entry,
          ),
      });
    const county = await aSmallCounty(forged);
    await county.reach('bases-submitted');
    expect((await valueOf(readAuditTrail(county.store, governor, basis))).holds).toBe(false);
  });

  it('does not take a commit that comes in between for a broken chain', async () => {
    let inBetween: (() => Promise<void>) | null = null;
    const busy = (store: AggregateStore) =>
      asServed({
        ...store,
        auditTrail: async (kind, id) => {
          const act = inBetween;
          inBetween = null;
          await act?.();
          return store.auditTrail(kind, id);
        },
      });
    const county = await aSmallCounty(busy);
    await county.reach('frames-published');
    inBetween = () => county.write('fosen');
    expect((await valueOf(readAuditTrail(county.store, governor, basis))).holds).toBe(true);
    expect(inBetween).toBeNull();
  });

  it('gives the newest fifty entries, and those before a version', async () => {
    const county = await aSmallCounty();
    await county.reach('frames-published');
    for (let save = 0; save < 51; save++) await county.write('fosen');
    const newest = await valueOf(readAuditTrail(county.store, governor, basis));
    expect(newest.entries.map(({ version }) => version).at(0)).toBe(3);
    expect(newest).toMatchObject({ earlier: true, holds: true });
    expect(newest.entries).toHaveLength(50);
    const first = await valueOf(readAuditTrail(county.store, governor, { ...basis, before: 3 }));
    expect(first.entries.map(({ version }) => version)).toEqual([1, 2]);
    expect(first.earlier).toBe(false);
  });

  it('is, while a basis is a draft, for its own network and the county governor', async () => {
    const county = await aSmallCounty();
    await county.reach('frames-published');
    expect(await readersOf(county.store, basis)).toEqual([
      'governor',
      'coordinatorFosen',
      'representativeFosen',
      'deputyFosen',
      'partnerNtnu',
    ]);
  });

  it('is, once it is submitted, for the owners of the network too, and for no other network', async () => {
    const county = await aSmallCounty();
    await county.reach('bases-submitted');
    expect(await readersOf(county.store, basis)).toEqual([
      'governor',
      'coordinatorFosen',
      'representativeFosen',
      'deputyFosen',
      'partnerNtnu',
      'ownerFosen',
    ]);
  });

  it('is, of what the county has in common, for the forum and the coordinators', async () => {
    const county = await aSmallCounty();
    await county.reach('recommended');
    const inCommon = await readersOf(county.store, { kind: 'key', id: theRound });
    expect(inCommon).not.toContain('ownerFosen');
    expect(inCommon).not.toContain('outsider');
    expect(inCommon).toContain('statped');
    expect(inCommon).toContain('coordinatorNamdal');
    expect(await readersOf(county.store, { kind: 'recommendation', id: theRound })).not.toContain(
      'coordinatorNamdal',
    );
    await valueOf(
      saveDecision(county, await county.commandOf(governor, 'decision'), {
        round: theRound,
        content: { lines: [], caseNumber: '' },
      }),
    );
    expect(await readersOf(county.store, { kind: 'decision', id: theRound })).toEqual(['governor']);
  });

  it('is, of people and of work that goes on by itself, for the county governor alone', async () => {
    const county = await aSmallCounty();
    await county.reach('frames-published');
    for (const one of [
      { kind: 'person', id: 'coordinator-fosen' },
      { kind: 'process', id: `${theRound}-frames` },
    ] as const) {
      expect(await readersOf(county.store, one)).toEqual(['governor']);
    }
  });

  it('is about what is there', async () => {
    const county = await aSmallCounty();
    for (const reader of [governor, people.ownerFosen]) {
      expect(await codeOf(readAuditTrail(county.store, reader, basis))).toBe('not-found');
    }
    expect(await codeOf(readAuditTrail(county.store, people.outsider, basis))).toBe('not-your-role');
  });
});

async function readersOf(store: AggregateStore, what: Parameters<typeof readAuditTrail>[2]) {
  const readers: string[] = [];
  for (const [name, person] of Object.entries(people)) {
    if ((await codeOf(readAuditTrail(store, person, what))) === 'done') readers.push(name);
  }
  return readers;
}
