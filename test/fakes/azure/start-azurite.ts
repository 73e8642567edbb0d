import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const azurite = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');
const services = ['Blob', 'Queue', 'Table'] as const;

export type StorageService = (typeof services)[number];

export type Azurite = {
  readonly origins: Readonly<Record<StorageService, string>>;
  readonly connectionString: string;
  readonly stop: () => Promise<void>;
};

/** Starts Microsoft's storage emulator on free loopback ports, with everything in memory. */
export async function startAzurite(): Promise<Azurite> {
  const folder = mkdtempSync(join(tmpdir(), 'azurite-'));
  const options = ['--silent', '--inMemoryPersistence', '--skipApiVersionCheck', '--disableTelemetry'];
  const ports = services.flatMap((service) => [`--${service.toLowerCase()}Port`, '0']);
  const emulator = spawn(process.execPath, [azurite, ...options, ...ports], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (emulator.exitCode === null && emulator.signalCode === null) {
      const exited = once(emulator, 'exit');
      emulator.kill('SIGKILL');
      await exited;
    }
    rmSync(folder, { recursive: true });
  };
  const origins = new Map<string, string>();
  for await (const line of createInterface({ input: emulator.stdout })) {
    const [, service = '', origin = ''] =
      /Azurite (\w+) service is successfully listening at (\S+)/.exec(line) ?? [];
    if (service !== '') origins.set(service, origin);
    if (origins.size < services.length) continue;
    emulator.stdout.resume();
    const found = Object.fromEntries(origins) as Record<StorageService, string>;
    return { origins: found, connectionString: connectionStringTo(found), stop };
  }
  await stop();
  throw new Error('azurite ended before it was ready');
}

/** The emulator's account and key are published: https://learn.microsoft.com/azure/storage/common/storage-use-azurite */
export function connectionStringTo(origins: Readonly<Record<StorageService, string>>): string {
  const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
  const endpoints = services.map((service) => `${service}Endpoint=${origins[service]}/devstoreaccount1`);
  return `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${key};${endpoints.join(';')};`;
}
