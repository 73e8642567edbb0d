import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { WaitingFor } from '../../domain/cycle/annual-cycle.ts';
import type { NetworkId, PersonId } from '../../domain/ids.ts';
import { dayToRemind } from '../../domain/reminders/reminder-moments.ts';
import { waitingNow } from '../../domain/reminders/waiting.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { groupsOn } from '../registers/networks-and-groups.ts';
import { networksOn, peopleOn } from '../registers/registers-on.ts';
import { readWaiting } from './read-waiting.ts';
import { pageOf } from './resolve-notice.ts';

/** Something that waits for a person in no annual cycle and, most of it, in no round. */
export type WaitingTask = {
  readonly occurrence: string;
  readonly waiting: WaitingFor;
  /** The name of what it is about. */
  readonly title: string;
  /** The day it is due, or has waited since: which of them, its kind says. */
  readonly day: PlainDate;
  readonly page: string;
  /** The id of what it is about. */
  readonly about: string;
};

/** What waits for this person outside the annual cycles, the oldest first. */
export async function waitingTasks(
  store: AggregateStore,
  person: PersonId,
  today: PlainDate,
): Promise<WaitingTask[]> {
  const [facts, people, networks, groups] = await Promise.all([
    readWaiting(store, today),
    peopleOn(store, today),
    networksOn(store, today),
    groupsOn(store, today),
  ]);
  const idsOf = (registered: readonly { readonly id: NetworkId }[]) => registered.map(({ id }) => id);
  const found = waitingNow({ ...facts, people, networks: idsOf(networks), groups: idsOf(groups) }, today);
  return found
    .flatMap((occurrence): WaitingTask[] => {
      const { key, title, waiting } = occurrence;
      const mine = waiting?.owed.find(({ responsible }) => responsible.includes(person));
      if (!waiting || !mine) return [];
      const day = dayToRemind(occurrence);
      const page = pageOf(occurrence, mine.network);
      return [{ occurrence: key, waiting: waiting.for, title, day, page, about: waiting.about }];
    })
    .toSorted((a, b) => a.day.localeCompare(b.day));
}
