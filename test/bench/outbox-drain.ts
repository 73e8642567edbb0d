/**
 * Drains 10,000 due reminders to 1,000 conversations: at the pace that Teams takes, in a time that passes at once, and as
 * fast as it goes, in a data folder; 2,000 on azurite, which looks through all rows of a partition for each that it
 * writes. Each case is a process of its own; its memory and processor time are the whole process'.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createDrain } from '../../src/application/delivery/drain.ts';
import { teamsLimits } from '../../src/application/delivery/pace.ts';
import { realTime, type Time } from '../../src/application/delivery/time.ts';
import { createTurnstile } from '../../src/application/delivery/turnstile.ts';
import type { Clock } from '../../src/application/ports/clock.ts';
import type { Settlement } from '../../src/application/ports/outbox.ts';
import { openDelivery } from '../../src/composition/open-delivery.ts';
import type { DeliveryConfig } from '../../src/config.ts';
import { nameOf } from '../../src/delivery/delivery-record.ts';
import { aMessage, toPerson } from '../builders/messages.ts';
import { startAzurite } from '../fakes/azure/start-azurite.ts';
import { virtualTime } from '../fakes/virtual-time.ts';

const messagesOf = { paced: 10_000, sqlite: 10_000, azurite: 2000 };
type Case = keyof typeof messagesOf;
const CONVERSATIONS = 1000;
/** What Teams takes to answer, where time is virtual. */
const ANSWER = 60;

type Figures = {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Resident, after a fifth, a half and all of the messages, and the most there ever was: MiB. */
  readonly memory: readonly number[];
  /** The most that went out within a second. */
  readonly busiest: number;
};

function residentMiB(field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}

/** Puts all messages, a few at once. */
async function fill(delivery: DeliveryConfig, count: number, at: string): Promise<void> {
  const { outbox, close } = await openDelivery(delivery);
  for (let start = 0; start < count; start += 8) {
    await Promise.all(
      Array.from({ length: Math.min(8, count - start) }, (_, index) => {
        const to = toPerson(`p${(start + index) % CONVERSATIONS}`);
        return outbox.put(aMessage(`m${start + index}`, { to, notBefore: at }), at);
      }),
    );
  }
  close();
}

async function drain(
  delivery: DeliveryConfig,
  how: {
    count: number;
    time: Time;
    clock: Clock;
    paced: boolean;
    answers: () => Promise<unknown>;
    pass: () => Promise<void>;
  },
): Promise<Figures> {
  const { count, time, clock, paced, answers, pass } = how;
  const { outbox, leases, close } = await openDelivery(delivery);
  const times: number[] = [];
  const memory: number[] = [];
  const sent = (): Settlement => ({
    state: 'sent',
    reason: '',
    attempts: [{ route: 'chat', at: clock.now().toISOString(), fault: null }],
  });
  const putOff = (wait: number): Settlement => ({
    state: 'waiting',
    notBefore: new Date(clock.now().getTime() + wait).toISOString(),
    attempts: [],
  });
  const turnstile = paced ? createTurnstile(teamsLimits, time) : null;
  const draining = createDrain({
    outbox,
    leases,
    clock,
    time,
    send: async ({ message: { to } }) => {
      const wait = (await turnstile?.admit(nameOf(to))) ?? null;
      if (wait !== null) return putOff(wait);
      times.push(time.now());
      if ([count / 5, count / 2, count].includes(times.length)) memory.push(residentMiB('VmRSS'));
      await answers();
      return sent();
    },
    random: Math.random,
    onFault: (error) => console.error(error),
  });
  const began = time.now();
  const cpu = process.cpuUsage();
  draining.start();
  while (times.length < count) await pass();
  const stopped = draining.stop();
  await pass();
  await stopped;
  const seconds = ((times.at(-1) ?? 0) - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const left = await outbox.list({ state: 'waiting' }, { size: 1, from: null });
  if (left.deliveries.length > 0) throw new Error('something was left over');
  close();
  return {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    memory: [...memory, residentMiB('VmHWM')],
    busiest: mostWithinASecond(times),
  };
}

function mostWithinASecond(times: readonly number[]): number {
  let most = 0;
  for (let first = 0, last = 0; last < times.length; last++) {
    while ((times[last] ?? 0) - (times[first] ?? 0) > 1000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

async function measure(which: Case, delivery: DeliveryConfig): Promise<Figures> {
  const count = messagesOf[which];
  const real = { count, time: realTime, clock: { now: () => new Date() } };
  if (which !== 'paced') {
    const pass = async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    };
    return drain(delivery, { ...real, paced: false, answers: () => setImmediate(), pass });
  }
  const { time, clock, pass } = virtualTime(new Date().toISOString());
  const answers = () =>
    new Promise<void>((resolve) => {
      time.after(ANSWER, resolve);
    });
  return drain(delivery, { count, time, clock, paced: true, answers, pass: () => pass(1000) });
}

/** A process that only drains: what it holds is what draining needs. */
function measureApart(which: Case, delivery: DeliveryConfig): Figures {
  const command = [import.meta.filename, which, JSON.stringify(delivery)];
  return JSON.parse(
    execFileSync(process.execPath, command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  ) as Figures;
}

async function report(which: Case, delivery: DeliveryConfig): Promise<void> {
  const count = messagesOf[which];
  await fill(delivery, count, new Date().toISOString());
  const { seconds, cpuSeconds, memory, busiest } = measureApart(which, delivery);
  console.log(
    `${which}: ${count} in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(1)} a second` +
      `${which === 'paced' ? `, at most ${busiest} in one` : ''}; ` +
      `processor ${((cpuSeconds * 1000) / count).toFixed(2)} ms each; ` +
      `memory after a fifth, a half, all, and at most: ${memory.map((mebibytes) => mebibytes.toFixed(0)).join(', ')} MiB`,
  );
}

const [, , which, place] = process.argv;
if (which !== undefined && place !== undefined) {
  console.log(JSON.stringify(await measure(which as Case, JSON.parse(place) as DeliveryConfig)));
} else {
  const limit = teamsLimits.all.map(({ most, within }) => `${most} in ${within} ms`).join(', ');
  console.log(
    `To ${CONVERSATIONS} conversations; Teams takes ${limit} from one app; Node ${process.version}`,
  );
  for (const each of ['paced', 'sqlite'] as const) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'outbox-drain-'));
    await report(each, { kind: 'embedded', dataFolder });
    rmSync(dataFolder, { recursive: true });
  }
  const { connectionString, stop } = await startAzurite();
  await report('azurite', { kind: 'azure', account: { kind: 'connection-string', connectionString } });
  await stop();
}
