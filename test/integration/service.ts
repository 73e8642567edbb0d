import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from '../../src/application/content-hash.ts';
import { openSeededStore } from '../../src/seed/open-seeded-store.ts';

const main = join(import.meta.dirname, '../../src/main.ts');

/** What the service answered; `body` is parsed where it is JSON, and bytes where it is not. */
export type Answer<Body = Record<string, unknown>> = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Body;
  /** The version tag, quotes and all; empty where there is none. */
  readonly etag: string;
};

/** A service that runs as its own process, as `npm start` runs it. */
export type Service = {
  readonly address: string;
  readonly dataFolder: string;
  readonly child: ChildProcess;
  /** Everything on standard output and standard error so far. */
  output(): { readonly stdout: string; readonly stderr: string };
  /** Calls the API as a user of the demo, or as nobody (null). */
  call<Body = Record<string, unknown>>(
    user: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<Body>>;
  token(user: string): Promise<string>;
  /** Sets the day that the service takes it to be; null goes back to real time. */
  travelTo(date: string | null): Promise<void>;
  /** Sends the signal and resolves when the process has ended. */
  end(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

/**
 * Starts the service in a data folder and resolves when it says that it is ready.
 * @param spawned is given the process at once, for services that will not live to say so
 */
export async function startService(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
  spawned: (child: ChildProcess) => void = () => {},
): Promise<Service> {
  const child = spawnService(dataFolder, environment);
  spawned(child);
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const output = { stdout: '', stderr: '' };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
      const ready = /^Kompetansehjulet is ready: (\S+)$/m.exec(output.stdout);
      if (ready?.[1]) resolve(ready[1]);
    });
    child.once('exit', () => reject(new Error(`the service did not start: ${output.stderr}`)));
  });

  const agent = new Agent({ keepAlive: true });
  let tokens = new Map<string, string>();
  const send = (method: string, path: string, headers: Record<string, string>, body?: string | Buffer) =>
    sendRequest(agent, address, { method, path, headers, body });
  const token = async (user: string): Promise<string> => {
    const known = tokens.get(user);
    if (known !== undefined) return known;
    const json = { 'Content-Type': 'application/json' };
    const answer = await send('POST', '/local/token', json, JSON.stringify({ userId: user }));
    const fresh = (answer.body as { token?: string }).token;
    if (fresh === undefined) throw new Error(`nobody can be ${user}`);
    tokens.set(user, fresh);
    return fresh;
  };

  return {
    address,
    dataFolder,
    child,
    token,
    output: () => output,
    async call<Body>(
      user: string | null,
      method: string,
      path: string,
      body?: unknown,
      headers: Readonly<Record<string, string>> = {},
    ) {
      const sent: Record<string, string> = {};
      if (user !== null) sent['Authorization'] = `Bearer ${await token(user)}`;
      if (body !== undefined) sent['Content-Type'] = 'application/json';
      const isSentAsItIs = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
      const content = isSentAsItIs ? body : JSON.stringify(body);
      return (await send(method, path, { ...sent, ...headers }, content)) as Answer<Body>;
    },
    async travelTo(date) {
      // A token is good for an hour of the day it was given on.
      tokens = new Map();
      await send('PUT', '/local/clock', { 'Content-Type': 'application/json' }, JSON.stringify({ date }));
    },
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      const [code, endedBy] = await ended;
      agent.destroy();
      return { code, signal: endedBy };
    },
  };
}

/** Starts the service and resolves when it has ended, for starts that must fail. */
export async function runService(dataFolder: string, environment: Readonly<Record<string, string>> = {}) {
  const child = spawnService(dataFolder, environment);
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

/** The service as a process of its own, on any free port unless told otherwise. */
export function spawnService(
  dataFolder: string,
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const { NODE_ENV: _, HOST: __, ...inherited } = process.env;
  return spawn(process.execPath, [main], {
    env: { ...inherited, PORT: '0', DATA_DIR: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Folders with a freshly seeded county: seeded once, then copied, which is much quicker. */
export async function seededFolders(): Promise<{ fresh(): string; remove(): void }> {
  const root = mkdtempSync(join(tmpdir(), 'kompetansehjulet-'));
  const template = join(root, 'template');
  (await openSeededStore(template, contentHash)).close();
  let made = 0;
  return {
    fresh() {
      made += 1;
      const folder = join(root, `data-${made}`);
      cpSync(template, folder, { recursive: true });
      return folder;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
};

/** The path goes out exactly as it is: fetch would mend odd ones first. */
function sendRequest(agent: Agent, address: string, sent: Sent): Promise<Answer<unknown>> {
  const { hostname, port } = new URL(address);
  const { method, path, headers, body } = sent;
  return new Promise((resolve, reject) => {
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const outgoing = request(
      { agent, host, port, method, path, headers: { ...length, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const isJson = bytes.length > 0 && /[/+]json/.test(response.headers['content-type'] ?? '');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: isJson ? (JSON.parse(bytes.toString()) as unknown) : bytes,
            etag: response.headers.etag ?? '',
          });
        });
      },
    );
    outgoing.on('error', reject).end(body);
  });
}
