import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');

/** Starts the real service, as `npm start` does, on a free port over a data folder; resolves at its ready line. */
export async function startService(
  dataFolder: string,
): Promise<{ address: string; process: ChildProcess; stop: () => Promise<void> }> {
  const service = spawn(process.execPath, ['--max-semi-space-size=4', main], {
    env: { ...process.env, DATA_DIR: dataFolder, PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: service.stdout })) {
    const address = /ready: (http:\S+)/.exec(line)?.[1];
    if (!address) continue;
    const stop = async () => {
      service.kill('SIGTERM');
      await once(service, 'exit');
    };
    return { address, process: service, stop };
  }
  throw new Error('the service ended before it was ready');
}

/** The middle one of an odd number of measurements. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
