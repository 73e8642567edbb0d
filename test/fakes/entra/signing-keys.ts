import { createHash, type KeyObject } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

type SigningKey = { readonly kid: string; readonly privateKey: KeyObject | CryptoKey; readonly jwk: JWK };

/** The keys with which the fake signs: the newest one does, every one that is not retired is published. */
export type SigningKeys = {
  published(): readonly JWK[];
  sign(payload: JWTPayload): Promise<string>;
  /** Signs with a key that is published nowhere, under the name of one that is. */
  forge(payload: JWTPayload): Promise<string>;
  rotate(): Promise<void>;
  retireOld(): void;
};

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = createHash('sha1')
    .update(jwk.n ?? '')
    .digest('base64url');
  return { kid, privateKey, jwk: { kty: 'RSA', use: 'sig', kid, x5t: kid, n: jwk.n ?? '', e: jwk.e ?? '' } };
}

export async function createSigningKeys(): Promise<SigningKeys> {
  let current = await makeKey();
  let old: SigningKey[] = [];
  const signed = (key: SigningKey, kid: string, payload: JWTPayload): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid }).sign(key.privateKey);
  return {
    published: () => [...old, current].map(({ jwk }) => jwk),
    sign: (payload) => signed(current, current.kid, payload),
    forge: async (payload) => signed(await makeKey(), current.kid, payload),
    rotate: async () => {
      old = [...old, current];
      current = await makeKey();
    },
    retireOld: () => {
      old = [];
    },
  };
}
