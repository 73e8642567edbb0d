import { createHash, timingSafeEqual } from 'node:crypto';
import type { CalendarLink } from '../../domain/cycle/calendar-link.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { changeAggregate, type Command, type Dependencies, UNSAVED } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** The person's own calendar link; null where none was made. */
export async function readCalendarLink(
  store: AggregateStore,
  actor: Person,
): Promise<Outcome<CalendarLink | null>> {
  const refusal = authorise(actor, 'calendar-link.renew');
  if (refusal) return refusal;
  return done((await store.read('calendar-link', actor.id))?.state ?? null);
}

/**
 * Gives the person a new secret address; the one before stops working. Sent again, it renews again: the secret of the
 * first answer is nowhere kept, so it could not be answered twice.
 * @param secret 256 random bits in base64url
 * @returns what the address ends with: whose calendar it is, and the secret
 */
export async function renewCalendarLink(
  deps: Dependencies,
  { actor, changeId }: Pick<Command, 'actor' | 'changeId'>,
  secret: string,
): Promise<Outcome<{ readonly link: CalendarLink; readonly token: string }>> {
  const secretHash = hashOf(secret);
  const stored = await deps.store.read('calendar-link', actor.id);
  const command = {
    actor,
    changeId: `${changeId}:${secretHash.slice(0, 16)}`,
    expected: stored?.etag ?? UNSAVED,
  };
  const renewed = await changeAggregate(deps, command, {
    kind: 'calendar-link',
    id: actor.id,
    action: 'calendar-link.renew',
    subject: () => ({}),
    unsaved: async () => ({ person: actor.id, secretHash: '', issuedAt: '' }),
    transition: (_, at) => ({ person: actor.id, secretHash, issuedAt: at }),
  });
  if (renewed.kind === 'refused') return renewed;
  return done({ link: renewed.value.state, token: `${actor.id}.${secret}` });
}

/** Whose calendar the token opens; null where it opens none. */
export async function openCalendarLink(store: AggregateStore, token: string): Promise<string | null> {
  const [, person, secret] = /^([\da-z-]{1,80})\.([\w-]{43})$/.exec(token) ?? [];
  if (person === undefined || secret === undefined) return null;
  const stored = await store.read('calendar-link', person);
  const isRight = isSameHash(hashOf(secret), stored?.state.secretHash ?? hashOf(''));
  return stored && isRight ? person : null;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** In the same time whether little or much of it is the same. */
function isSameHash(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
