import type { Attempt, Claim, Settlement } from '../ports/outbox.ts';

/** So many tries, and somebody has to look at it. */
const MOST_TRIES = 8;
/** So many times in a row that the sender broke over it. */
const MOST_BREAKS = 3;
const FIRST_BACKOFF = 60_000;
const LONGEST_BACKOFF = 4 * 3_600_000;
/** The fault of an attempt that broke the sender. */
const BROKE = 'unexpected';
const LONGEST_REASON = 300;

type Moment = {
  /** UTC, ISO 8601. */
  readonly at: string;
  /** From 0 up to 1. */
  readonly random: () => number;
};

/** A message that was claimed again and again and never settled: whoever tries it dies of it. */
export function isPoisoned({ tries }: Claim): boolean {
  return tries > MOST_TRIES;
}

export const poisoned: Settlement = { state: 'parked', reason: 'too-many-tries', attempts: [] };

/** How a try is settled: one that failed waits ever longer, never twice the same, and is parked in the end. */
export function afterTry({ tries }: Claim, settlement: Settlement, moment: Moment): Settlement {
  const { state, attempts } = settlement;
  // Put off without having been tried.
  if (state !== 'waiting' || attempts.length === 0) return settlement;
  if (tries >= MOST_TRIES) {
    return { state: 'parked', reason: attempts.at(-1)?.fault ?? 'too-many-tries', attempts };
  }
  const backoff = afterBackoff(tries, moment);
  const asked = new Date(settlement.notBefore).toISOString();
  return { state, attempts, notBefore: asked > backoff ? asked : backoff };
}

/** How a try is settled over which the sender itself broke. */
export function afterBreak({ delivery, tries }: Claim, error: unknown, moment: Moment): Settlement {
  const { message, attempts: before } = delivery;
  const route = message.to.kind === 'person' ? 'chat' : 'channel';
  const attempt: Attempt = { route, at: moment.at, fault: BROKE };
  const earlier = before.length - 1 - before.findLastIndex(({ fault }) => fault !== BROKE);
  if (earlier + 1 >= MOST_BREAKS && tries >= MOST_BREAKS) {
    const words = error instanceof Error ? error.message : String(error);
    const reason = `${BROKE}: ${words}`.slice(0, LONGEST_REASON);
    return { state: 'parked', reason, attempts: [attempt] };
  }
  return { state: 'waiting', notBefore: afterBackoff(tries, moment), attempts: [attempt] };
}

/** Exponential with full jitter: anywhere between now and a limit that doubles. */
function afterBackoff(tries: number, { at, random }: Moment): string {
  const longest = Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (tries - 1));
  return new Date(Date.parse(at) + Math.ceil(random() * longest)).toISOString();
}
