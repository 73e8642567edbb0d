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
    const worker = await startWorker({ delivery, alone: false, holdFor: 10_000, sendingTakes: 20 });
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

  const times = new Map<string, number>();
  for (const key of all.flatMap(({ sent }) => sent)) times.set(key, (times.get(key) ?? 0) + 1);
  const lost = keys.filter((key) => !times.has(key)).length;
  const repeats = [...times.values()].reduce((sum, count) => sum + count - 1, 0);
  const perKill = killed.map(({ sent }) => sent.filter((key) => (times.get(key) ?? 0) > 1).length);
  const most = Math.max(...perKill);
  console.log(
    `${name}: ${KILLS} kills, ${keys.length} messages, ${lost} lost, ${repeats} went out again ` +
      `(${(repeats / KILLS).toFixed(2)} per kill, at most ${most})`,
  );
  return lost === 0 && repeats <= KILLS * AT_ONCE;
}

const dataFolder = mkdtempSync(join(tmpdir(), 'outbox-kills-'));
const inFolder = await killAgainAndAgain('node:sqlite', { kind: 'embedded', dataFolder });
rmSync(dataFolder, { recursive: true });

const { connectionString, stop } = await startAzurite();
const account = { kind: 'connection-string', connectionString } as const;
const inAzure = await killAgainAndAgain('azurite', { kind: 'azure', account });
await stop();
process.exitCode = inFolder && inAzure ? 0 : 1;
