import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tenantKeys } from './tenant-keys.ts';

const ONE_HOUR = 3_600_000;

describe('the keys of a tenant', () => {
  let server: Server;
  let published: JWK[];
  /** What the address answers in place of the keys. */
  let fails: number | null;
  let asked: number;
  let verify: (token: string) => Promise<unknown>;
  let one: CryptoKey;
  let two: CryptoKey;

  async function newKey(kid: string): Promise<{ key: CryptoKey; jwk: JWK }> {
    const pair = await generateKeyPair('RS256');
    return { key: pair.privateKey, jwk: { ...(await exportJWK(pair.publicKey)), kid, alg: 'RS256' } };
  }
  const signed = (key: CryptoKey, kid: string) =>
    new SignJWT({}).setProtectedHeader({ alg: 'RS256', kid }).sign(key);

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    fails = null;
    asked = 0;
    const first = await newKey('one');
    one = first.key;
    published = [first.jwk];
    server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(fails ?? 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ keys: published }));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const keys = tenantKeys(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`));
    verify = (token) => jwtVerify(token, keys);
  });
  afterEach(() => {
    vi.useRealTimers();
    server.close();
  });

  async function rotate(): Promise<void> {
    const second = await newKey('two');
    two = second.key;
    published = [...published, second.jwk];
  }

  it('are asked for once, however many sign in', async () => {
    for (let caller = 0; caller < 5; caller++) await verify(await signed(one, 'one'));
    expect(asked).toBe(1);
  });

  it('are read again within a second of being changed, when a token names a new one', async () => {
    await verify(await signed(one, 'one'));
    await rotate();
    vi.setSystemTime(Date.now() + 1001);
    await expect(verify(await signed(two, 'two'))).resolves.toBeDefined();
  });

  it('are not asked for again and again by tokens that name a key which nobody has', async () => {
    await verify(await signed(one, 'one'));
    await rotate();
    published = published.slice(0, 1);
    for (let forged = 0; forged < 20; forged++) {
      await expect(verify(await signed(two, 'two'))).rejects.toMatchObject({
        code: 'ERR_JWKS_NO_MATCHING_KEY',
      });
    }
    expect(asked).toBe(1);
  });

  it('still hold when they are old and cannot be read again, but let in nobody that they did not before', async () => {
    await verify(await signed(one, 'one'));
    await rotate();
    fails = 503;
    vi.setSystemTime(Date.now() + ONE_HOUR);
    await expect(verify(await signed(one, 'one'))).resolves.toBeDefined();
    await expect(verify(await signed(two, 'one'))).rejects.toMatchObject({
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    });
    // Whether that key is one by now, nobody can say.
    await expect(verify(await signed(two, 'two'))).rejects.toMatchObject({ code: 'ERR_JOSE_GENERIC' });
  });

  it('that were never read let in nobody', async () => {
    fails = 503;
    await expect(verify(await signed(one, 'one'))).rejects.toMatchObject({ code: 'ERR_JOSE_GENERIC' });
  });
});
