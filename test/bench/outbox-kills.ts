/**
 * Kills one of two workers at a random moment of its work, fifty times, in a data folder and on azurite. Nothing but
 * claims keeps the workers apart. Counts what was lost and what went out again; ends with 1 where that is too much.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDelivery } from '../../src/composition/open-delivery.ts';
import type { DeliveryConfig } from '../../src/config.ts';
import { startAzurite } from '../fakes/azure/start-azurite.ts';
import { allSettled, putDue, startWorker, type Worker } from '../integration/delivery/workers.ts';

const KILLS = 50;
const WORKERS = 2;
/** How many messages a worker sends at once, and so what a kill may let go out again. */
const AT_ONCE = 4;
/** How long after its first message a worker is killed at the latest, milliseconds. */
const LONGEST_LIFE = 500;
/** So many messages are due at any time. */
const BACKLOG = 150;

async function killAgainAndAgain(name: string, delivery: DeliveryConfig): Promise<boolean> {
  const { outbox, close } = await openDelivery(delivery);
  const all: Worker[] = [];
  const start = async (): Promise<Worker> => {
    const worker = await startWorker({ delivery, alone: false, holdFor: 20_000, sendingTakes: 20 });
    all.push(worker);
    return worker;
  };
  const keys: string[] = [];
  const keysSent = () => new Set(all.flatMap(({ sent }) => sent));
  const feed = async () => {
    const missing = BACKLOG - (keys.length - keysSent().size);
    if (missing > 0) keys.push(...(await putDue(outbox, missing, keys.length)));
  };

  await feed();
  const alive = await Promise.all(Array.from({ length: WORKERS }, start));
  const killed: Worker[] = [];
  while (killed.length < KILLS) {
    const victim = alive.shift();
    if (!victim) throw new Error('nobody is alive');
    while (victim.sent.length === 0) {
      await feed();
      await setTimeout(20);
    }
    await feed();
    await setTimeout(Math.random() * LONGEST_LIFE);
    await victim.kill();
    killed.push(victim);
    alive.push(await start());
  }
  await allSettled(outbox);
  await Promise.all(alive.map((worker) => worker.stop()));
  close();

  const seen = keysSent();
  const lost = keys.filter((key) => !seen.has(key)).length;
  const again = whoLetGoOutAgain(all);
  const perKill = killed.map((worker) => again.filter((one) => one === worker).length);
  const byTheLiving = again.filter((worker) => !killed.includes(worker)).length;
  const most = Math.max(...perKill);
  console.log(
    `${name}: ${KILLS} kills, ${keys.length} messages, ${lost} lost, ${again.length} went out again ` +
      `(${(again.length / KILLS).toFixed(2)} per kill, at most ${most}; ${byTheLiving} without a kill)`,
  );
  return lost === 0 && most <= AT_ONCE && byTheLiving === 0;
}

/** For each message that went out again: who had sent it before, and not said so. */
function whoLetGoOutAgain(workers: readonly Worker[]): Worker[] {
  const sendings = workers
    .flatMap((worker) => worker.sent.map((key, index) => ({ key, worker, at: worker.heardAt[index] ?? 0 })))
    .sort((a, b) => a.at - b.at);
  const last = new Map<string, Worker>();
  const again: Worker[] = [];
  for (const { key, worker } of sendings) {
    const before = last.get(key);
    if (before) again.push(before);
    last.set(key, worker);
  }
  return again;
}

const dataFolder = mkdtempSync(join(tmpdir(), 'outbox-kills-'));
const inFolder = await killAgainAndAgain('node:sqlite', { kind: 'embedded', dataFolder });
rmSync(dataFolder, { recursive: true });

const { connectionString, stop } = await startAzurite();
const account = { kind: 'connection-string', connectionString } as const;
const inAzure = await killAgainAndAgain('azurite', { kind: 'azure', account });
await stop();
process.exitCode = inFolder && inAzure ? 0 : 1;
