import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import type { RecordStore, Commit, Stored } from '../../src/application/ports/aggregate-store.ts';
import {
  type AggregateKind,
  aggregateKinds,
  basisIdOf,
  type Facets,
} from '../../src/application/ports/aggregates.ts';
import { verifyAudit } from '../../src/application/verify-audit.ts';
import { firstBrokenLink } from '../../src/domain/audit/audit-trail.ts';
import type { NetworkId, RoundId } from '../../src/domain/ids.ts';
import { aBasis, aChange, aFormResponse, aPlan, aRound, oneOfEveryKind } from '../builders/aggregates.ts';

type OpenStore = { store: RecordStore; close: () => void | Promise<void> };

/**
 * What the port promises, as tests. Every adapter runs them, so nothing stands here that SharePoint lists could not
 * keep too. The store that `open` gives is empty and chains its audit entries with `contentHash`.
 */
export function describeAggregateStore(name: string, open: () => Promise<OpenStore>): void {
  describe(`${name} as an aggregate store`, () => {
    let opened: OpenStore;
    let store: RecordStore;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    async function createPlan(title = 'Plan'): Promise<Stored<'plan'>> {
      return committed(await store.commit(aChange('plan', aPlan({ title }))));
    }

    async function changePlan(stored: Stored<'plan'>, title: string): Promise<Stored<'plan'>> {
      const change = aChange('plan', { ...stored.state, title }, { expected: stored.etag });
      return committed(await store.commit(change));
    }

    async function createBasis(round: string, network: string): Promise<void> {
      const state = aBasis({ round: round as RoundId, network: network as NetworkId });
      committed(await store.commit(aChange('basis', state, { id: basisIdOf(round, network) })));
    }

    it('can be reached', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });

    it('knows nothing of what was never committed', async () => {
      await createPlan();
      expect(await store.read('plan', 'unknown')).toBeNull();
      expect(await store.read('round', 'fosen')).toBeNull();
      expect(await store.readVersion('plan', 'unknown', 1)).toBeNull();
      expect(await store.list('round')).toEqual([]);
      expect(await store.auditTrail('plan', 'unknown')).toEqual([]);
    });

    it.each([0, -1, 1.5, 2])('has no version %d of an aggregate with one version', async (version) => {
      await createPlan();
      expect(await store.readVersion('plan', 'fosen', version)).toBeNull();
    });

    it('gives back what was committed', async () => {
      const change = aChange('plan', aPlan(), { action: 'plan.edit', reason: 'Første utkast' });
      const stored = committed(await store.commit(change));
      expect(stored).toMatchObject({ kind: 'plan', id: 'fosen', version: 1, state: change.state });
      expect(stored.audit).toMatchObject({
        kind: 'plan',
        id: 'fosen',
        version: 1,
        action: 'plan.edit',
        by: change.by,
        at: change.at,
        changeId: change.changeId,
        reason: 'Første utkast',
        stateHash: contentHash(change.state),
        previousHash: '',
      });
      expect(await store.read('plan', 'fosen')).toEqual(stored);
      expect(await store.readVersion('plan', 'fosen', 1)).toEqual(stored);
      expect(await store.list('plan')).toEqual([stored]);
    });

    it('keeps every kind of aggregate, each apart from the others of the same id', async () => {
      const states = oneOfEveryKind();
      for (const kind of aggregateKinds) {
        committed(await store.commit(aChange(kind, states[kind], { id: 'same' })));
      }
      for (const kind of aggregateKinds) {
        expect((await store.read(kind, 'same'))?.state).toEqual(states[kind]);
      }
    });

    it('keeps text to the last character, however long and odd', async () => {
      const odd =
        'Snåase – Snåsa, «æøåÆØÅ» 👩🏽‍🏫\r\n\tNUL:\u0000 single surrogate:\ud83d e\u0301 "\'\\ \u2028 </script>';
      const title = odd.repeat(Math.ceil(200_000 / odd.length));
      const stored = await createPlan(title);
      expect(stored.state.title === title).toBe(true);
      expect((await store.read('plan', 'fosen'))?.state.title === title).toBe(true);
      expect(await verifyAudit({ store, hash: contentHash })).toEqual({ checked: 1, broken: [] });
    });

    it.each([
      ['undefined', undefined],
      ['NaN', Number.NaN],
      ['infinity', Infinity],
      ['a fraction', 0.5],
      ['negative zero', -0],
      ['a number beyond the exact ones', 2 ** 53],
      ['a date', new Date(0)],
      ['a map', new Map()],
      ['a bigint', 1n],
      ['a function', () => 0],
      ['a hole in an array', Array.from({ length: 1 })],
    ])('refuses a state that would not come back exactly: %s', async (_, value) => {
      const state = { ...aPlan(), firstYear: value as number };
      await expect(store.commit(aChange('plan', state))).rejects.toThrow(TypeError);
      expect(await store.read('plan', 'fosen')).toBeNull();
    });

    it('is not changed by those who hold what it was given or gave', async () => {
      const owned = { ...aPlan(), needs: [{ id: 'n1', theme: 'Inkludering', subThemes: [] }] };
      const stored = committed(await store.commit(aChange('plan', owned)));
      owned.needs.length = 0;
      (stored.state.needs as unknown[]).length = 0;
      expect((await store.read('plan', 'fosen'))?.state.needs).toHaveLength(1);
    });

    it('keeps every version as it was', async () => {
      const first = await createPlan('Første');
      const second = await changePlan(first, 'Andre');
      const third = await changePlan(second, 'Tredje');
      expect([first.version, second.version, third.version]).toEqual([1, 2, 3]);
      expect((await store.readVersion('plan', 'fosen', 1))?.state.title).toBe('Første');
      expect((await store.readVersion('plan', 'fosen', 2))?.audit).toEqual(second.audit);
      expect(await store.read('plan', 'fosen')).toEqual(third);
      expect(await store.list('plan')).toEqual([third]);
    });

    it('answers with what is current when the expected version is no longer that', async () => {
      const first = await createPlan('Første');
      const second = await changePlan(first, 'Andre');
      const late = aChange('plan', aPlan({ title: 'For sent' }), { expected: first.etag });
      expect(await store.commit(late)).toEqual({ kind: 'conflict', current: second });
      expect(await store.read('plan', 'fosen')).toEqual(second);
      expect(await store.auditTrail('plan', 'fosen')).toHaveLength(2);
    });

    it('does not create what exists already', async () => {
      const existing = await createPlan();
      expect(await store.commit(aChange('plan', aPlan({ title: 'En til' })))).toEqual({
        kind: 'conflict',
        current: existing,
      });
    });

    it('does not change what does not exist', async () => {
      const change = aChange('plan', aPlan(), { expected: 'no-such-etag' });
      expect(await store.commit(change)).toEqual({ kind: 'conflict', current: null });
      expect(await store.read('plan', 'fosen')).toBeNull();
    });

    it('gives every version an etag of its own that fits in an HTTP header', async () => {
      const first = await createPlan();
      const second = await changePlan(first, first.state.title);
      expect(second.etag).not.toBe(first.etag);
      expect(second.etag).toMatch(/^[\x21\x23-\x7e]+$/);
    });

    it('lets a change take effect once, however often it is sent', async () => {
      const change = aChange('plan', aPlan());
      const first = committed(await store.commit(change));
      expect(await store.commit(change)).toEqual({ kind: 'repeated', stored: first });
      expect(await store.auditTrail('plan', 'fosen')).toHaveLength(1);

      const second = committed(
        await store.commit(aChange('plan', aPlan({ title: 'Andre' }), { expected: first.etag })),
      );
      const repeated = await store.commit(change);
      expect(repeated).toMatchObject({ kind: 'repeated', stored: { version: 1, state: change.state } });
      expect(await store.read('plan', 'fosen')).toEqual(second);
    });

    it('answers a repeated change with an etag that the next change can expect', async () => {
      const change = aChange('plan', aPlan());
      await store.commit(change);
      const repeated = await store.commit(change);
      if (repeated.kind !== 'repeated') throw new Error(`the change was ${repeated.kind}`);
      expect((await changePlan(repeated.stored, 'Andre')).version).toBe(2);
    });

    it('takes the same change id on another aggregate as another change', async () => {
      const change = aChange('plan', aPlan());
      const commits = [
        await store.commit(change),
        await store.commit({ ...change, id: 'namdal' }),
        await store.commit(aChange('round', aRound(), { changeId: change.changeId })),
      ];
      expect(commits.map(({ kind }) => kind)).toEqual(['committed', 'committed', 'committed']);
    });

    it('lets exactly one of many win that expect the same version', async () => {
      const first = await createPlan();
      const commits = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.commit(aChange('plan', aPlan({ title: `Nummer ${index}` }), { expected: first.etag })),
        ),
      );
      const winner = commits.map((commit) => commit.kind === 'committed' && commit.stored).find(Boolean);
      expect(commits.filter(({ kind }) => kind === 'conflict')).toHaveLength(19);
      expect(await store.read('plan', 'fosen')).toEqual(winner);
      expect(await store.auditTrail('plan', 'fosen')).toHaveLength(2);
    });

    it('lets exactly one of many create an aggregate', async () => {
      const commits = await Promise.all(
        Array.from({ length: 20 }, () => store.commit(aChange('plan', aPlan()))),
      );
      expect(commits.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
      expect(commits.filter(({ kind }) => kind === 'conflict')).toHaveLength(19);
    });

    it('takes one change that is sent many times at once as one', async () => {
      const change = aChange('plan', aPlan());
      const commits = await Promise.all(Array.from({ length: 20 }, () => store.commit(change)));
      expect(commits.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
      expect(commits.filter(({ kind }) => kind === 'repeated')).toHaveLength(19);
    });

    it('lists by round, by network and by both, in any order', async () => {
      await createBasis('dekom-2026', 'fosen');
      await createBasis('dekom-2027', 'fosen');
      await createBasis('dekom-2027', 'namdal');
      committed(await store.commit(aChange('key', oneOfEveryKind().key, { id: 'dekom-2027' })));

      expect(await idsOf('basis', {})).toEqual(['dekom-2026-fosen', 'dekom-2027-fosen', 'dekom-2027-namdal']);
      expect(await idsOf('basis', { round: 'dekom-2027' })).toEqual([
        'dekom-2027-fosen',
        'dekom-2027-namdal',
      ]);
      expect(await idsOf('basis', { network: 'fosen' })).toEqual(['dekom-2026-fosen', 'dekom-2027-fosen']);
      expect(await idsOf('basis', { round: 'dekom-2027', network: 'fosen' })).toEqual(['dekom-2027-fosen']);
      expect(await idsOf('basis', { round: 'dekom-2025' })).toEqual([]);
      expect(await idsOf('basis', { round: null })).toEqual([]);
      expect(await idsOf('key', { round: 'dekom-2027', network: null })).toEqual(['dekom-2027']);
    });

    it('lists by the state that each is in now', async () => {
      const waiting = aFormResponse({ state: 'waiting' });
      committed(await store.commit(aChange('form-response', waiting, { id: 'form-1' })));
      const second = committed(await store.commit(aChange('form-response', waiting, { id: 'form-2' })));
      const aside = { ...waiting, state: 'set-aside' as const };
      const change = aChange('form-response', aside, { id: 'form-2', expected: second.etag });
      committed(await store.commit({ ...change, changeId: 'aside' }));
      committed(await store.commit(aChange('counts', oneOfEveryKind().counts, { id: '2026' })));

      expect(await idsOf('form-response', { state: 'waiting' })).toEqual(['form-1']);
      expect(await idsOf('form-response', { state: 'set-aside', network: waiting.network })).toEqual([
        'form-2',
      ]);
      expect(await idsOf('form-response', { state: null })).toEqual([]);
      expect(await idsOf('counts', { state: null })).toEqual(['2026']);
    });

    async function idsOf(kind: AggregateKind, where: Partial<Facets>) {
      return (await store.list(kind, where)).map(({ id }) => id).toSorted();
    }

    it('lists a thousand aggregates, each once', async () => {
      const ids = Array.from({ length: 1000 }, (_, index) => `network-${index}`);
      await Promise.all(ids.map((id) => store.commit(aChange('plan', aPlan(), { id }))));
      expect(await idsOf('plan', {})).toEqual(ids.toSorted());
    });

    it('chains an audit entry to the one before it with every commit', async () => {
      const first = await createPlan();
      const second = await changePlan(first, 'Andre');
      const third = await changePlan(second, 'Tredje');
      const trail = await store.auditTrail('plan', 'fosen');
      expect(trail).toEqual([first.audit, second.audit, third.audit]);

      const states = new Map([first, second, third].map(({ version, state }) => [version, state]));
      const head = { version: 3, hash: third.audit.hash };
      expect(firstBrokenLink(trail, states, head, contentHash)).toBeNull();
    });
  });
}

function committed<K extends AggregateKind>(commit: Commit<K>): Stored<K> {
  if (commit.kind !== 'committed') throw new Error(`the change was not committed: ${commit.kind}`);
  return commit.stored;
}
