import type { NetworkId } from '../../domain/ids.ts';

/** A thing that somebody owes at a time of the year: which, for which network, and which of its reminders this is. */
export type Duty = {
  /** The occurrence's key, as `county.decision-basis.2027`. */
  readonly occurrence: string;
  readonly network: NetworkId | null;
  /** Days from the day it is due: -14 is two weeks before, 1 the day after. */
  readonly offset: number;
};

/**
 * Nothing new to tell: a card that lies somewhere is to show how its vote stands. The version is the one at which that
 * became so, and names the update; what the card shows is what is true when it is sent.
 */
export type CardUpdate = {
  readonly kind: 'vote-card';
  readonly vote: string;
  readonly version: number;
  readonly card: string;
};

/**
 * What somebody should be told, as it is kept until it is sent: ids only. What it says is worked out when it is sent,
 * from what is true then.
 */
export type Notice =
  | { readonly kind: 'reminder'; readonly duties: readonly Duty[] }
  | { readonly kind: 'vote-opened' | 'vote-closed'; readonly vote: string }
  | CardUpdate
  /** `sentAt` tells minutes that were taken back and sent again from those before. */
  | { readonly kind: 'minutes-to-approve'; readonly meeting: string; readonly sentAt: string }
  | { readonly kind: 'basis-returned'; readonly basis: string; readonly version: number }
  | { readonly kind: 'letter-issued'; readonly letter: string };

/** An id as part of the key that names a notice for good. */
export function keyPart(id: string): string {
  return id.toLowerCase();
}
