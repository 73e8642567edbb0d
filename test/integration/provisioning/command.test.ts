import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EntraFake, startEntraFake } from '../../fakes/entra/entra-fake.ts';
import { fault } from '../../fakes/graph/faults.ts';
import { type GraphFake, startGraphFake } from '../../fakes/graph/graph-fake.ts';
import { addUser } from '../../fakes/graph/teams-state.ts';
import { appId, clientId, consented, oneNetwork } from './tenant.ts';

const tenantId = '5e1f0000-0000-4000-8000-00000000007e';
const administrator = '5e1f0000-0000-4000-8000-0000000000ad';
const secret = 'only-for-tests';

describe('npm run provision', () => {
  let entra: EntraFake;
  let graph: GraphFake;
  let folder: string;
  let file: string;

  beforeEach(async () => {
    entra = await startEntraFake({
      tenantId,
      audience: clientId,
      clients: [{ clientId: administrator, secret, roles: [...consented] }],
    });
    graph = await startGraphFake({
      sites: { forum: 'Annet', networks: {} },
      verifyToken: entra.verifyToken,
    });
    const { teams } = graph;
    for (const { id, name } of oneNetwork.people.flatMap((one) => ('id' in one ? [one] : []))) {
      addUser(teams, { id, displayName: name, mail: `${id}@sf.example`, userType: 'Member' });
    }
    teams.apps.push({ id: 'catalogue-id', externalId: appId, displayName: 'Kompetansehjulet' });
    folder = mkdtempSync(join(tmpdir(), 'provision-command-'));
    file = join(folder, 'county.json');
    writeFileSync(file, JSON.stringify(oneNetwork));
  });
  afterEach(async () => {
    await Promise.all([graph.close(), entra.close()]);
    rmSync(folder, { recursive: true });
  });

  async function run(script: string, args: readonly string[]) {
    const path = join(import.meta.dirname, '../../../src/cli', script);
    const child = spawn(process.execPath, [path, ...args], {
      env: {
        PATH: process.env['PATH'] ?? '',
        TENANT_ID: tenantId,
        CLIENT_ID: administrator,
        CLIENT_SECRET: secret,
        GRAPH_BASE_URL: graph.url,
        ENTRA_BASE_URL: entra.url,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, ...output };
  }

  const writes = () =>
    graph.requests.all.filter(({ method, path }) => method !== 'GET' && path !== '/$batch');

  it('shows, makes, and finds nothing left to make, over a wire that throttles', async () => {
    graph.faults.every(25, fault.throttled(0.05));
    const planned = await run('provision.ts', ['--file', file, '--plan']);
    expect(planned).toMatchObject({ code: 0, stderr: '' });
    expect(planned.stdout).toMatch(/^where +part +what\n[\s\S]*fosen +tab +pin the tab\n/);
    expect(planned.stdout).toMatch(
      /\n\d+ to do with --apply. Nothing was written.\n\nBy hand, in each site: /,
    );
    expect(writes()).toEqual([]);

    const made = await run('provision.ts', ['--file', file, '--apply']);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/\n\d\d:\d\d:\d\d fosen: pinned the tab\n/);
    expect(made.stdout).toContain('\nfosen · Nettverk Fosen\n  ✓ team, catalogue, channels,');
    expect(made.stdout).toMatch(/\d+ done.\nEverything stands. .*\nBy hand, in each site: members may edit/);

    graph.faults.clear();
    graph.requests.clear();
    expect(await run('provision.ts', ['--file', file, '--apply'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('\nNothing was to be done.\nEverything stands.'),
    });
    expect(writes()).toEqual([]);
  });

  it('ends with exit code 1 and says what to do where something is left', async () => {
    graph.teams.apps.length = 0;
    const left = await run('provision.ts', ['--file', file, '--plan']);
    expect(left.code).toBe(1);
    expect(left.stderr).toContain(
      '\n2 for you to see to:\n- forum, catalogue: the app is not in the catalogue\n  Publish it',
    );
  });

  it('names every fault of the file, as sharepoint:lists does of the same file, and asks nobody anything', async () => {
    writeFileSync(file, '{"forum":{"team":""},"networks":{}}');
    const wrong = await run('provision.ts', ['--file', file, '--apply']);
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toContain('county.json has 1 fault(s):\n- forum.team: is empty');
    writeFileSync(file, JSON.stringify(oneNetwork));
    const lists = await run('sharepoint-lists.ts', ['--sites', file, '--plan']);
    expect(lists.stderr).toContain(
      '- networks.fosen.site: is not known here; npm run provision makes the Team',
    );
    expect(lists.stderr).toMatch(
      /- people\.\d\.id: is not known here; npm run provision finds it by the e-mail/,
    );
    expect(graph.requests.httpCalls).toBe(0);
  });
});
