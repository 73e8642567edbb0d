import { createHash } from 'node:crypto';

/**
 * A key out of its parts, as a one-line column takes it and a filter finds it. Ids are short and plain; whatever is not
 * stands there as its hash. SharePoint compares keys without regard to case, so whoever looks one up compares again.
 */
export function keyOf(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (isPlain(String(part)) ? String(part) : hashed(String(part)))).join(':');
}

function isPlain(part: string): boolean {
  return /^[\w.-]{1,80}$/.test(part);
}

function hashed(part: string): string {
  return createHash('sha256').update(part).digest('hex');
}
