import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a webhook gave one of the secrets. All are compared, each by its hash, so that the time it takes tells neither
 * how much of a guess was right nor how long the secret is. Without secrets nobody is let in.
 */
export function isWebhookSecret(given: string | undefined, secrets: readonly string[]): boolean {
  const hash = hashOf(given ?? '');
  const equal = secrets.map((secret) => timingSafeEqual(hash, hashOf(secret)));
  return given !== undefined && equal.includes(true);
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
