import type { NetworkId, PersonId } from '../../domain/ids.ts';
import type { Person, RoleName } from '../../domain/registers/registers.ts';
import { countyGovernors } from '../../domain/reminders/duties.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { type DueReminder, remindersDue } from '../../domain/reminders/reminded-people.ts';
import { decentTime, morningOf } from '../../domain/reminders/reminder-moments.ts';
import { kindOfWaiting } from '../../domain/reminders/waiting.ts';
import { askedOfMinutes } from '../../domain/meeting/told-of-minutes.ts';
import { takingPart, votersOf } from '../../domain/vote/told-of-vote.ts';
import type { AwardLetter } from '../../domain/decision/award-letter.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { forumNow } from '../vote/forum-now.ts';
import type { AddressBook } from '../ports/address-book.ts';
import type { Outbox } from '../ports/outbox.ts';
import { type Duty, keyPart, type Notice } from './notice.ts';
import { readStanding } from './standing.ts';
import { votesInCards } from './votes-in-cards.ts';

/** What happened longer ago nobody is told any more: a first start does not flood people with what they know. */
const NEWS_MILLISECONDS = 14 * 86_400_000;

type PlannerParts = Dependencies & {
  readonly outbox: Outbox;
  readonly addressBook: Pick<AddressBook, 'allCards' | 'channel'>;
};

/**
 * Puts into the outbox what should have been said by now. Everything is derived from how things stand, and each thing
 * has a key that names it for good: planned again, by this process or another, after a crash or at the same time, it is
 * the same message. So no use case has to remember to tell anybody, and nothing between a commit and its notice is lost.
 * @param hurried takes the day's morning as come already and sends at any hour: for a clock that travels
 * @returns how many messages are new
 */
export async function planNotices(
  { store, clock, outbox, addressBook }: PlannerParts,
  { hurried = false }: { readonly hurried?: boolean } = {},
): Promise<number> {
  const now = clock.now();
  const morning = new Date(morningOf(dateInOslo(now)));
  const standing = await readStanding(store, now);
  const due = remindersDue(standing.occurrences, standing.facts, hurried && morning > now ? morning : now);
  const notBefore = hurried ? now.toISOString() : decentTime(now);
  const at = now.toISOString();
  let added = 0;
  for (const reminders of perMorning(due)) {
    if (await putReminders(outbox, reminders, notBefore, at)) added++;
  }
  const since = new Date(now.getTime() - NEWS_MILLISECONDS).toISOString();
  const told = (await news(store, standing.facts.people, since)).map(({ person, ...what }) => ({
    ...what,
    to: { kind: 'person', person } as const,
  }));
  for (const message of [...told, ...(await votesInCards(store, addressBook, since))]) {
    if (await outbox.put({ ...message, notBefore: at }, at)) added++;
  }
  return added;
}

/** What one person should hear of one morning, as one message. */
type Morning = { readonly person: PersonId; readonly on: string; readonly duties: readonly Duty[] };

function perMorning(due: readonly DueReminder[]): Morning[] {
  const mornings = new Map<string, { person: PersonId; on: string; duties: Duty[] }>();
  for (const { occurrence, network, person, moment } of due) {
    const id = `${person} ${moment.on}`;
    const morning = mornings.get(id) ?? { person, on: moment.on, duties: [] };
    morning.duties.push({ occurrence: occurrence.key, network, offset: moment.offset });
    mornings.set(id, morning);
  }
  return [...mornings.values()];
}

/**
 * One message for all that is due to a person in a morning. What comes to be due after that message was put, because
 * somebody has changed the year since, goes into the next one.
 */
async function putReminders(
  outbox: Outbox,
  { person, on, duties }: Morning,
  notBefore: string,
  at: string,
): Promise<boolean> {
  let left = duties;
  for (let number = 1; left.length > 0; number++) {
    const key = `reminder:${keyPart(person)}:${on}${number === 1 ? '' : `.${number}`}`;
    const earlier = await outbox.read(key);
    if (!earlier) {
      return outbox.put(
        { key, to: { kind: 'person', person }, notice: { kind: 'reminder', duties: left }, notBefore },
        at,
      );
    }
    const { notice } = earlier.message;
    left = left.filter(
      (duty) => !(notice.kind === 'reminder' && notice.duties.some((one) => isSame(one, duty))),
    );
  }
  return false;
}

/** What waits is said once a morning, from whichever day it is counted: the oldest in a queue may just have been taken. */
function isSame(a: Duty, b: Duty): boolean {
  const isAboutTheSame = a.occurrence === b.occurrence && a.network === b.network;
  return isAboutTheSame && (a.offset === b.offset || kindOfWaiting(a.occurrence) !== null);
}

