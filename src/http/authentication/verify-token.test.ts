import {
  type CryptoKey,
  createLocalJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { bearerToken, NotSignedIn, SignInUnavailable, type TokenRules, verifyToken } from './verify-token.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const client = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
const now = new Date('2027-01-15T10:00:00Z');
const seconds = now.getTime() / 1000;

const good: JWTPayload = {
  iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
  aud: 'api://kompetansehjulet',
  iat: seconds,
  nbf: seconds,
  exp: seconds + 3600,
  oid: 'b3a1',
  tid: tenantId,
  ver: '2.0',
  azp: client,
  scp: 'openid access_as_user',
};

let key: CryptoKey;
let otherKey: CryptoKey;
let rules: TokenRules;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  key = pair.privateKey;
  otherKey = (await generateKeyPair('ES256')).privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  rules = {
    issuer: String(good.iss),
    tenantId,
    audiences: ['11111111-1111-4111-8111-111111111111', String(good.aud)],
    scope: 'access_as_user',
    authorisedClients: [client],
    keys: createLocalJWKSet({ keys: [jwk] }),
  };
});

function signed(changed: JWTPayload = {}, by: CryptoKey = key): Promise<string> {
  return new SignJWT({ ...good, ...changed }).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(by);
}

/** The claims without one of them. */
function without(claim: string): JWTPayload {
  return { [claim]: undefined };
}

async function refusalOf(token: string | Promise<string>): Promise<string> {
  const error: unknown = await verifyToken(await token, rules, now).catch((thrown: unknown) => thrown);
  if (error instanceof NotSignedIn) return error.message;
  throw new Error(`not refused: ${JSON.stringify(error)}`);
}

describe('an access token', () => {
  it('lets in whom it is about', async () => {
    expect(await verifyToken(await signed(), rules, now)).toEqual({ objectId: 'b3a1' });
  });

  it('signed by another key is refused', async () => {
    expect(await refusalOf(signed({}, otherKey))).toBe('ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
  });

  it('whose claims were changed after it was signed is refused', async () => {
    const [header, , signature] = (await signed()).split('.');
    const claims = Buffer.from(JSON.stringify({ ...good, oid: 'governor' })).toString('base64url');
    expect(await refusalOf(`${header}.${claims}.${signature}`)).toBe('ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
  });

  it('that names a key nobody has published is refused', async () => {
    const token = new SignJWT(good).setProtectedHeader({ alg: 'ES256', kid: 'two' }).sign(key);
    expect(await refusalOf(token)).toBe('ERR_JWKS_NO_MATCHING_KEY');
  });

  it('without a signature is refused', async () => {
    const token = new UnsecuredJWT(good).encode();
    expect(await refusalOf(token)).toBe('ERR_JOSE_ALG_NOT_ALLOWED');
  });

  it('signed with a secret, such as the public key as text, is refused', async () => {
    const secret = new TextEncoder().encode('a secret of at least thirty-two bytes');
    const token = new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret);
    expect(await refusalOf(token)).toBe('ERR_JOSE_ALG_NOT_ALLOWED');
  });

  it.each(['', 'a', 'a.b', 'a.b.c', 'a.b.c.d.e', 'eyJhbGciOiJFUzI1NiJ9..'])(
    'that is none (%j) is refused',
    async (token) => {
      expect(await refusalOf(token)).toMatch(/^ERR_JW/);
    },
  );

  it.each([
    ['from another issuer', { iss: 'https://login.microsoftonline.com/other/v2.0' }],
    ['from the issuer of version 1', { iss: `https://sts.windows.net/${tenantId}/` }],
    ['without an issuer', without('iss')],
    ['for another audience', { aud: 'api://other' }],
    ['without an audience', without('aud')],
    ['without an expiry', without('exp')],
    ['that does not say when it was issued', without('iat')],
  ])('%s is refused', async (_, changed) => {
    expect(await refusalOf(signed(changed))).toBe('ERR_JWT_CLAIM_VALIDATION_FAILED');
  });

  it.each([
    ['of another tenant', { tid: '22222222-2222-4222-8222-222222222222' }, 'other-tenant'],
    ['of version 1', { ver: '1.0' }, 'claims-missing'],
    ['asked for by a client that may not', { azp: 'aaaaaaaa-0000-4000-8000-000000000000' }, 'unknown-client'],
    ['with another scope', { scp: 'openid profile' }, 'scope-missing'],
    ['whose scope only begins like ours', { scp: 'access_as_user_too' }, 'scope-missing'],
    ['without any scope, as an application has it', without('scp'), 'claims-missing'],
    ['without an object id', without('oid'), 'claims-missing'],
    ['with an empty object id', { oid: '' }, 'claims-missing'],
    ['without a tenant', without('tid'), 'claims-missing'],
    ['without a version', without('ver'), 'claims-missing'],
    ['without a client', without('azp'), 'claims-missing'],
    ['whose object id is no text', { oid: ['governor'] as never }, 'claims-missing'],
  ])('%s is refused', async (_, changed, code) => {
    expect(await refusalOf(signed(changed))).toBe(code);
  });

  it('is refused when it is out of date, a minute being let pass for clocks that differ', async () => {
    expect(await refusalOf(signed({ exp: seconds - 61 }))).toBe('ERR_JWT_EXPIRED');
    expect(await verifyToken(await signed({ exp: seconds - 59 }), rules, now)).toEqual({ objectId: 'b3a1' });
  });

  it('is refused when it is not yet good, a minute being let pass for clocks that differ', async () => {
    expect(await refusalOf(signed({ nbf: seconds + 61 }))).toBe('ERR_JWT_CLAIM_VALIDATION_FAILED');
    expect(await verifyToken(await signed({ nbf: seconds + 59 }), rules, now)).toEqual({ objectId: 'b3a1' });
  });

  it('that cannot be judged, because the keys are out of reach, is not called forged', async () => {
    const outOfReach = { ...rules, keys: () => Promise.reject(new errors.JWKSTimeout()) };
    await expect(verifyToken(await signed(), outOfReach, now)).rejects.toBeInstanceOf(SignInUnavailable);
    const noNetwork = { ...rules, keys: () => Promise.reject(new TypeError('fetch failed')) };
    await expect(verifyToken(await signed(), noNetwork, now)).rejects.toBeInstanceOf(SignInUnavailable);
  });
});

describe('the Authorization header', () => {
  it.each(['Bearer a.b.c', 'bearer a.b.c', 'BEARER a.b.c'])('%j carries a token', (header) => {
    expect(bearerToken(header)).toBe('a.b.c');
  });

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Bearer a b',
    'Bearer  a.b.c',
    'Basic YTpi',
    'a.b.c',
    'Bearer a,b',
  ])('%j carries none', (header) => {
    expect(() => bearerToken(header)).toThrow(NotSignedIn);
  });
});
