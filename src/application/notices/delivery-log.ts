import type { NetworkId, PersonId } from '../../domain/ids.ts';
import { may } from '../../domain/policies/policy.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import type { Delivery, DeliveryFilter, Outbox } from '../ports/outbox.ts';

export type LogPage = { readonly deliveries: readonly Delivery[]; readonly next: string | null };

type LogParts = Dependencies & { readonly outbox: Outbox };

const PAGE_SIZE = 25;
/** Pages that are gone through for somebody who may see few of them, before they are asked to go on. */
const MOST_PAGES = 20;

/**
 * What was sent and what became of it, the newest first. The county governor sees all, a coordinator what concerns the
 * own network and its people, and everybody what was for them.
 */
export async function readDeliveryLog(
  { store, outbox }: LogParts,
  actor: Person,
  what: { readonly state: 'parked' | 'waiting' | undefined; readonly from: string | null },
): Promise<Outcome<LogPage>> {
  const refusal = authorise(actor, 'reminder.read');
  if (refusal) return refusal;
  const filter: DeliveryFilter = {
    ...(what.state && { state: what.state }),
    ...(!seesOthers(actor) && { person: actor.id }),
  };
  const isVisible = await visibleTo(store, actor);
  const visible: Delivery[] = [];
  let next = what.from;
  for (let page = 0; page < MOST_PAGES; page++) {
    const read = await outbox.list(filter, { size: PAGE_SIZE, from: next });
    visible.push(...read.deliveries.filter((delivery) => isTold(delivery) && isVisible(delivery)));
    next = read.next;
    if (next === null || visible.length >= PAGE_SIZE) break;
  }
  return done({ deliveries: visible, next });
}

/** Sends once more what was sent, dropped or parked. What it says then is what is true then. */
export async function resendDelivery(
  { store, clock, outbox }: LogParts,
  actor: Person,
  key: string,
): Promise<Outcome<Delivery>> {
  const delivery = await outbox.read(key);
  const people = (await store.list('person')).map(({ state }) => state);
  const networks = delivery ? networksOf(delivery, networksOfPeople(people)) : [];
  const own = networks.find((network) => may(actor, 'delivery.resend', { network }).allowed);
  const refusal = authorise(actor, 'delivery.resend', own ? { network: own } : {});
  if (refusal) return refusal;
  if (!delivery) return notFound;
  await outbox.resend(key, clock.now().toISOString());
  return done((await outbox.read(key)) ?? delivery);
}

/** Whether somebody may send it once more, and it is not on its way already. */
export function mayResend(actor: Person, delivery: Delivery, people: readonly Person[]): boolean {
  if (delivery.state === 'waiting' || delivery.state === 'sending') return false;
  return (
    may(actor, 'delivery.resend').allowed ||
    networksOf(delivery, networksOfPeople(people)).some(
      (network) => may(actor, 'delivery.resend', { network }).allowed,
    )
  );
}

/** A card that was changed where it lies has told nobody anything; only that it could not be is of interest. */
function isTold({ message, state }: Delivery): boolean {
  return message.notice.kind !== 'vote-card' || state === 'parked';
}

/** Whether somebody may see what was for others. */
function seesOthers(actor: Person): boolean {
  return actor.roles.some(({ networks }) =>
    [undefined, ...networks].some(
      (network) => may(actor, 'delivery.read', network === undefined ? {} : { network }).allowed,
    ),
  );
}

async function visibleTo(store: AggregateStore, actor: Person): Promise<(delivery: Delivery) => boolean> {
  if (may(actor, 'delivery.read').allowed) return () => true;
  const people = networksOfPeople((await store.list('person')).map(({ state }) => state));
  return (delivery) =>
    (delivery.message.to.kind === 'person' && delivery.message.to.person === actor.id) ||
    networksOf(delivery, people).some((network) => may(actor, 'delivery.read', { network }).allowed);
}

/** Those who work for the whole county belong to no single network. */
function networksOfPeople(people: readonly Person[]): ReadonlyMap<PersonId, NetworkId[]> {
  return new Map(
    people.map(({ id, roles }) => [
      id,
      roles
        .filter(({ role }) => role !== 'county-governor' && role !== 'statped')
        .flatMap(({ networks }) => networks),
    ]),
  );
}

/** The networks that a delivery is the business of: those that it is about, else those of its channel or its person. */
function networksOf(
  { message: { to, notice } }: Delivery,
  people: ReadonlyMap<PersonId, readonly NetworkId[]>,
): readonly NetworkId[] {
  const about = notice.kind === 'reminder' ? notice.duties.flatMap(({ network }) => network ?? []) : [];
  if (about.length > 0) return about;
  if (to.kind === 'person') return people.get(to.person) ?? [];
  return to.network === null ? [] : [to.network];
}
