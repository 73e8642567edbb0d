/**
 * Counts what the SharePoint store asks of Graph, and times it under the latency of a real one: the county overview over
 * 11 network sites, a save of a basis, opening a plan; with 5,000 measures and 200,000 audit entries. Beside it the same
 * overview read with PnPjs in batches, and in a plain loop. Usage: npm run bench:graph
 */
import { deepStrictEqual } from 'node:assert';
import { saveBasis } from '../../src/application/basis/save-basis.ts';
import type { AggregateStore } from '../../src/application/ports/aggregate-store.ts';
import { basisIdOf } from '../../src/application/ports/aggregates.ts';
import { readPlan } from '../../src/application/plan/read-plan.ts';
import { readOverview } from '../../src/application/round/read-overview.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import { aim, fault } from '../fakes/graph/faults.ts';
import { startBigCounty } from './big-county.ts';
import { type Facts, readerInALoop, readerWithPnp, readFacts } from './overview-reads.ts';
import { median } from './start-service.ts';
import { asServed } from '../builders/as-served.ts';

const LATENCY = 120;
const RUNS = 5;
const MINUTE = 60_000;

const county = await startBigCounty();
const { fake } = county;
const { forum } = fake.siteIds;
fake.faults.every(1, fault.delayed(LATENCY), aim.calls);

type Row = { name: string; calls: number; parts: number; units: number; ms: number };
const rows: Row[] = [];

/** Counts and times the work, each time after its preparation; the median run is shown. */
async function measure<T>(name: string, prepare: () => Promise<T>, work: (given: T) => Promise<unknown>) {
  const runs: Omit<Row, 'name'>[] = [];
  for (let run = 0; run < RUNS; run++) {
    const given = await prepare();
    fake.requests.clear();
    const began = performance.now();
    await work(given);
    const ms = performance.now() - began;
    const { httpCalls: calls, resourceUnits: units, all } = fake.requests;
    runs.push({ calls, units, ms, parts: all.filter(({ part }) => part !== null).length });
  }
  const middle = runs.find(({ ms }) => ms === median(runs.map((one) => one.ms)));
  if (middle) rows.push({ name, ...middle });
}

const clock = { now: () => new Date() };

async function overviewOf(store: AggregateStore, governor: Person) {
  const outcome = await readOverview({ store, clock }, governor, undefined);
  if (outcome.kind === 'refused' || !outcome.value.round) throw new Error('there is no overview');
  return outcome.value;
}

/** A service that has been started, and somebody to ask it. */
async function started() {
  const opened = county.open();
  await opened.store.ping();
  return { ...opened, store: asServed(opened.store) };
}

const service = await started();
const { store } = service;
const governor = (await store.read('person', 'governor'))?.state;
const coordinator = (await store.read('person', 'coordinator-fosen'))?.state;
if (!governor || !coordinator) throw new Error('the county has nobody');
const overview = await overviewOf(store, governor);
const round = overview.round?.id ?? '';
const facts: Facts = Object.fromEntries(
  overview.networks.map(({ network, asked, planChanged }) => [
    network,
    { asked: asked ?? 0, planChanged: planChanged?.at.replace(/\.\d+Z$/, 'Z') },
  ]),
);

await measure(
  'start: where the lists are',
  async () => county.open(),
  ({ store: fresh }) => fresh.ping(),
);
await measure('overview, first after the start', started, ({ store: fresh }) => overviewOf(fresh, governor));
const ready = () => overviewOf(store, governor);
await measure('overview, a minute later', async () => county.pass(MINUTE), ready);
await measure('overview, at once again', ready, ready);

for (const [name, reader] of [
  ['overview with PnPjs, batched', readerWithPnp(fake)],
  ['overview in a loop of fetches', readerInALoop(fake)],
] as const) {
  await measure(
    name,
    async () => {},
    async () => deepStrictEqual(await readFacts(reader, forum, round), facts),
  );
}

async function save() {
  const what = { round, network: 'fosen' };
  const stored = await store.read('basis', basisIdOf(round, what.network));
  if (!stored || !coordinator) throw new Error('there is no basis');
  const command = { actor: coordinator, changeId: crypto.randomUUID(), expected: stored.etag };
  const content = { ...stored.state.content, comment: `Lagret ${command.changeId}` };
  const saved = await saveBasis({ store, clock }, command, { ...what, content });
  if (saved.kind === 'refused') throw new Error(saved.code);
}
const quiet = () => service.close();
await measure('save of a basis', async () => quiet().then(ready), save);
await measure('save of a basis, a minute later', async () => quiet().then(() => county.pass(MINUTE)), save);
await measure('what follows a save unheard', async () => ready().then(save), quiet);

const openPlan = async (from: AggregateStore) => readPlan(from, governor, { network: 'fosen' });
await measure('opening a plan, first after the start', started, ({ store: fresh }) => openPlan(fresh));
await measure(
  'opening a plan, a minute later',
  async () => county.pass(MINUTE),
  () => openPlan(store),
);
await measure('opening a plan, at once again', ready, () => openPlan(store));

const cells = rows.map(({ name, calls, parts, units, ms }) =>
  [name, calls, parts, units, ms.toFixed(0)].map(String),
);
const table = [['', 'http calls', 'batch parts', 'resource units', 'ms'], ...cells];
const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
console.log(`${LATENCY} ms for every http call, median of ${RUNS}, Node ${process.version}`);
for (const row of table) {
  console.log(
    row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
await quiet();
await fake.close();
