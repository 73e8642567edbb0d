import type { SentTimes } from '../ports/sent-times.ts';
import type { Turnstile } from '../ports/turnstile.ts';
import { type Limits, teamsLimits } from './pace.ts';
import { createSharedTurnstile } from './shared-turnstile.ts';
import { realTime, type Time } from './time.ts';
import { createTurnstile } from './turnstile.ts';

/** What lets through what nobody asked for, and what somebody waits for. */
export type Turnstiles = { readonly unasked: Turnstile; readonly replies: Turnstile };

/** What the instance that drains may send, as one of many: the larger part. */
export const unaskedLimits: Limits = {
  all: [{ most: 40, within: 1000 }],
  thread: [
    { most: 5, within: 1000 },
    { most: 6, within: 2000 },
    { most: 45, within: 30_000 },
    { most: 1350, within: 3_600_000 },
  ],
};

/** What all instances together may answer to those who write: what {@link unaskedLimits} leaves of what Teams takes. */
export const replyLimits: Limits = {
  all: [{ most: 10, within: 1000 }],
  thread: [
    { most: 2, within: 2000 },
    { most: 15, within: 30_000 },
    { most: 450, within: 3_600_000 },
  ],
};

/**
 * Alone, a process has all that Teams takes, for whatever it sends. Of many, one drains at a time and counts for itself;
 * what is answered they count together.
 * @param sentTimes what the instances share; null for a process that is alone
 */
export function createTurnstiles(sentTimes: SentTimes | null, time?: Time): Turnstiles {
  if (sentTimes === null) {
    const both = createTurnstile(teamsLimits, time);
    return { unasked: both, replies: both };
  }
  // What processes tell each other must be of a clock that they share.
  const shared = time ?? { ...realTime, now: Date.now };
  return {
    unasked: createTurnstile(unaskedLimits, time),
    replies: createSharedTurnstile(sentTimes, replyLimits, shared),
  };
}
