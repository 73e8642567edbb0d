import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Outbox } from '../../../src/application/ports/outbox.ts';
import type { DeliveryConfig } from '../../../src/config.ts';
import { aMessage, toPerson } from '../../builders/messages.ts';

/** How a worker is to work. */
export type WorkerTerms = {
  readonly delivery: DeliveryConfig;
  /** Under the lease, one worker at a time; else all of them at once, kept apart by their claims alone. */
  readonly alone: boolean;
  readonly holdFor: number;
  /** At most, for the way there and the way back, in milliseconds each. */
  readonly sendingTakes: number;
};

export type Worker = {
  /** What it has sent, in that order. */
  readonly sent: readonly string[];
  /** When we heard of each, in milliseconds. */
  readonly heardAt: readonly number[];
  readonly faults: readonly string[];
  kill: () => Promise<void>;
  /** Lets it finish what it is sending; answers its exit code. */
  stop: () => Promise<number | null>;
};

const script = join(import.meta.dirname, 'drain.child.ts');

/** Starts a process that drains the outbox; resolves when it does. */
export async function startWorker(terms: WorkerTerms): Promise<Worker> {
  const child = spawn(process.execPath, [script, JSON.stringify(terms)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const sent: string[] = [];
  const heardAt: number[] = [];
  const faults: string[] = [];
  const closed = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    closed.then(() => reject(new Error('the worker ended before it was ready')), reject);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [what, ...rest] = line.split(' ');
      if (what === 'ready') resolve();
      else if (what === 'sent') {
        sent.push(rest.join(' '));
        heardAt.push(performance.now());
      } else faults.push(line);
    });
  });
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    return (await closed) as [number | null, string | null];
  };
  return {
    sent,
    heardAt,
    faults,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: async () => (await end('SIGTERM'))[0],
  };
}

/** Puts messages that are due at once, each to another person, and answers their keys. */
export async function putDue(outbox: Outbox, count: number, from = 0): Promise<string[]> {
  const now = new Date().toISOString();
  const keys = Array.from({ length: count }, (_, index) => `m${from + index}`);
  for (let start = 0; start < count; start += 20) {
    const some = keys.slice(start, start + 20);
    await Promise.all(
      some.map((key) => outbox.put(aMessage(key, { to: toPerson(key), notBefore: now }), now)),
    );
  }
  return keys;
}

/** Resolves when nothing waits or is being sent any more. */
export async function allSettled(outbox: Outbox): Promise<void> {
  const page = { size: 1, from: null };
  for (;;) {
    const states = await Promise.all(
      (['waiting', 'sending'] as const).map((state) => outbox.list({ state }, page)),
    );
    if (states.every(({ deliveries }) => deliveries.length === 0)) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
  }
}

/** The keys that went out more than once, once for each time too many. */
export function repeatsIn(workers: readonly Worker[]): string[] {
  const seen = new Set<string>();
  return workers
    .flatMap(({ sent }) => sent)
    .filter((key) => {
      const isRepeat = seen.has(key);
      seen.add(key);
      return isRepeat;
    });
}
