import type { FaultName, GraphFault } from '../../src/storage/sharepoint/graph/graph-fault.ts';

const MINUTE = 60_000;

/** Nothing is tried again sooner: Microsoft wants more than 30 seconds between two looks at what is being made. */
export const BETWEEN_TRIES = 31_000;

/** How long it is tried again, from the first time, before it is given up for this time. */
const patienceWith: Readonly<Record<FaultName, number>> = {
  // What is new is not known everywhere at once: a group for up to a quarter of an hour, a guest for some minutes.
  'not-found': 15 * MINUTE,
  // A consent that was given a moment ago.
  'access-denied': 5 * MINUTE,
  unavailable: 5 * MINUTE,
  throttled: 10 * MINUTE,
  locked: 10 * MINUTE,
  conflict: 2 * MINUTE,
  resync: 2 * MINUTE,
  'list-missing': 2 * MINUTE,
  'column-missing': 2 * MINUTE,
  // One more try: it may be about something that has only just been made.
  invalid: BETWEEN_TRIES,
  'sign-in-failed': 0,
};

/** Done, or under way somewhere else, and not to be seen yet: a Team takes minutes, its site more. */
const PATIENCE_UNSEEN = 20 * MINUTE;

/** What has become of a step so far. Moments are milliseconds since 1970. */
export type Tries = {
  readonly since: number;
  readonly notBefore: number;
  /** What went wrong the last time; null where it was done, or is under way. */
  readonly fault: GraphFault | null;
  /** It has been tried for long enough. */
  readonly over: boolean;
};

/** What has become of it after one more try. */
export function triedAgain(before: Tries | undefined, fault: GraphFault | null, now: number): Tries {
  const since = before?.since ?? now;
  const patience = fault === null ? PATIENCE_UNSEEN : patienceWith[fault.fault];
  return { since, notBefore: now + BETWEEN_TRIES, fault, over: now - since >= patience };
}
