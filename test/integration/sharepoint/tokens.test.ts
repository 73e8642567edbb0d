import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTokens, type Credential } from '../../../src/storage/sharepoint/tokens.ts';
import { type EntraFake, startEntraFake } from '../../fakes/entra/entra-fake.ts';
import { startGraphFake } from '../../fakes/graph/graph-fake.ts';
import { graphOf, passingTime, type PassingTime } from './county.ts';

const tenantId = '00000000-0000-4000-8000-00000000000a';
const clientId = '00000000-0000-4000-8000-00000000000b';
const HOUR = 3_600_000;

describe('tokens for Graph', () => {
  let entra: EntraFake;
  let time: PassingTime;

  beforeEach(async () => {
    entra = await startEntraFake({ tenantId, audience: 'tab', clients: [{ clientId, secret: 'right' }] });
    time = passingTime(Date.now());
  });
  afterEach(async () => {
    vi.useRealTimers();
    await entra.close();
  });

  const tokensWith = (credential: Credential) =>
    createTokens({ tenantId, clientId, credential, entraBase: entra.url, time });
  const tokens = (secret = 'right') => tokensWith({ kind: 'secret', secret });

  it('are valid for Graph, and come from Entra wherever it is', async () => {
    const token = await tokens().token();
    expect(await entra.verifyToken(token)).toMatchObject({ appId: clientId });
  });

  it('are asked for once however many need one', async () => {
    const { token } = tokens();
    const given = await Promise.all(Array.from({ length: 20 }, () => token()));
    expect(new Set(given).size).toBe(1);
    expect(entra.tokenRequests).toBe(1);
  });

  it('are kept until shortly before they end, and then renewed', async () => {
    const { token } = tokens();
    const first = await token();
    time.pass(HOUR - 6 * 60_000);
    expect(await token()).toBe(first);
    time.pass(2 * 60_000);
    expect(await token()).not.toBe(first);
    expect(entra.tokenRequests).toBe(2);
  });

  it('are renewed once when many were refused the same one', async () => {
    const { token, renew } = tokens();
    const refused = await token();
    const renewed = await Promise.all(Array.from({ length: 20 }, () => renew(refused)));
    expect(new Set(renewed).size).toBe(1);
    expect(renewed[0]).not.toBe(refused);
    expect(await renew(refused)).toBe(renewed[0]);
    expect(entra.tokenRequests).toBe(2);
  });

  it('are used to their end while Entra is away, and not beyond', async () => {
    const { token } = tokens();
    const first = await token();
    entra.faults.always({ kind: 'drop' });
    time.pass(HOUR - 2 * 60_000);
    expect(await token()).toBe(first);
    time.pass(2 * 60_000);
    await expect(token()).rejects.toMatchObject({ fault: 'unavailable' });
  });

  it.each([{ kind: 'drop' }, { kind: 'html', status: 503 }, { kind: 'refuse', code: 90055 }] as const)(
    'are asked for again when Entra fails once: %j',
    async (fault) => {
      entra.faults.next(fault);
      expect(await entra.verifyToken(await tokens().token())).toMatchObject({ appId: clientId });
    },
  );

  it('are asked for again only when Entra has been left alone as long as it asked', async () => {
    entra.faults.next({ kind: 'refuse', code: 90055, retryAfter: '7' });
    await tokens().token();
    expect(time.waited).toBe(7000);
  });

  it('are given up at once where Entra asks for more than anybody would wait', async () => {
    entra.faults.always({ kind: 'refuse', code: 90055, retryAfter: '300' });
    await expect(tokens().token()).rejects.toMatchObject({ fault: 'unavailable' });
    expect(entra.tokenRequests).toBe(1);
  });

  it('are refused with a wrong secret, without asking again and again', async () => {
    await expect(tokens('wrong').token()).rejects.toMatchObject({
      fault: 'sign-in-failed',
      code: 'AADSTS7000215',
    });
    expect(entra.tokenRequests).toBe(1);
  });

  it('let Graph answer, and are renewed when Graph refuses them', async () => {
    const graphFake = await startGraphFake({
      sites: { forum: 'Samarbeidsforum', networks: {} },
      verifyToken: entra.verifyToken,
    });
    const graph = graphOf({ fake: graphFake, time }, tokens());
    const site = `/sites/${graphFake.siteIds.forum}?$select=id`;
    await graph.read(site);
    graphFake.faults.expireTokens();
    expect(await graph.read(site)).toMatchObject({ id: graphFake.siteIds.forum });
    expect(entra.tokenRequests).toBe(2);
    await graphFake.close();
  });

  it('are given for a certificate', async () => {
    // The library rounds the second from which its assertion holds, so at half past it is not valid yet.
    vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / 1000) * 1000 });
    // Made for this test and known to nobody else.
    const pem = readFileSync(new URL('certificate.pem', import.meta.url), 'utf8');
    await entra.close();
    entra = await startEntraFake({ tenantId, audience: 'tab', clients: [{ clientId, certificatePem: pem }] });
    const token = await tokensWith({ kind: 'certificate', pem }).token();
    expect(await entra.verifyToken(token)).toMatchObject({ appId: clientId });
  });

  it('are given for a managed identity: the machine’s own, or one that it was given', async () => {
    const given = '5e1f0000-0000-4000-8000-0000000000f1';
    const asked: (string | null)[] = [];
    const machine = createServer((request, response) => {
      asked.push(new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('client_id'));
      const expires_on = String(Math.floor(Date.now() / 1000) + 3600);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ access_token: 'of the machine', expires_on, token_type: 'Bearer' }));
    }).listen(0, '127.0.0.1');
    await once(machine, 'listening');
    vi.stubEnv('IDENTITY_HEADER', 'any');
    vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${(machine.address() as AddressInfo).port}/msi/token`);
    for (const identity of [null, given]) {
      expect(await tokensWith({ kind: 'managed-identity', identity }).token()).toBe('of the machine');
    }
    expect(asked).toEqual([null, given]);
    vi.unstubAllEnvs();
    machine.close();
  });

  it('say that a certificate is no certificate before anything is asked', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => tokensWith({ kind: 'certificate', pem })).toThrow();
  });
});
