import type { Answer } from './answer.ts';

type Headers = Answer['headers'];

/** Below this share of what is left of the limit, requests are spaced out. */
const LOW = 0.2;

/**
 * How long the service wants to be left alone, in milliseconds; null when it does not say. `Retry-After` comes in whole
 * seconds, in fractions, or as a date; `RateLimit-Reset` tells when the limit that was hit is lifted. The longer counts.
 */
export function askedWait(headers: Headers, now: number): number | null {
  const waits = [retryAfter(headers['retry-after'], now), seconds(headers['ratelimit-reset'])];
  const known = waits.filter((wait) => wait !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** The space to leave before the next request while little is left of the limit; 0 while there is plenty. */
export function spacing(headers: Headers): number {
  const remaining = count(headers['ratelimit-remaining']);
  const limit = count(headers['ratelimit-limit']);
  const reset = seconds(headers['ratelimit-reset']);
  if (remaining === null || limit === null || reset === null || remaining >= limit * LOW) return 0;
  return Math.ceil(reset / (remaining + 1));
}

function retryAfter(value: string | undefined, now: number): number | null {
  const inSeconds = seconds(value);
  if (inSeconds !== null || value === undefined) return inSeconds;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

function seconds(value: string | undefined): number | null {
  const number = count(value);
  return number === null ? null : Math.ceil(number * 1000);
}

function count(value: string | undefined): number | null {
  return value !== undefined && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : null;
}
