import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** How soon after the last time the keys are asked for again, because a token names one that is not known; milliseconds. */
const AGAIN_AFTER = 1000;

/**
 * The keys that a tenant signs tokens with, read again when a token names another or they have grown old. While they
 * cannot be had, those that were read last still hold: people who are at work are not turned away.
 */
export function tenantKeys(address: URL): JWTVerifyGetKey {
  const published = createRemoteJWKSet(address, { cooldownDuration: AGAIN_AFTER });
  return async (header, token) => {
    try {
      return await published(header, token);
    } catch (error) {
      const known = published.jwks();
      if (known === undefined || error instanceof errors.JWKSNoMatchingKey) throw error;
      return createLocalJWKSet(known)(header, token).catch(() => {
        throw error;
      });
    }
  };
}
