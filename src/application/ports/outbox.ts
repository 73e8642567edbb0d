import type { NetworkId, PersonId } from '../../domain/ids.ts';
import type { Notice } from '../notices/notice.ts';

/** Whom a message is for: a person, wherever that person can be reached, or everybody in a channel. */
export type Addressee =
  | { readonly kind: 'person'; readonly person: PersonId }
  /** The channel of a network's Team; null for the forum's. */
  | { readonly kind: 'channel'; readonly network: NetworkId | null };

/** A message on its way out. */
export type Message = {
  /** Names it for good (what, whom, which): put twice, it is one message. At most 200 characters of `[a-z0-9.:_-]`. */
  readonly key: string;
  readonly to: Addressee;
  readonly notice: Notice;
  /** UTC, ISO 8601: not to be sent before. */
  readonly notBefore: string;
};

/** The ways to a person, in the order in which they are tried. */
export type Route = 'chat' | 'channel' | 'mail';

/** One try by one way. */
export type Attempt = {
  readonly route: Route;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Null when it worked; else the name of what went wrong, such as `blocked-by-recipient` or `throttled`. */
  readonly fault: string | null;
};

/**
 * Where a message stands: `waiting` to be sent, `sending` by somebody just now, `sent`, `dropped` because there was
 * nothing left to say (delivered in the meantime, snoozed, not relevant), or `parked` because it cannot be sent.
 */
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'dropped' | 'parked';

/** A part of sending a message that has come to its end, and is not done again by a later try. */
export type Step = {
  /** Names it within its delivery: a way that leads nowhere, such as `chat`, or a place that has the message. */
  readonly name: string;
  readonly attempt: Attempt;
};

/** A message with all that happened to it: a line of the delivery log. */
export type Delivery = {
  readonly message: Message;
  readonly state: DeliveryState;
  /** Why it was dropped or parked; empty otherwise. */
  readonly reason: string;
  /** Oldest first, bounded: the last twenty. */
  readonly attempts: readonly Attempt[];
  /** The names of the steps that have ended since it was put or sent once more. */
  readonly done: readonly string[];
  /** UTC, ISO 8601. */
  readonly createdAt: string;
  readonly changedAt: string;
};

/** A delivery that is ours to send until the claim runs out. */
export type Claim = {
  readonly delivery: Delivery;
  readonly token: string;
  /**
   * How often it was claimed since it was put or sent once more, this time included. A claim that was settled without an
   * attempt does not count; one that nobody settled, because its process died, does.
   */
  readonly tries: number;
};

/** How a claimed message ended this time. `waiting` with a later `notBefore` is another try. */
export type Settlement =
  | {
      readonly state: 'sent' | 'dropped' | 'parked';
      readonly reason: string;
      readonly attempts: readonly Attempt[];
    }
  | { readonly state: 'waiting'; readonly notBefore: string; readonly attempts: readonly Attempt[] };

export type DeliveryFilter = {
  readonly state?: DeliveryState;
  /** To this person. */
  readonly person?: PersonId;
  /** To the channel of this network's Team, or the forum's (null). */
  readonly network?: NetworkId | null;
};

/**
 * What is on its way out, and what became of it. What it promises, on every adapter, with any number of processes:
 *
 * - A message that was put survives a crash of the process that put it. Put again under the same key, it stays as it is.
 * - A due message is claimed by one process at a time. A claim runs out after `holdFor`: a process that was killed
 *   leaves behind at most what it had claimed, and another sends that again, under the same key.
 * - A settlement counts only while the claim holds; of a claim that has run out it answers false and changes nothing.
 * - A step that was kept is known to whoever takes up the delivery next, however the claim ended.
 * - `attempts` of a settlement, and that of a step, are added to those before.
 */
export interface Outbox {
  /** Whether it is new. Throws TypeError for a key that is not of the form. */
  put(message: Message, at: string): Promise<boolean>;
  /**
   * Up to `limit` messages that are due at `at`, for `holdFor` milliseconds, the longest due first. With several
   * processes, and where hints tell what is due, only roughly so; but what is due is found.
   */
  claim(limit: number, at: string, holdFor: number): Promise<Claim[]>;
  /**
   * Keeps a step that has ended, with more to do before the delivery is settled. The claim then holds for `holdFor` from
   * `at`; false where it does not hold any more.
   */
  advance(claim: Claim, step: Step, at: string, holdFor: number): Promise<boolean>;
  settle(claim: Claim, settlement: Settlement, at: string): Promise<boolean>;
  read(key: string): Promise<Delivery | null>;
  /** The newest first, a page at a time; `next` goes on. */
  list(
    filter: DeliveryFilter,
    page: { readonly size: number; readonly from: string | null },
  ): Promise<{ readonly deliveries: readonly Delivery[]; readonly next: string | null }>;
  /** Sends once more what was parked, dropped or sent; false where it is on its way already or is not there. */
  resend(key: string, at: string): Promise<boolean>;
  /** Forgets what was settled before that time. Answers how many. */
  prune(before: string): Promise<number>;
}
