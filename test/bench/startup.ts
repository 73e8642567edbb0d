import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const RUNS = 7;
const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'startup-'));

/** Starts the service and stops it again: milliseconds from spawn to the ready line, and the memory it then holds. */
async function start(): Promise<{ ms: number; mebibytes: number }> {
  const began = performance.now();
  const service = spawn(process.execPath, [main], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: service.stdout })) if (line.includes('ready')) break;
  const ms = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const status = readFileSync(`/proc/${service.pid}/status`, 'utf8');
  const mebibytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  service.kill('SIGTERM');
  await once(service, 'exit');
  return { ms, mebibytes };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const first = await start();
const later = [];
for (let run = 0; run < RUNS; run++) later.push(await start());
rmSync(folder, { recursive: true });
console.log(`first start, seeding: ${first.ms.toFixed(0)} ms`);
console.log(`start to ready, median of ${RUNS}: ${median(later.map(({ ms }) => ms)).toFixed(0)} ms`);
console.log(`resident memory, idle, median of ${RUNS}: ${median(later.map(({ mebibytes }) => mebibytes)).toFixed(0)} MiB`);
