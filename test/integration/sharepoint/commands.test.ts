import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listsOf } from '../../../src/storage/sharepoint/list-schema.ts';
import { type EntraFake, startEntraFake } from '../../fakes/entra/entra-fake.ts';
import { aim, fault } from '../../fakes/graph/faults.ts';
import { type GraphFake, startGraphFake } from '../../fakes/graph/graph-fake.ts';
import { type Service, startService } from '../service.ts';

const tenantId = '5e1f0000-0000-4000-8000-00000000007e';
const clientId = '5e1f0000-0000-4000-8000-0000000000c1';
/** The administrator's own identity: it may make lists, the service may not. */
const administrator = '5e1f0000-0000-4000-8000-0000000000ad';
const governor = '5e1f0000-0000-4000-8000-0000000000aa';
const coordinator = '5e1f0000-0000-4000-8000-0000000000cc';
const secret = 'only-for-tests';

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

describe('from a tenant to a working store', () => {
  let entra: EntraFake;
  let graph: GraphFake;
  let folder: string;
  let file: string;

  beforeEach(async () => {
    entra = await startEntraFake({
      tenantId,
      audience: clientId,
      clients: [
        { clientId, secret },
        { clientId: administrator, secret, roles: ['Sites.Manage.All'] },
      ],
    });
    graph = await startGraphFake({
      sites: { forum: 'Samarbeidsforum', networks: { fosen: 'Fosen', 'ny-region': 'Ny region' } },
      verifyToken: entra.verifyToken,
    });
    folder = mkdtempSync(join(tmpdir(), 'sharepoint-commands-'));
    file = join(folder, 'sites.json');
    write({});
  });
  afterEach(async () => {
    await Promise.all([graph.close(), entra.close()]);
    rmSync(folder, { recursive: true });
  });

  function write(more: object): void {
    writeFileSync(file, JSON.stringify({ ...graph.siteIds, ...more }));
  }

  const environment = () => ({
    TENANT_ID: tenantId,
    CLIENT_SECRET: secret,
    GRAPH_BASE_URL: graph.url,
    ENTRA_BASE_URL: entra.url,
  });
  const serviceEnvironment = () => ({
    ...environment(),
    STORE: 'sharepoint',
    CLIENT_ID: clientId,
    API_AUDIENCE: clientId,
    FORUM_SITE_ID: graph.siteIds.forum,
    GOVERNOR_OBJECT_IDS: governor,
  });

  function start(script: string, args: readonly string[], variables: Record<string, string>): ChildProcess {
    const path = join(import.meta.dirname, '../../../src/cli', script);
    return spawn(process.execPath, [path, ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async function run(
    script: string,
    args: readonly string[],
    variables: Record<string, string>,
  ): Promise<Ended> {
    const child = start(script, args, variables);
    const output = { stdout: '', stderr: '' };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, ...output };
  }

  const lists = (how: string, variables: Record<string, string> = {}) =>
    run('sharepoint-lists.ts', ['--sites', file, how], {
      ...environment(),
      CLIENT_ID: administrator,
      ...variables,
    });
  const writes = () => graph.requests.all.filter(({ method }) => method !== 'GET');

  /** What the county governor reads from the service's API. */
  async function ask<T>(
    service: Service,
    method: string,
    path: string,
    body?: unknown,
    oid = governor,
  ): Promise<T> {
    const answer = await fetch(`${service.address}/api${path}`, {
      method,
      headers: { Authorization: `Bearer ${await entra.issue({ oid })}`, 'Content-Type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return (await answer.json()) as T;
  }

  it('makes everything, so that the county governor can prepare a round at once', async () => {
    write({
      people: [
        {
          id: coordinator,
          name: 'Koordinator, Fosen',
          language: 'nb',
          roles: [{ role: 'coordinator', networks: ['fosen'] }],
        },
      ],
    });
    const planned = await lists('--plan');
    expect(planned).toMatchObject({ code: 0, stderr: '' });
    expect(planned.stdout).toMatch(/^where +list +part +what\n/);
    expect(planned.stdout).toMatch(/fosen +Kompetansehjulet – planer +make the list: 16 columns\n/);
    // Besides the lists of both networks and the forum: two sites to record, and twelve entries of the register.
    const toMake = listsOf('forum').length + 2 * listsOf('network').length + 2 + 12;
    expect(planned.stdout).toContain(`\n${toMake} to make or mend with --apply. Nothing was written.\n`);
    expect(writes()).toEqual([]);

    const made = await lists('--apply');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain('fosen: made the list: 16 columns · Kompetansehjulet – planer\n');
    expect(made.stdout).toMatch(/Done: \d+ made, mended or registered.\n$/);

    graph.requests.clear();
    expect(await lists('--apply')).toMatchObject({
      code: 0,
      stdout: 'Nothing to do: everything is as it must be.\n',
    });
    expect(await lists('--plan')).toMatchObject({ code: 0, stdout: 'Everything is as it must be.\n' });
    expect(writes()).toEqual([]);

    expect(await run('doctor.ts', [], serviceEnvironment())).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^✓ the configuration[\s\S]*\nAll \d+ are well.\n$/),
    });

    const service = await startService(folder, serviceEnvironment());
    const { networks } = await ask<{ networks: { id: string; name: string; owners: unknown[] }[] }>(
      service,
      'GET',
      '/networks',
    );
    expect(networks.map(({ id, name, owners }) => [id, name, owners.length])).toEqual([
      ['fosen', 'Fosen', 6],
      ['ny-region', 'ny-region', 0],
    ]);
    const command = { scheme: 'kollektiv-kompetanseutvikling', year: 2027 };
    expect(await ask(service, 'POST', '/rounds', command)).toMatchObject({
      id: 'kollektiv-kompetanseutvikling-2027',
    });
    expect(await ask(service, 'GET', '/me', undefined, coordinator)).toMatchObject({
      name: 'Koordinator, Fosen',
      roles: [{ role: 'coordinator', networks: ['fosen'] }],
    });
    await service.end();
  });

  it('goes on after it was killed, and makes nothing twice', async () => {
    graph.faults.every(1, fault.delayed(20), aim.writes);
    const child = start('sharepoint-lists.ts', ['--sites', file, '--apply'], {
      ...environment(),
      CLIENT_ID: administrator,
    });
    child.stderr?.resume();
    for await (const text of child.stdout?.setEncoding('utf8') ?? []) {
      if (String(text).includes('named the list')) child.kill('SIGKILL');
    }
    expect(graph.itemsOf(graph.siteIds.forum, 'KhNetworks')).toEqual([]);
    graph.faults.clear();
    expect(await lists('--apply')).toMatchObject({ code: 0 });
    graph.requests.clear();
    expect(await lists('--apply')).toMatchObject({ code: 0 });
    expect(writes()).toEqual([]);
    expect(graph.itemsOf(graph.siteIds.forum, 'KhNetworks')).toHaveLength(2);
  });

  it('changes a person’s roles when the file says so', async () => {
    const person = { id: coordinator, name: 'Koordinator, Fosen', language: 'nb' };
    write({ people: [{ ...person, roles: [{ role: 'coordinator', networks: ['fosen'] }] }] });
    await lists('--apply');
    write({ people: [{ ...person, roles: [] }] });
    expect((await lists('--plan')).stdout).toContain(`person ${coordinator}  change: Koordinator, Fosen\n`);
    expect((await lists('--apply')).stdout).toContain(
      `forum: changed: Koordinator, Fosen · person ${coordinator}\n`,
    );
  });

  it('says what to do where the identity may not make lists', async () => {
    const refused = await lists('--apply', { CLIENT_ID: clientId });
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^forum: POST .*access-denied \(403/);
    expect(refused.stderr).toContain('Sites.Manage.All');
    expect(refused.stderr).toContain('Run the command again; it goes on from there.');
  });

  it('says every fault of the file and of the variables, and asks nobody anything', async () => {
    writeFileSync(file, '{"forum":"","networks":{"Fosen":"x"}}');
    const wrong = await lists('--plan');
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toMatch(
      /sites.json has 2 fault\(s\):\n- forum: is empty.*\n- networks.Fosen: is no/,
    );
    expect((await lists('--plan', {})).stderr).not.toContain(secret);

    write({});
    const { GRAPH_BASE_URL: _, TENANT_ID: __, ...rest } = environment();
    const unset = await run('sharepoint-lists.ts', ['--sites', file, '--plan'], rest);
    expect(unset).toMatchObject({ code: 1, stdout: '' });
    expect(unset.stderr).toMatch(/- TENANT_ID: .*\n- CLIENT_ID: /);
    expect((await lists('--plan', { FORUM_SITE_ID: 'another' })).stderr).toContain(
      'FORUM_SITE_ID is another site',
    );
    expect(graph.requests.httpCalls).toBe(0);
  });

  it.each([
    [['--apply']],
    [['--sites', 'sites.json']],
    [['--sites', 'a', '--plan', '--apply']],
    [['--remove']],
  ])('shows how it is used for %j', async (args) => {
    const { code, stderr } = await run('sharepoint-lists.ts', args, environment());
    expect(code).toBe(1);
    expect(stderr).toContain('Usage: npm run sharepoint:lists -- --sites sites.json --plan|--apply\n');
  });

  it('has a doctor that says what is wrong, with exit code 1 and no secret', async () => {
    const ill = await run('doctor.ts', [], { ...serviceEnvironment(), CLIENT_SECRET: 'hemmelig' });
    expect(ill.code).toBe(1);
    expect(ill.stdout).toMatch(/\n✗ Entra signs the application in\n +.*AADSTS7000215.*\n +→ Check /);
    expect(ill.stdout + ill.stderr).not.toContain('hemmelig');
    const unset = await run('doctor.ts', [], { STORE: 'sharepoint', PORT: 'x' });
    expect(unset).toMatchObject({ code: 1, stdout: expect.stringMatching(/^✗ the configuration\n +PORT: /) });
    expect(await run('doctor.ts', [], {})).toMatchObject({ code: 0 });
  });
});
