import { type DueDocument, lastDayOf, type When } from '../../domain/calendar/calendar-entry.ts';
import { addDays, dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { dutiesOf } from '../../domain/reminders/duties.ts';
import type { Owed } from '../../domain/reminders/owed.ts';
import { dayToRemind } from '../../domain/reminders/reminder-moments.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import { listNetworksAndGroups } from '../registers/networks-and-groups.ts';
import { readStanding } from './standing.ts';

/** Something that somebody has not delivered, and by when it is due. */
export type MissingDocument = {
  readonly due: DueDocument;
  /** The network or group; where it is nobody's in particular, those who answer for it. */
  readonly name: string;
  readonly when: When;
  readonly late: boolean;
};

/** A document that is due within so many days is missing; before that it only lies ahead. */
const AHEAD_DAYS = 30;

/** Whether somebody may ask who has not delivered: for the own network or group, or the county governor for all. */
export function mayAskWhoIsMissing({ roles }: Person): boolean {
  return roles.some(({ role }) => role === 'county-governor' || coordinates(role));
}

/**
 * Which of these documents have not been delivered, by the rules that people are reminded by, as far as the reader may ask
 * about them. One document after the other, the earliest first.
 */
export async function readMissing(
  { store, clock }: Dependencies,
  reader: Person,
  documents: readonly DueDocument[],
): Promise<Outcome<MissingDocument[]>> {
  const refusal = authorise(reader, 'reminder.read');
  if (refusal) return refusal;
  const now = clock.now();
  const today = dateInOslo(now);
  const [{ occurrences, facts }, networks] = await Promise.all([
    readStanding(store, now),
    listNetworksAndGroups(store),
  ]);
  const nameOf = ({ network, responsible }: Owed): string =>
    network === null
      ? facts.people
          .filter(({ id }) => responsible.includes(id))
          .map(({ name }) => name)
          .join(', ')
      : (networks.find(({ id }) => id === network)?.name ?? network);
  const due = occurrences
    .filter((occurrence) => dayToRemind(occurrence) <= addDays(today, AHEAD_DAYS))
    .toSorted((a, b) => lastDayOf(a).localeCompare(lastDayOf(b)));
  return done(
    documents.flatMap((document) =>
      due
        .filter((occurrence) => occurrence.due === document)
        .flatMap((occurrence) =>
          dutiesOf(occurrence, facts)
            .filter((owed) => concerns(owed, reader))
            .map((owed) => ({
              due: document,
              name: nameOf(owed),
              when: occurrence.when,
              late: dayToRemind(occurrence) < today,
            })),
        ),
    ),
  );
}

function concerns({ network }: Owed, { roles }: Person): boolean {
  return roles.some(
    ({ role, networks }) =>
      role === 'county-governor' || (coordinates(role) && network !== null && networks.includes(network)),
  );
}

function coordinates(role: Person['roles'][number]['role']): boolean {
  return role === 'coordinator' || role === 'group-coordinator';
}
