import { beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../../test/fakes/memory-store.ts';
import { contentHash } from '../application/content-hash.ts';
import type { AggregateStore, Stored } from '../application/ports/aggregate-store.ts';
import { type AggregateKind, aggregateKinds } from '../application/ports/aggregates.ts';
import { readOverview } from '../application/round/read-overview.ts';
import { verifyAudit } from '../application/verify-audit.ts';
import { contentBlockers } from '../domain/basis/blockers.ts';
import { askedFor } from '../domain/basis/basis-sums.ts';
import { dateInOslo } from '../domain/calendar/plain-date.ts';
import { isId } from '../domain/ids.ts';
import { sumKroner } from '../domain/money.ts';
import { seed } from './seed.ts';

/** Days on which a newcomer may start the demo for the first time, with the year of the round that then runs. */
const days = [
  ['an ordinary day', '2026-11-24T09:00:00Z', 2027],
  ['New Year’s Day', '2027-01-01T09:00:00Z', 2028],
  ['New Year’s Eve', '2026-12-31T09:00:00Z', 2027],
  ['the hour in which it is already next year in Norway', '2026-12-31T23:30:00Z', 2028],
  ['the leap day', '2028-02-29T09:00:00Z', 2029],
  ['a day long after the plans have ended', '2035-06-30T09:00:00Z', 2036],
] as const;

async function seeded(now: string): Promise<AggregateStore> {
  const store = memoryStore({ hash: contentHash });
  await seed(store, new Date(now));
  return store;
}

async function heads(store: AggregateStore): Promise<Stored<AggregateKind>[]> {
  const all = await Promise.all(aggregateKinds.map((kind) => store.list(kind)));
  return all.flat();
}

describe.each(days)('the county seeded on %s', (_, now, year) => {
  const round = `kollektiv-kompetanseutvikling-${year}`;
  let store: AggregateStore;
  beforeAll(async () => {
    store = await seeded(now);
  });

  it('has audit trails that all hold', async () => {
    const { checked, broken } = await verifyAudit({ store, hash: contentHash });
    expect(broken).toEqual([]);
    expect(checked).toBe((await heads(store)).length);
  });

  it('is the same each time', async () => {
    // Not the entries' own hashes: a process takes random change ids, so that two services never pass for one.
    const facts = async (of: AggregateStore) =>
      (await heads(of)).map(({ kind, id, audit: { version, stateHash, by, at } }) =>
        [kind, id, version, stateHash, by, at].join(' '),
      );
    expect(await facts(await seeded(now))).toEqual(await facts(store));
  });

  it('has the closed rounds of 2025 and one under way for the coming year', async () => {
    const rounds = await store.list('round');
    expect(rounds.map(({ id, state }) => [id, state.state])).toEqual([
      ['kompetanseloftet-2025', 'closed'],
      ['dekom-2025', 'closed'],
      [round, 'frames-published'],
    ]);
    expect((await store.list('process')).map(({ state }) => state.state)).not.toContain('failed');
  });

  it('has counts that say they are examples, and keys that rest on them and on one estimate', async () => {
    const counts = await store.list('counts');
    expect(counts.map(({ state }) => state.imports.map((one) => [one.source, one.areExamples]))).toEqual(
      counts.map(() => [['Eksempeltall', true]]),
    );
    for (const { state } of await store.list('key')) {
      expect(state.inputs).toMatchObject({
        written: [],
        gaps: [{ owner: '5052', why: 'suppressed', estimate: { value: 20 } }],
        figuresAreExamples: true,
      });
      expect(state.inputs.counted?.year).toBeLessThanOrEqual(Number(state.round.slice(-4)));
    }
  });

  it('has networks in different stages, one sent back among them, and nothing overdue', async () => {
    const governor = await store.read('person', 'governor');
    if (!governor) throw new Error('no governor');
    const overview = await readOverview(
      { store, clock: { now: () => new Date(now) } },
      governor.state,
      undefined,
    );
    if (overview.kind !== 'done') throw new Error('refused');
    const { value } = overview;
    expect(value.round?.id).toBe(round);
    expect(value.today).toBe(dateInOslo(new Date(now)));
    expect(Object.fromEntries(value.networks.map(({ network, stage }) => [network, stage]))).toEqual({
      fosen: 'in-progress',
      gauldal: 'submitted',
      'indre-namdal': 'not-started',
      innherred: 'ready',
      'levanger-verdal': 'returned',
      'midtre-namdal': 'submitted',
      'trondelag-sorvest': 'ready',
      'trondheim-malvik': 'in-progress',
      vaernes: 'submitted',
      videregaende: 'in-progress',
      'ytre-namdal': 'not-started',
    });
    expect(value.networks.filter(({ overdue }) => overdue)).toEqual([]);
    expect(value.next).not.toBeNull();
    expect(value.figuresAreExamples).toBe(true);
  });

  it('has nothing submitted that keeps a basis from being submitted', async () => {
    const scheme = await store.read('scheme', 'kollektiv-kompetanseutvikling');
    const submitted = (await store.list('basis')).filter(({ state }) => state.state === 'submitted');
    expect(submitted.length).toBeGreaterThan(11);
    for (const { state } of submitted) {
      expect(contentBlockers(state.content, state.frame, scheme?.state.criteria ?? [])).toEqual([]);
      expect(state.confirmations.owner?.by).toBe(`representative-${state.network}`);
      expect(state.confirmations.partner?.by).toMatch(/^partner-/);
    }
  });

  it('has measures in every basis that somebody has begun', async () => {
    const bases = await store.list('basis', { round });
    const empty = bases.filter(({ state }) => state.content.measures.length === 0);
    expect(empty.map(({ state }) => state.network).toSorted()).toEqual(['indre-namdal', 'ytre-namdal']);
  });

  it('was made in the order of time, none of it in the running round later than now', async () => {
    for (const { kind, id } of await heads(store)) {
      const times = (await store.auditTrail(kind, id)).map(({ at }) => at);
      expect([kind, id, times]).toEqual([kind, id, times.toSorted()]);
      const last = times.at(-1) ?? '';
      expect(last < new Date(now).toISOString() || id.startsWith('kompetanseloftet')).toBe(true);
    }
  });
});

describe('the closed round of the seeded county', () => {
  it('gave out every krone that was decided, set aside or meant for joint measures, in letters', async () => {
    const store = await seeded('2026-11-24T09:00:00Z');
    const id = 'kompetanseloftet-2025';
    const [key, decision, letters] = await Promise.all([
      store.read('key', id),
      store.read('decision', id),
      store.list('letter', { round: id }),
    ]);
    if (!key || !decision) throw new Error('no key or decision');
    const { setAsides, jointMeasures } = key.state.inputs;
    const given = setAsides.flatMap(({ shares }) =>
      shares.filter(({ recipient }) => recipient.kind !== 'forum'),
    );
    expect(sumKroner(given.map(({ amount }) => amount))).toBe(2_100_000);
    expect(sumKroner(letters.map(({ state }) => state.total))).toBe(
      sumKroner([
        ...decision.state.content.lines.map(({ decided }) => decided),
        ...given.map(({ amount }) => amount),
        jointMeasures,
      ]),
    );
    expect(letters.filter((letter) => !isId(letter.id))).toEqual([]);
    expect(letters.every(({ state }) => state.figuresAreExamples)).toBe(true);
  });

  it('decided what the networks asked for, within their frames', async () => {
    const store = await seeded('2026-11-24T09:00:00Z');
    const bases = await store.list('basis', { round: 'kompetanseloftet-2025' });
    const decision = await store.read('decision', 'kompetanseloftet-2025');
    expect(bases).toHaveLength(11);
    for (const { state } of bases) {
      const asked = askedFor(state.content).total;
      const line = decision?.state.content.lines.find(({ network }) => network === state.network);
      expect(line?.decided).toBe(asked);
      expect(asked).toBeLessThanOrEqual(state.frame.total);
      expect(asked).toBeGreaterThan(0);
    }
  });
});

describe('the people of the seeded county', () => {
  it('are one for each role and network, by id and by role, never by name', async () => {
    const store = await seeded('2026-11-24T09:00:00Z');
    const people = (await store.list('person')).map(({ state }) => state);
    const ids = people.map(({ id }) => id);
    expect(ids.filter((id) => !isId(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const networks = (await store.list('network')).map(({ id }) => id);
    for (const id of networks) {
      expect(ids).toEqual(
        expect.arrayContaining([`coordinator-${id}`, `representative-${id}`, `deputy-${id}`]),
      );
    }
    const others = [
      'governor',
      'statped',
      'outsider',
      'partner-ntnu',
      'partner-nord',
      'partner-dmmh',
      'partner-sepu',
    ];
    expect(ids).toEqual(expect.arrayContaining([...others, 'owner-snasa', 'owner-roros', 'owner-trondheim']));
    expect(ids.filter((id) => id.startsWith('owner-'))).toHaveLength(38);
    expect(people.find(({ id }) => id === 'outsider')?.roles).toEqual([]);
  });
});
