import { afterEach, describe, expect, it } from 'vitest';
import { BATCH_SIZE } from '../../../src/storage/sharepoint/graph/batch.ts';
import { listOfKind } from '../../../src/storage/sharepoint/kinds.ts';
import { listDefinitions } from '../../../src/storage/sharepoint/list-schema.ts';
import type { AggregateStore, Stored } from '../../../src/application/ports/aggregate-store.ts';
import { type AggregateKind, type Aggregates, basisIdOf } from '../../../src/application/ports/aggregates.ts';
import { readOverview } from '../../../src/application/round/read-overview.ts';
import type { NetworkId, RoundId, SchemeId } from '../../../src/domain/ids.ts';
import { sampleMeasure, samplePlan, sampleSection } from '../../../src/domain/plan/sample-plan.ts';
import {
  aBasis,
  aChange,
  aForm,
  aFormResponse,
  aJointMeasure,
  aKey,
  aNetwork,
  anInstitution,
  aPerson,
  aRound,
  aScheme,
} from '../../builders/aggregates.ts';
import { type County, startCounty } from './county.ts';
import { roundTripsOf } from './round-trips.ts';

const networks = Array.from({ length: 11 }, (_, index) => `network-${index + 1}` as NetworkId);
const MEASURES = 5000;
const round = 'dekom-2027' as RoundId;

describe('the calls that the SharePoint store makes', () => {
  let county: County;
  afterEach(() => county.fake.close());

  async function start(auditItems: Iterable<Record<string, unknown>> = []): Promise<void> {
    county = await startCounty({ networks, auditItems });
    const { store, close } = county.instance();
    await fill(store);
    await close();
    county.fake.requests.clear();
  }

  /** A service that has just started: it knows where the lists are, and nothing of what is in them. */
  async function startedService() {
    const opened = county.instance();
    await opened.store.ping();
    return opened;
  }

  const overview = (store: AggregateStore) =>
    readOverview({ store, clock: { now: () => new Date(county.time.now()) } }, aPerson(), undefined);

  it('takes two round trips for a cold overview of 11 networks with 5,000 measures, and none for a warm one', async () => {
    await start();
    const { store } = await startedService();
    const cold = await roundTripsOf(() => overview(store));
    expect(cold.result).toMatchObject({ kind: 'done' });
    expect(cold.roundTrips).toBeLessThanOrEqual(2);

    const warm = await roundTripsOf(() => overview(store));
    expect(warm.result).toEqual(cold.result);
    expect(warm.calls).toBe(0);
  });

  it('catches up in one round trip when the overview was last looked at a minute ago', async () => {
    await start();
    const { store } = await startedService();
    await overview(store);
    county.time.pass(60_000);
    const { roundTrips, calls } = await roundTripsOf(() => overview(store));
    expect(roundTrips).toBe(1);
    expect(calls).toBe(Math.ceil(listsFollowed() / BATCH_SIZE));
  });

  it('asks once for many who ask at the same time', async () => {
    await start();
    const { store } = await startedService();
    county.fake.requests.clear();
    await Promise.all(Array.from({ length: 50 }, () => overview(store)));
    const deltas = county.fake.requests.all.filter(({ path }) => path.includes('/items/delta'));
    expect(new Set(deltas.map(({ path }) => path)).size).toBe(deltas.length);
  });

  it('acknowledges a save after one round trip, and after two from a page that has stood open', async () => {
    await start();
    const { store, close } = await startedService();
    const change = async () => {
      const stored = (await store.read('plan', 'network-1')) as Stored<'plan'>;
      const state = { ...stored.state, title: `${stored.state.title}!` };
      return store.commit(aChange('plan', state, { id: 'network-1', expected: stored.etag }));
    };
    await overview(store);
    const soon = await roundTripsOf(change);
    expect(soon).toMatchObject({ result: { kind: 'committed' }, roundTrips: 1 });
    await close();
    county.time.pass(20 * 60_000);
    const late = await roundTripsOf(change);
    expect(late).toMatchObject({ result: { kind: 'committed' }, roundTrips: 2 });
    await close();
  });

  it('answers a save that somebody else was quicker with after two round trips', async () => {
    await start();
    const [{ store: mine }, { store: theirs, close }] = [await startedService(), await startedService()];
    const stored = (await mine.read('round', round)) as Stored<'round'>;
    await theirs.read('round', round);
    await theirs.commit(aChange('round', stored.state, { id: round, expected: stored.etag }));
    await close();
    const { result, roundTrips } = await roundTripsOf(() =>
      mine.commit(aChange('round', stored.state, { id: round, expected: stored.etag })),
    );
    expect(result).toMatchObject({ kind: 'conflict', current: { version: 2 } });
    expect(roundTrips).toBe(2);
  });

  it('reads the trail of one aggregate among 200,000 entries without touching the others', async () => {
    await start(manyEntries(200_000));
    const { store } = await startedService();
    await overview(store);
    county.fake.requests.clear();
    const { result, roundTrips } = await roundTripsOf(() => store.auditTrail('plan', 'network-1'));
    expect(result.map(({ version }) => version)).toEqual([1]);
    expect(roundTrips).toBe(1);
    expect(county.fake.requests.resourceUnits).toBeLessThanOrEqual(2);
  });

  it('writes only the rows that changed after a save of a plan with hundreds of measures', async () => {
    await start();
    const { store, close } = await startedService();
    const stored = (await store.read('plan', 'network-1')) as Stored<'plan'>;
    const [section] = stored.state.sections;
    const [area] = section?.focusAreas ?? [];
    const [first, ...others] = area?.measures ?? [];
    if (!section || !area || !first) throw new Error('the plan has no measure');
    const measures = [{ ...first, title: 'Et nytt navn' }, ...others];
    const state = { ...stored.state, sections: [{ ...section, focusAreas: [{ ...area, measures }] }] };
    county.fake.requests.clear();
    await store.commit(aChange('plan', state, { id: 'network-1', expected: stored.etag }));
    await close();
    const rows = county.fake.requests.all.filter(
      ({ method, body }) => method !== 'GET' && hasField(body, 'RowHash'),
    );
    expect(rows).toHaveLength(1);
  });
});

