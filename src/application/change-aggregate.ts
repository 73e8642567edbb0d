import type { AuditEntry } from '../domain/audit/audit-trail.ts';
import type { Action, Subject } from '../domain/policies/policy.ts';
import type { Person } from '../domain/registers/registers.ts';
import { authorise } from './authorise.ts';
import { done, notFound, type Outcome, type Refusal } from './outcome.ts';
import type { AggregateStore, Stored } from './ports/aggregate-store.ts';
import type { AggregateKind, Aggregates } from './ports/aggregates.ts';
import type { Clock } from './ports/clock.ts';

/** The version tag of what nobody has saved yet. */
export const UNSAVED = 'unsaved';

export type Dependencies = { readonly store: AggregateStore; readonly clock: Clock };

/** Who commands, under which id, and from which version. */
export type Command = { readonly actor: Person; readonly changeId: string; readonly expected: string };

type ChangeOf<K extends AggregateKind> = {
  readonly kind: K;
  readonly id: string;
  readonly action: Action;
  /** What the audit trail calls it, where one permission covers several acts. */
  readonly recordedAs?: string;
  readonly subject: (state: Aggregates[K]) => Subject;
  /** What the aggregate is before anybody has saved it; without this, one that is not there cannot be changed. */
  readonly unsaved?: () => Promise<Aggregates[K] | Refusal>;
  /** The new state, or why it cannot be. */
  readonly transition: (
    state: Aggregates[K],
    at: string,
  ) => Promise<Aggregates[K] | Refusal> | Aggregates[K] | Refusal;
  readonly reason?: string;
};

/**
 * Loads one aggregate, asks the policy, applies a transition and commits it: the shape of every change. A command
 * that is sent again answers what it did the first time; one made from an older version is refused as a conflict.
 */
export async function changeAggregate<K extends AggregateKind>(
  { store, clock }: Dependencies,
  { actor, changeId, expected }: Command,
  change: ChangeOf<K>,
): Promise<Outcome<Stored<K>>> {
  const stored = await store.read(change.kind, change.id);
  const current = stored?.state ?? (await change.unsaved?.()) ?? notFound;
  const denied = authorise(actor, change.action, isRefusal(current) ? {} : change.subject(current));
  if (denied && denied.code !== 'not-in-this-state') return denied;
  if (isRefusal(current)) return current;
  const mine = { changeId, by: actor.id, action: change.recordedAs ?? change.action };
  if ((stored?.etag ?? UNSAVED) !== expected) {
    if (!stored) return notFound;
    return (await earlierOutcome(store, stored, mine)) ?? conflict(stored);
  }
  if (denied) return denied;

  const at = clock.now().toISOString();
  const state = await change.transition(current, at);
  if (isRefusal(state)) return state;
  const commit = await store.commit({
    kind: change.kind,
    id: change.id,
    expected: stored ? expected : null,
    state,
    ...mine,
    at,
    reason: change.reason ?? '',
  });
  if (commit.kind === 'conflict') return commit.current ? conflict(commit.current) : notFound;
  return isThatOf(mine, commit.stored.audit) ? done(commit.stored) : conflict(stored ?? commit.stored);
}

/** Reads one aggregate for somebody, or says why not. */
export async function readAggregate<K extends AggregateKind>(
  store: AggregateStore,
  actor: Person,
  what: { kind: K; id: string; action: Action; subject?: (state: Aggregates[K]) => Subject },
): Promise<Outcome<Stored<K>>> {
  const stored = await store.read(what.kind, what.id);
  if (!stored) return authorise(actor, what.action) ?? notFound;
  return authorise(actor, what.action, what.subject?.(stored.state)) ?? done(stored);
}

async function earlierOutcome<K extends AggregateKind>(
  store: AggregateStore,
  stored: Stored<K>,
  mine: ChangeMark,
): Promise<Outcome<Stored<K>> | null> {
  const trail = await store.auditTrail(stored.kind, stored.id);
  const entry = trail.find((one) => isThatOf(mine, one));
  const earlier = entry && (await store.readVersion(stored.kind, stored.id, entry.version));
  return earlier ? done(earlier) : null;
}

/** What names a command: an id that another person, or another action, has used names another command. */
type ChangeMark = Pick<AuditEntry, 'changeId' | 'by' | 'action'>;

function isThatOf(mine: ChangeMark, entry: AuditEntry): boolean {
  return entry.changeId === mine.changeId && entry.by === mine.by && entry.action === mine.action;
}

/** Refuses a change that was made from another version than the one that stands. */
export function conflict<K extends AggregateKind>(current: Stored<K>): Refusal {
  return { kind: 'refused', code: 'conflict', current: current as unknown as Stored<AggregateKind> };
}

function isRefusal(value: object): value is Refusal {
  return 'kind' in value && value.kind === 'refused';
}
