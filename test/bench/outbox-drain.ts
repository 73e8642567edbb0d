/**
 * Drains 10,000 due reminders to 1,000 conversations: at the pace that Teams takes, in a time that passes at once, and as
 * fast as it goes, in a data folder and on azurite. Each case is a process of its own; its memory and processor time are
 * the whole process'.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createDrain, realTime, threadOfAddressee, type Time } from '../../src/application/delivery/drain.ts';
import { teamsLimits, type Window } from '../../src/application/delivery/pace.ts';
import type { Clock } from '../../src/application/ports/clock.ts';
import type { Settlement } from '../../src/application/ports/outbox.ts';
import { openDelivery } from '../../src/composition/open-delivery.ts';
import type { DeliveryConfig } from '../../src/config.ts';
import { aMessage, toPerson } from '../builders/messages.ts';
import { startAzurite } from '../fakes/azure/start-azurite.ts';
import { virtualTime } from '../fakes/virtual-time.ts';

const MESSAGES = 10_000;
const CONVERSATIONS = 1000;
/** What Teams takes to answer, where time is virtual. */
const ANSWER = 60;
const cases = ['paced', 'sqlite', 'azurite'] as const;
type Case = (typeof cases)[number];

type Figures = {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Resident, after a tenth of the messages and after all, and the most there ever was: MiB. */
  readonly memory: readonly [early: number, late: number, peak: number];
  /** The most that went out within a second, and to one conversation within a second. */
  readonly busiest: number;
};

function residentMiB(field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}

/** Puts all messages, a few at once. */
async function fill(delivery: DeliveryConfig, at: string): Promise<void> {
  const { outbox, close } = await openDelivery(delivery);
  for (let start = 0; start < MESSAGES; start += 8) {
    await Promise.all(
      Array.from({ length: Math.min(8, MESSAGES - start) }, (_, index) => {
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
    time: Time;
    clock: Clock;
    paced: boolean;
    answers: () => Promise<unknown>;
    pass: () => Promise<void>;
  },
): Promise<Figures> {
  const { time, clock, paced, answers, pass } = how;
  const { outbox, leases, close } = await openDelivery(delivery);
  const times: number[] = [];
  let early = 0;
  const sent = (): Settlement => ({
    state: 'sent',
    reason: '',
    attempts: [{ route: 'chat', at: clock.now().toISOString(), fault: null }],
  });
  const unlimited: readonly Window[] = [{ most: 1e9, within: 1 }];
  const draining = createDrain({
    outbox,
    leases,
    clock,
    time,
    send: async () => {
      times.push(time.now());
      if (times.length === MESSAGES / 10) early = residentMiB('VmRSS');
      await answers();
      return sent();
    },
    threadOf: threadOfAddressee,
    random: Math.random,
    onFault: (error) => console.error(error),
    ...(paced ? {} : { limits: { all: unlimited, thread: unlimited } }),
  });
  const began = time.now();
  const cpu = process.cpuUsage();
  draining.start();
  while (times.length < MESSAGES) await pass();
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
    memory: [early, residentMiB('VmRSS'), residentMiB('VmHWM')],
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
  const real = { time: realTime, clock: { now: () => new Date() } };
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
  return drain(delivery, { time, clock, paced: true, answers, pass: () => pass(1000) });
}

/** A process that only drains: what it holds is what draining needs. */
function measureApart(which: Case, delivery: DeliveryConfig): Figures {
  const command = [import.meta.filename, which, JSON.stringify(delivery)];
  return JSON.parse(
    execFileSync(process.execPath, command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  ) as Figures;
}

async function report(which: Case, delivery: DeliveryConfig): Promise<void> {
  await fill(delivery, new Date().toISOString());
  const { seconds, cpuSeconds, memory, busiest } = measureApart(which, delivery);
  const [early, late, peak] = memory.map((mebibytes) => mebibytes.toFixed(0));
  console.log(
    `${which}: ${seconds.toFixed(1)} s, ${(MESSAGES / seconds).toFixed(1)} a second, at most ${busiest} in one; ` +
      `processor ${((cpuSeconds * 1000) / MESSAGES).toFixed(2)} ms each; ` +
      `memory ${early} MiB after a tenth, ${late} MiB after all, ${peak} MiB at most`,
  );
}

const [, , which, place] = process.argv;
if (which !== undefined && place !== undefined) {
  console.log(JSON.stringify(await measure(which as Case, JSON.parse(place) as DeliveryConfig)));
} else {
  const limit = teamsLimits.all.map(({ most, within }) => `${most} in ${within} ms`).join(', ');
  console.log(
    `${MESSAGES} messages to ${CONVERSATIONS} conversations; the limit is ${limit}; Node ${process.version}`,
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