function hasField(body: unknown, name: string): boolean {
  return name in ((body as { fields?: object } | null)?.fields ?? {});
}

async function fill(store: AggregateStore): Promise<void> {
  const create = async <K extends AggregateKind>(kind: K, id: string, state: Aggregates[K]) => {
    const { kind: outcome } = await store.commit(aChange(kind, state, { id }));
    if (outcome !== 'committed') throw new Error(`${kind} ${id}: ${outcome}`);
  };
  await create('scheme', 'dekom', aScheme());
  await create('institution', 'ntnu', anInstitution());
  await create('person', 'governor', aPerson());
  await create('round', round, {
    ...aRound({ networks }),
    state: 'frames-published',
    publishedAt: '2026-11-20T10:00:00.000Z',
  });
  await create('key', round, aKey());
  // What may wait outside the round is read for the overview too.
  await create('joint-measure', aJointMeasure().id, aJointMeasure());
  await create('form', aForm().id, aForm({ network: null }));
  await create('form-response', 'response-1', aFormResponse({ network: null }));
  await Promise.all(
    networks.map(async (network) => {
      await create('network', network, aNetwork({ id: network, name: network }));
      await create('basis', basisIdOf(round, network), aBasis({ network }));
      await create('plan', network, samplePlan({ network, sections: [bigSection(network)] }));
    }),
  );
}

function bigSection(network: string) {
  const measures = Array.from({ length: Math.ceil(MEASURES / networks.length) }, (_, index) =>
    sampleMeasure({
      id: `${network}-m${index}`,
      title: `Tiltak ${index} for profesjonsfellesskap og lærende møter i barnehage og skole`,
      comment: 'Følges opp i nettverkets arbeidsgruppe hvert halvår, med vekt på ledelse og deltakelse.',
    }),
  );
  return sampleSection({
    scheme: 'dekom' as SchemeId,
    focusAreas: [{ id: 'area', title: 'Profesjonsfellesskap', measures }],
  });
}

function* manyEntries(count: number): Generator<Record<string, unknown>> {
  for (let index = 0; index < count; index++) {
    const of = `plan:other-${index % 500}`;
    yield { Title: of, RecordKey: `${of}:${index}`, RecordOf: of, RecordVersion: index, RecordEntry: '{}' };
  }
}

/** The lists whose changes are asked for: each kind's, once in the forum's site or in each of the eleven networks'. */
function listsFollowed(): number {
  const sites = Object.values(listOfKind).map((list) => listDefinitions[list].site);
  return sites.reduce((sum, site) => sum + (site === 'network' ? 11 : 1), 0);
}
