import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { NotSignedIn, verifyToken } from '../http/authentication/verify-token.ts';
import { createLocalIssuer } from './local-issuer.ts';

const now = new Date('2027-01-15T10:00:00Z');
const options = {
  issuer: 'https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/v2.0',
  tenantId: '11111111-1111-4111-8111-111111111111',
  audience: '22222222-2222-4222-8222-222222222222',
  scope: 'access_as_user',
  client: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  clock: { now: () => now },
};

async function rulesOf(issuer: { jwks(): Parameters<typeof createLocalJWKSet>[0] }) {
  const { audience, ...terms } = options;
  const keys = createLocalJWKSet(issuer.jwks());
  return { ...terms, audiences: [audience], authorisedClients: [options.client], keys };
}

describe('the local issuer', () => {
  it("gives tokens that the service's own verification lets in", async () => {
    const issuer = await createLocalIssuer(options);
    const token = await issuer.issue('coordinator-fosen');
    const caller = await verifyToken(token, await rulesOf(issuer), now);
    expect(caller).toEqual({ objectId: 'coordinator-fosen' });
  });

  it('gives tokens for one hour', async () => {
    const issuer = await createLocalIssuer(options);
    const token = await issuer.issue('governor');
    const rules = await rulesOf(issuer);
    const almost = new Date(now.getTime() + 59 * 60_000);
    const late = new Date(now.getTime() + 62 * 60_000);
    await expect(verifyToken(token, rules, almost)).resolves.toEqual({ objectId: 'governor' });
    await expect(verifyToken(token, rules, late)).rejects.toThrow(NotSignedIn);
  });

  it('gives tokens without a name', async () => {
    const issuer = await createLocalIssuer(options);
    const token = await issuer.issue('governor');
    const { payload } = await jwtVerify(token, createLocalJWKSet(issuer.jwks()), { currentDate: now });
    expect(Object.keys(payload).sort()).toEqual(
      ['aud', 'azp', 'azpacr', 'exp', 'iat', 'iss', 'jti', 'nbf', 'oid', 'scp', 'sub', 'tid', 'ver'].sort(),
    );
  });

  it('publishes the public half of its key only', async () => {
    const issuer = await createLocalIssuer(options);
    const [key] = issuer.jwks().keys;
    expect(key).not.toHaveProperty('d');
    expect(key?.kid).toBe(decodeProtectedHeader(await issuer.issue('governor')).kid);
  });

  it('has a key of its own each time, so that a token of another run is refused', async () => {
    const [one, other] = await Promise.all([createLocalIssuer(options), createLocalIssuer(options)]);
    await expect(verifyToken(await one.issue('governor'), await rulesOf(other), now)).rejects.toThrow(
      NotSignedIn,
    );
  });
});
