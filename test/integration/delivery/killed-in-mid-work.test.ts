import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'vitest';
import { openDelivery } from '../../../src/composition/open-delivery.ts';
import type { DeliveryConfig } from '../../../src/config.ts';
import { startAzurite } from '../../fakes/azure/start-azurite.ts';
import { allSettled, putDue, repeatsIn, startWorker, type Worker, type WorkerTerms } from './workers.ts';

/** How many messages a worker sends at once. */
const AT_ONCE = 4;
const patience = { timeout: 30_000 };
const terms: Omit<WorkerTerms, 'delivery'> = { alone: false, holdFor: 8000, sendingTakes: 20 };

type Place = ({ onTestFinished }: TestContext) => Promise<DeliveryConfig>;

const inAzure: Place = async ({ onTestFinished }) => {
  const { connectionString, stop } = await startAzurite();
  onTestFinished(stop);
  return { kind: 'azure', account: { kind: 'connection-string', connectionString } };
};

const inAFolder: Place = async ({ onTestFinished }) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'killed-in-mid-work-'));
  onTestFinished(() => rmSync(dataFolder, { recursive: true }));
  return { kind: 'embedded', dataFolder };
};

/** An outbox, and workers that drain it until the test is over. */
async function openAt(place: Place, context: TestContext) {
  const delivery = await place(context);
  const { outbox, close } = await openDelivery(delivery);
  context.onTestFinished(close);
  const workers: Worker[] = [];
  const start = async (differing: Partial<WorkerTerms> = {}): Promise<Worker> => {
    const worker = await startWorker({ ...terms, ...differing, delivery });
    context.onTestFinished(() => worker.kill());
    workers.push(worker);
    return worker;
  };
  const sent = () => [...new Set(workers.flatMap((worker) => worker.sent))].sort();
  return { outbox, workers, start, sent };
}

// At the same time: they mostly wait for claims and leases to run out.
describe.concurrent('a worker that is killed in mid-work', { timeout: 90_000 }, () => {
  it.for([
    ['in Azure Storage', inAzure],
    ['in a data folder', inAFolder],
  ] as const)(
    'beside two others, %s: nothing is lost, and only what it had in hand goes out again',
    async ([, place], context) => {
      const { expect } = context;
      const { outbox, workers, start, sent } = await openAt(place, context);
      const [victim, ...others] = await Promise.all([start(), start(), start()]);
      const keys = await putDue(outbox, 150);
      await expect.poll(() => victim.sent.length, patience).toBeGreaterThan(10);
      await victim.kill();
      await allSettled(outbox);
      expect(await Promise.all(others.map((worker) => worker.stop()))).toEqual([0, 0]);

      expect(sent()).toEqual(keys.sort());
      const repeats = repeatsIn(workers);
      expect(repeats.length).toBeLessThanOrEqual(AT_ONCE);
      expect(repeats.filter((key) => !victim.sent.includes(key))).toEqual([]);
      expect(others.flatMap(({ sent }) => sent).length).toBeGreaterThan(0);
      // A database may be busy for a moment on a busy machine; a claim must not run out.
      expect(workers.flatMap(({ faults }) => faults).filter((fault) => /claim/.test(fault))).toEqual([]);
    },
  );

  it('and started again, in a data folder: it goes on where it was', async (context) => {
    const { expect } = context;
    const { outbox, workers, start, sent } = await openAt(inAFolder, context);
    const keys = await putDue(outbox, 200);
    const KILLS = 3;
    for (let kill = 1; kill <= KILLS; kill++) {
      const worker = await start();
      await expect.poll(() => worker.sent.length, patience).toBeGreaterThan(10);
      await worker.kill();
    }
    await start();
    await allSettled(outbox);
    expect(sent()).toEqual(keys.sort());
    expect(repeatsIn(workers).length).toBeLessThanOrEqual(KILLS * AT_ONCE);
  });

  it('while it held the lease, in Azure Storage: one that stood by takes over', async (context) => {
    const { expect } = context;
    const { outbox, workers, start, sent } = await openAt(inAzure, context);
    const slowly = { alone: true, sendingTakes: 200 };
    const first = await start(slowly);
    const keys = await putDue(outbox, 1);
    await expect.poll(() => first.sent.length, patience).toBe(1);
    const second = await start(slowly);
    keys.push(...(await putDue(outbox, 40, 1)));
    await expect.poll(() => first.sent.length, patience).toBeGreaterThan(10);
    expect(second.sent).toEqual([]);
    await first.kill();
    await allSettled(outbox);
    expect(sent()).toEqual(keys.sort());
    expect(second.sent.length).toBeGreaterThan(0);
    expect(repeatsIn(workers).length).toBeLessThanOrEqual(AT_ONCE);
  });
});
