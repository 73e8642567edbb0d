import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, startService } from './start-service.ts';

const RUNS = 7;
const folder = mkdtempSync(join(tmpdir(), 'startup-'));

/** Starts the service and stops it again: milliseconds from spawn to the ready line, and the memory it then holds. */
async function start(): Promise<{ ms: number; mebibytes: number }> {
  const began = performance.now();
  const service = await startService(folder);
  const ms = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const status = readFileSync(`/proc/${service.process.pid}/status`, 'utf8');
  const mebibytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  await service.stop();
  return { ms, mebibytes };
}

const first = await start();
const later = [];
for (let run = 0; run < RUNS; run++) later.push(await start());
rmSync(folder, { recursive: true });
console.log(`first start, seeding: ${first.ms.toFixed(0)} ms`);
console.log(`start to ready, median of ${RUNS}: ${median(later.map(({ ms }) => ms)).toFixed(0)} ms`);
console.log(
  `resident memory, idle, median of ${RUNS}: ${median(later.map(({ mebibytes }) => mebibytes)).toFixed(0)} MiB`,
);
