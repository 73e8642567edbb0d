import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose';
import type { Clock } from '../application/ports/clock.ts';

export type LocalIssuerOptions = {
  readonly issuer: string;
  readonly tenantId: string;
  readonly audience: string;
  readonly scope: string;
  /** The client that the tokens are said to be asked for by: one that the verifier lets in. */
  readonly client: string;
  /** The same clock that tokens are verified by, or they are expired when it travels. */
  readonly clock: Clock;
};

export type LocalIssuer = {
  /** A token like those that Entra gives a tab (v2, delegated), good for an hour. It carries no name. */
  issue(objectId: string): Promise<string>;
  /** The public key that the tokens are verified with. */
  jwks(): JSONWebKeySet;
};

const LIFETIME_SECONDS = 3600;

/** Signs tokens with a key that lives as long as the process and leaves it never. */
export async function createLocalIssuer(options: LocalIssuerOptions): Promise<LocalIssuer> {
  const { issuer, tenantId, audience, scope, client, clock } = options;
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const kid = randomUUID();
  const keys = [{ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'ES256' }];
  return {
    issue(objectId) {
      const now = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({ oid: objectId, tid: tenantId, ver: '2.0', azp: client, azpacr: '0', scp: scope })
        .setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(objectId)
        .setJti(randomUUID())
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + LIFETIME_SECONDS)
        .sign(privateKey);
    },
    jwks: () => ({ keys }),
  };
}
