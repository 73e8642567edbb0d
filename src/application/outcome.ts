import type { AllocationRefusal } from '../domain/allocation/refusals.ts';
import type { VoteRefusalCode } from '../domain/vote/vote.ts';
import type { RoleName } from '../domain/registers/registers.ts';
import type { AggregateKind } from './ports/aggregates.ts';
import type { Stored } from './ports/aggregate-store.ts';

/** One thing that keeps a command from being carried out: where, what, and the words for its sentence. */
export type Fault = {
  /** The field, as the request names it: `measures.0.title`; empty for the whole. */
  readonly path: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
};

/** A command or question that was refused, and why. Text for people is made from the code at the edge. */
export type Refusal =
  | { readonly kind: 'refused'; readonly code: 'not-found' }
  | { readonly kind: 'refused'; readonly code: 'not-your-role'; readonly roles: readonly RoleName[] }
  | { readonly kind: 'refused'; readonly code: 'not-your-network' }
  | { readonly kind: 'refused'; readonly code: 'not-in-this-state'; readonly state: string }
  | { readonly kind: 'refused'; readonly code: 'second-person-needed' }
  | { readonly kind: 'refused'; readonly code: 'already-exists' }
  | { readonly kind: 'refused'; readonly code: 'conflict'; readonly current: Stored<AggregateKind> }
  | { readonly kind: 'refused'; readonly code: 'allocation-refused'; readonly refusal: AllocationRefusal }
  | { readonly kind: 'refused'; readonly code: 'vote-refused'; readonly reason: VoteRefusalReason }
  | { readonly kind: 'refused'; readonly code: 'not-ready'; readonly faults: readonly Fault[] }
  | {
      readonly kind: 'refused';
      readonly code: 'national-identity-number' | 'sensitive-text';
      readonly faults: readonly Fault[];
    };

/** Why a vote, or the recommendation that it is about, cannot go on as asked. */
export type VoteRefusalReason =
  | VoteRefusalCode
  /** There is an open vote on it already. */
  | 'vote-is-open'
  /** What is voted on has changed since the vote was opened. */
  | 'recommendation-changed'
  /** The last vote did not adopt it; each names what comes next. */
  | 'vote-ended-rejected'
  | 'vote-ended-tie'
  | 'vote-ended-no-quorum'
  | 'vote-ended-no-consensus'
  | 'adopted-before-change';

export type Outcome<T> = { readonly kind: 'done'; readonly value: T } | Refusal;

export function done<T>(value: T): Outcome<T> {
  return { kind: 'done', value };
}

export function voteRefused(reason: VoteRefusalReason): Refusal {
  return { kind: 'refused', code: 'vote-refused', reason };
}

export const notFound: Refusal = { kind: 'refused', code: 'not-found' };

export function notReady(faults: readonly Fault[]): Refusal {
  return { kind: 'refused', code: 'not-ready', faults };
}

/** A fault of the whole, or of one field. */
export function fault(code: string, values: Fault['values'] = {}, path = ''): Fault {
  return { path, code, values };
}
