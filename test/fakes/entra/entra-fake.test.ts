import { generateKeyPairSync } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify, SignJWT } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EntraFake, startEntraFake } from './entra-fake.ts';

const tenantId = '5e1f0000-0000-4000-8000-000000000001';
const clientId = '5e1f0000-0000-4000-8000-0000000000c1';
const audience = '5e1f0000-0000-4000-8000-0000000000a1';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

let entra: EntraFake;
beforeEach(async () => {
  entra = await startEntraFake({
    tenantId,
    audience,
    clients: [
      {
        clientId,
        secret: 'right',
        certificatePem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        roles: ['Sites.Manage.All'],
      },
    ],
  });
});
afterEach(async () => entra.close());

async function askToken(form: Record<string, string>, tenant = tenantId) {
  const response = await fetch(`${entra.url}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      scope: 'https://graph.microsoft.com/.default',
      ...form,
    }),
  });
  const body = (await response.json()) as { access_token: string; error_codes: number[]; suberror?: string };
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
}

function assertion(claims: Record<string, unknown> = {}): Promise<string> {
  return new SignJWT({
    iss: clientId,
    sub: clientId,
    aud: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    exp: Math.floor(Date.now() / 1000) + 300,
    jti: 'one',
    ...claims,
  })
    .setProtectedHeader({ alg: 'PS256' })
    .sign(privateKey);
}

const withAssertion = async (claims?: Record<string, unknown>) =>
  askToken({
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertion(claims),
  });

test('gives an application a token for its secret, another one each time, and counts', async () => {
  const first = (await askToken({ client_secret: 'right' })).body.access_token;
  const second = (await askToken({ client_secret: 'right' })).body.access_token;
  expect(first).not.toBe(second);
  expect(await entra.verifyToken(first)).toEqual({ appId: clientId, roles: ['Sites.Manage.All'] });
  expect(entra.tokenRequests).toBe(2);
});

test('verifies a certificate assertion: its signature, its audience, its time', async () => {
  expect((await withAssertion()).status).toBe(200);
  expect((await withAssertion({ aud: 'https://elsewhere' })).body.error_codes).toEqual([700023]);
  expect((await withAssertion({ exp: 1 })).body.error_codes).toEqual([700024]);
  expect((await withAssertion({ iss: 'somebody' })).body.error_codes).toEqual([700027]);
});

test.each([
  ['a wrong secret', { client_secret: 'wrong' }, 7000215],
  ['no credential', {}, 7000218],
  ['an unknown application', { client_id: 'nobody', client_secret: 'right' }, 700016],
  ['a scope that is not .default', { client_secret: 'right', scope: 'Sites.Selected' }, 70011],
  ['another grant', { client_secret: 'right', grant_type: 'password' }, 70003],
])('refuses %s with its AADSTS code', async (_, form, code) => {
  expect((await askToken(form as Record<string, string>)).body.error_codes).toEqual([code]);
});

test('refuses a tenant that is not its own', async () => {
  expect((await askToken({ client_secret: 'right' }, 'other')).body.error_codes).toEqual([90002]);
});

test('fails as it is told: consent, conditional access, throttling', async () => {
  entra.faults.next({ kind: 'refuse', code: 65001 });
  entra.faults.next({ kind: 'refuse', code: 50076 });
  entra.faults.next({ kind: 'refuse', code: 90055, retryAfter: '7' });
  const ask = () => askToken({ client_secret: 'right' });
  expect((await ask()).body.suberror).toBe('consent_required');
  expect((await ask()).body.error_codes).toEqual([50076]);
  expect(await ask()).toMatchObject({ status: 429, retryAfter: '7' });
  expect((await ask()).status).toBe(200);
});

test('signs user tokens of the v2.0 shape with keys that it publishes, before and after rotation', async () => {
  const verified = async (token: string) =>
    jwtVerify(token, createRemoteJWKSet(new URL(`${entra.url}/${tenantId}/discovery/v2.0/keys`)), {
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      audience,
    });
  const before = await entra.issue({ oid: 'o1', scp: undefined, idp: 'https://sts.windows.net/guest/' });
  expect((await verified(before)).payload).toMatchObject({ oid: 'o1', ver: '2.0', tid: tenantId });
  expect(decodeJwt(before)['scp']).toBeUndefined();
  await entra.rotateKeys();
  await verified(before);
  await verified(await entra.issue({ oid: 'o1' }));
  entra.retireOldKeys();
  await expect(verified(before)).rejects.toThrow();
  await expect(verified(await entra.forge({ oid: 'o1' }))).rejects.toThrow();
});

test('says that a token for an application has expired', async () => {
  entra.setLifetime(-1);
  const { body } = await askToken({ client_secret: 'right' });
  expect(await entra.verifyToken(body.access_token)).toBe('expired');
  expect(await entra.verifyToken(await entra.issue({ oid: 'o1' }))).toBe('invalid');
});
