import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runService, seededFolders, type Service, spawnService, startService } from './service.ts';
import {
  decideNextKey,
  expectFramesOnce,
  expectLettersOnce,
  next,
  prepareDecision,
  running,
  until,
} from './unfinished-work.ts';

const year = new Date().getUTCFullYear() + 1;
const child = join(import.meta.dirname, 'cut-off.child.ts');
const verifyCommand = join(import.meta.dirname, '../../src/cli/verify-audit.ts');

let root: string;
let folders: Awaited<ReturnType<typeof seededFolders>>;
const started: Service[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lifecycle-'));
  folders = await seededFolders();
});
afterEach(() => {
  for (const service of started.splice(0)) service.child.kill('SIGKILL');
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  folders.remove();
});

async function start(folder: string, environment: Record<string, string> = {}): Promise<Service> {
  const service = await startService(folder, environment);
  started.push(service);
  return service;
}

/** What `npm run audit:verify` says of a folder. */
function verify(folder: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [verifyCommand, '--data', folder], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const trailsHold = expect.stringMatching(/^\d+ trails hold\.\n$/);

describe('the service starts', () => {
  it('with a seeded county the first time, and keeps what was done the next', async () => {
    const folder = join(root, 'first', 'start');
    const first = await start(folder);
    const plan = '/api/networks/fosen/plan/versions';
    expect((await first.call('coordinator-fosen', 'GET', plan)).body['versions']).toHaveLength(1);
    const overview = await first.call('governor', 'GET', '/api/overview');
    expect(overview.body).toMatchObject({ round: { id: running }, rounds: [{ id: running }, {}, {}] });
    expect(overview.body['networks']).toHaveLength(11);
    const made = await first.call('governor', 'POST', '/api/rounds', {
      scheme: 'kollektiv-kompetanseutvikling',
      year: year + 1,
    });
    expect(made.status).toBe(201);
    expect(await first.end()).toEqual({ code: 0, signal: null });

    const second = await start(folder);
    const kept = await second.call('governor', 'GET', '/api/overview');
    expect(kept.body['rounds']).toHaveLength(4);
    expect((await second.call('coordinator-fosen', 'GET', plan)).body['versions']).toHaveLength(1);
    await second.end();
    expect(verify(folder)).toEqual(trailsHold);
  });

  it('on an address that can be opened as it is printed', async () => {
    const service = await start(folders.fresh(), { HOST: 'localhost' });
    expect((await fetch(`${service.address}/healthz`)).status).toBe(200);
  });

  it.runIf(Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1')))(
    'on an address of IPv6, which stands in brackets',
    async () => {
      const service = await start(folders.fresh(), { HOST: '::1' });
      expect(service.address).toMatch(/^http:\/\/\[::1\]:\d+$/);
      expect((await fetch(`${service.address}/healthz`)).status).toBe(200);
    },
  );

  it.each(['nothing', 'a half county', 'a county not yet moved in', 'both'])(
    'in a folder whose first seeding was cut off and left behind %s',
    async (leftBehind) => {
      const whole = folders.fresh();
      const folder = join(root, leftBehind);
      if (leftBehind !== 'nothing') cpSync(whole, join(folder, 'being-seeded'), { recursive: true });
      if (leftBehind === 'a half county') {
        rmSync(join(folder, 'being-seeded', 'store.db'));
        cpSync(join(whole, 'lock.db'), join(folder, 'being-seeded', 'store.db'));
      }
      if (leftBehind === 'both') cpSync(whole, folder, { recursive: true });
      const service = await start(folder);
      expect((await service.call('governor', 'GET', '/api/overview')).body['networks']).toHaveLength(11);
      await service.end();
      expect(verify(folder)).toEqual(trailsHold);
    },
  );

  it('in a folder whose seeding was killed', async () => {
    const folder = join(root, 'killed');
    const cut = spawnService(folder, {});
    await until(async () => existsSync(join(folder, 'being-seeded', 'store.db')), Boolean);
    cut.kill('SIGKILL');
    await once(cut, 'close');
    expect(existsSync(join(folder, 'store.db'))).toBe(false);

    const service = await start(folder);
    expect((await service.call('governor', 'GET', '/api/overview')).body['networks']).toHaveLength(11);
    await service.end();
    expect(verify(folder)).toEqual(trailsHold);
  });
});

describe('the service refuses to start, in one sentence and with exit code 1,', () => {
  it('on data that another process has', async () => {
    const folder = folders.fresh();
    const service = await start(folder);
    expect(await runService(folder)).toEqual({
      code: 1,
      stdout: '',
      stderr: `The data folder ${folder} is in use by another process. Stop it, or choose another folder.\n`,
    });
    expect((await service.call('governor', 'GET', '/api/me')).status).toBe(200);
  });

  it('on data that another process is seeding, and spoils nothing', async () => {
    const folder = join(root, 'together');
    const first = spawnService(folder, {});
    const firstEnded = once(first, 'close');
    let said = '';
    first.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
    await until(async () => existsSync(join(folder, 'being-seeded', 'store.db')), Boolean);
    first.kill('SIGSTOP');
    const second = await runService(folder);
    first.kill('SIGCONT');
    await until(
      async () => said,
      (text) => text.includes('is ready'),
    );
    first.kill('SIGTERM');
    expect(await firstEnded).toEqual([0, null]);
    expect(second).toEqual({
      code: 1,
      stdout: '',
      stderr: `The data folder ${folder} is in use by another process. Stop it, or choose another folder.\n`,
    });
    const service = await start(folder);
    expect((await service.call('governor', 'GET', '/api/overview')).body['rounds']).toHaveLength(3);
    expect(await service.end()).toEqual({ code: 0, signal: null });
    expect(verify(folder)).toEqual(trailsHold);
  });

  it('on a port that is in use', async () => {
    const service = await start(folders.fresh());
    const { port } = new URL(service.address);
    expect(await runService(folders.fresh(), { PORT: port })).toEqual({
      code: 1,
      stdout: '',
      stderr: `http://127.0.0.1:${port} is in use. Stop what runs there, or choose another PORT.\n`,
    });
  });

  it.each([
    ['NODE_ENV', 'production', 'LOCAL_SIGN_IN'],
    ['HOST', '0.0.0.0', 'HOST'],
    ['HOST', '::', 'HOST'],
  ])('with %s=%s', async (name, value, told) => {
    const folder = folders.fresh();
    const { code, stdout, stderr } = await runService(folder, { [name]: value });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^The configuration has 1 fault\\(s\\):\n- ${told}: .+\n$`));
  });
});

describe('the service stops', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('on %s once it has answered what is under way', async (signal) => {
    const folder = folders.fresh();
    const service = await start(folder);
    const round = { scheme: 'kollektiv-kompetanseutvikling', year: year + 1 };
    const body = JSON.stringify(round);
    const { hostname, port } = new URL(service.address);
    const slow = request({
      hostname,
      port,
      method: 'POST',
      path: '/api/rounds',
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': body.length,
        Authorization: `Bearer ${await service.token('governor')}`,
      },
    });
    const answered = once(slow, 'response');
    slow.write(body.slice(0, 10));
    await until(
      async () => (await service.call('governor', 'GET', '/api/me')).status,
      (status) => status === 200,
    );

    const ended = service.end(signal);
    await until(
      async () => service.output().stdout,
      (text) => text.includes('Stopping: finishing what is under way.'),
    );
    await expect(fetch(`${service.address}/healthz`)).rejects.toThrow();
    slow.end(body.slice(10));
    const [response] = (await answered) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(201);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(service.output().stderr).toBe('');

    const next = await start(folder);
    expect((await next.call('governor', 'GET', '/api/overview')).body['rounds']).toHaveLength(4);
  });

  it('once the work that it has set going is done', async () => {
    const folder = folders.fresh();
    const service = await start(folder);
    await decideNextKey(service);
    const frames = await service.call('governor', 'POST', `/api/rounds/${next}/frames`);
    expect(frames.status).toBe(202);
    expect(await service.end()).toEqual({ code: 0, signal: null });

    const later = await start(folder);
    const process = await later.call('governor', 'GET', `/api/processes/${next}-frames`);
    expect(process.body['state']).toBe('finished');
  });
});

/** A folder whose next round has a decided key, and whose running round waits for its decision. */
async function preparedFolder(): Promise<string> {
  const folder = folders.fresh();
  const service = await start(folder);
  await decideNextKey(service);
  await prepareDecision(service);
  await service.end();
  return folder;
}

/** Runs the work and is killed after so many commits. */
function cutOff(folder: string, work: 'frames' | 'decision', commits: number): NodeJS.Signals | null {
  const round = work === 'frames' ? next : running;
  return spawnSync(process.execPath, [child, folder, work, round, String(commits)]).signal;
}

describe('after kill -9 the next start finishes, exactly once,', () => {
  let prepared: string;
  let copies = 0;

  beforeAll(async () => {
    prepared = await preparedFolder();
  });

  function copy(): string {
    copies += 1;
    const folder = join(root, `cut-${copies}`);
    cpSync(prepared, folder, { recursive: true });
    return folder;
  }

  // The first commit keeps the process; then each step commits what it makes, and that it is done.
  it.each([1, 2, 3, 12, 24, 25, 26, 27])(
    'frames whose publishing was cut off after commit %d',
    async (commits) => {
      const folder = copy();
      expect(cutOff(folder, 'frames', commits)).toBe('SIGKILL');
      const service = await start(folder);
      await expectFramesOnce(service);
      await service.end();
      expect(verify(folder)).toEqual(trailsHold);
    },
  );

  // The first commit is the decision itself, the second keeps the process.
  it.each([1, 2, 3, 4, 11, 20])('letters whose issuing was cut off after commit %d', async (commits) => {
    const folder = copy();
    expect(cutOff(folder, 'decision', commits)).toBe('SIGKILL');
    const service = await start(folder);
    await expectLettersOnce(service);
    await service.end();
    expect(verify(folder)).toEqual(trailsHold);
  });

  it('what a service had answered and was still at', async () => {
    const folder = copy();
    const service = await start(folder);
    const decision = await service.call('governor', 'GET', `/api/rounds/${running}/decision`);
    const headers = { 'If-Match': decision.etag, 'Idempotency-Key': crypto.randomUUID() };
    const take = `/api/rounds/${running}/decision/take`;
    const [taken, frames] = await Promise.all([
      service.call('governor', 'POST', take, undefined, headers),
      service.call('governor', 'POST', `/api/rounds/${next}/frames`),
    ]);
    expect([taken.status, frames.status]).toEqual([202, 202]);
    expect(await service.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });

    const restarted = await start(folder);
    const again = await restarted.call('governor', 'POST', take, undefined, headers);
    expect(again.status).toBe(202);
    await expectLettersOnce(restarted);
    await expectFramesOnce(restarted);
    await restarted.end();
    expect(verify(folder)).toEqual(trailsHold);
  });
});
