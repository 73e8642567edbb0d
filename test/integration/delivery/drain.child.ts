import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createDrain } from '../../../src/application/delivery/drain.ts';
import { openDelivery } from '../../../src/composition/open-delivery.ts';
import type { WorkerTerms } from './workers.ts';

/*
 * Drains the outbox of the first argument until it is told to stop, or killed. Sending takes a few milliseconds; what has
 * gone out is written to standard output at once, a line `sent key` each, as the other side would have it.
 */

const terms = JSON.parse(process.argv[2] ?? '') as WorkerTerms;
const { outbox, leases, close } = await openDelivery(terms.delivery);

const drain = createDrain({
  outbox,
  leases: terms.alone ? leases : { hold: async () => true, release: async () => {} },
  clock: { now: () => new Date() },
  send: async ({ message: { key } }) => {
    await setTimeout(Math.random() * terms.sendingTakes);
    writeSync(1, `sent ${key}\n`);
    // The other side has it; its answer is still on the way.
    await setTimeout(Math.random() * terms.sendingTakes);
    const attempts = [{ route: 'chat', at: new Date().toISOString(), fault: null }] as const;
    return { state: 'sent', reason: '', attempts };
  },
  random: Math.random,
  onFault: (error, key) => writeSync(1, `fault ${key} ${String(error)}\n`),
  settings: { holdFor: terms.holdFor, leaseFor: 15_000, interval: 200 },
});
drain.start();
writeSync(1, 'ready\n');
await once(process, 'SIGTERM');
await drain.stop();
close();