type News = { readonly key: string; readonly person: PersonId; readonly notice: Notice };

/** What has happened lately that somebody should be told. */
async function news(store: AggregateStore, people: readonly Person[], since: string): Promise<News[]> {
  const rounds = await store.list('round');
  const found = await Promise.all(
    rounds.map(async ({ id, state }) => [
      ...(state.state === 'frames-published' ? await basesReturned(store, people, id, since) : []),
      ...(state.state === 'decided' ? await lettersIssued(store, people, id, since) : []),
    ]),
  );
  return [...found.flat(), ...(await votesHeld(store, people, since)), ...(await minutesSent(store, since))];
}

async function basesReturned(
  store: AggregateStore,
  people: readonly Person[],
  round: string,
  since: string,
): Promise<News[]> {
  const found: News[] = [];
  for (const stored of await store.list('basis', { round })) {
    const { id, state, audit } = stored;
    const returned = state.state === 'draft' ? state.returned : null;
    if (!returned || returned.at < since) continue;
    const trail = audit.action === 'basis.return' ? [audit] : await store.auditTrail('basis', id);
    const version = trail.findLast(({ action }) => action === 'basis.return')?.version ?? stored.version;
    for (const person of allHolding(people, ['coordinator', 'representative', 'partner'], state.network)) {
      const key = `basis-returned:${keyPart(id)}:${version}:${keyPart(person)}`;
      found.push({ key, person, notice: { kind: 'basis-returned', basis: id, version } });
    }
  }
  return found;
}

async function lettersIssued(
  store: AggregateStore,
  people: readonly Person[],
  round: string,
  since: string,
): Promise<News[]> {
  const letters = await store.list('letter', { round });
  return letters
    .filter(({ audit }) => audit.at >= since)
    .flatMap(({ id, state }) =>
      recipientsOf(state, people).map((person) => ({
        key: `letter-issued:${keyPart(id)}:${keyPart(person)}`,
        person,
        notice: { kind: 'letter-issued', letter: id } as const,
      })),
    );
}

/** Votes that were opened, for those who may vote, and votes that were closed, for all who had to do with them. */
async function votesHeld(store: AggregateStore, people: readonly Person[], since: string): Promise<News[]> {
  const votes = await store.list('vote');
  return votes.flatMap(({ id, state: vote }): News[] => {
    const happened = vote.state === 'open' ? vote.openedAt : vote.result.closedAt;
    if (happened < since) return [];
    const kind = vote.state === 'open' ? ('vote-opened' as const) : ('vote-closed' as const);
    const told = vote.state === 'open' ? votersOf(vote) : [...takingPart(vote), ...countyGovernors(people)];
    return [...new Set(told)].map((person) => ({
      key: `${kind}:${keyPart(id)}:${keyPart(person)}`,
      person,
      notice: { kind, vote: id },
    }));
  });
}

/** Minutes that wait for approval, for those who are asked. Taken back and sent again, they are told anew. */
async function minutesSent(store: AggregateStore, since: string): Promise<News[]> {
  const meetings = await store.list('meeting');
  const news = meetings.map(async ({ id, state: meeting }): Promise<News[]> => {
    if (meeting.state !== 'minutes-sent' || meeting.minutes.sentAt < since) return [];
    const { sentAt } = meeting.minutes;
    const { forum } = await forumNow(store, meeting.content.from);
    return askedOfMinutes(meeting, forum.seats).map((person) => ({
      key: `minutes-to-approve:${keyPart(id)}:${Date.parse(sentAt)}:${keyPart(person)}`,
      person,
      notice: { kind: 'minutes-to-approve', meeting: id, sentAt },
    }));
  });
  return (await Promise.all(news)).flat();
}

/** Whom a letter concerns: a group that nobody coordinates is the county governor's to tell. */
function recipientsOf({ recipient }: AwardLetter, people: readonly Person[]): PersonId[] {
  switch (recipient.kind) {
    case 'network':
      return allHolding(people, ['coordinator', 'representative'], recipient.id as NetworkId);
    case 'institution':
      return people
        .filter(({ roles }) =>
          roles.some((role) => role.role === 'partner' && role.institution === recipient.id),
        )
        .map(({ id }) => id);
    case 'group': {
      const own = allHolding(people, ['group-coordinator'], recipient.id as NetworkId);
      return own.length > 0 ? own : countyGovernors(people);
    }
  }
}

function allHolding(people: readonly Person[], roles: readonly RoleName[], network: NetworkId): PersonId[] {
  return people
    .filter((person) =>
      person.roles.some((role) => roles.includes(role.role) && role.networks.includes(network)),
    )
    .map(({ id }) => id);
}
