import { dateInOslo, type PlainDate } from '../calendar/plain-date.ts';
import type { Occurrence } from '../cycle/annual-cycle.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { countyGovernors, dutiesOf, type DutyFacts, holders, noteOn, planOf } from './duties.ts';
import type { Owed } from './owed.ts';
import { dayToRemind, momentsAfterSnooze, type ReminderMoment, reminderDue } from './reminder-moments.ts';

/** Whether somebody is to do it, or is told because somebody else has not. */
export type ReminderRole = 'responsible' | 'told-because-late';

/** From so many days after the day it was due, these are told that somebody else is late. */
const COORDINATOR_TOLD_AFTER = 1;
const GOVERNOR_TOLD_AFTER = 7;

/** A reminder that somebody should have had by now. */
export type DueReminder = {
  readonly occurrence: Occurrence;
  readonly network: NetworkId | null;
  readonly person: PersonId;
  readonly role: ReminderRole;
  readonly moment: ReminderMoment;
};

/** Everybody who should have been reminded of something by now, and of which: the latest reminder only. */
export function remindersDue(occurrences: readonly Occurrence[], facts: DutyFacts, now: Date): DueReminder[] {
  return occurrences.flatMap((occurrence) => {
    const plan = planOf(occurrence);
    if (!plan || isOver(occurrence, now)) return [];
    const due = dayToRemind(occurrence);
    return dutiesOf(occurrence, facts).flatMap((owed) =>
      [...peopleToTell(occurrence, owed, facts)].flatMap(([person, roleAt]) => {
        const moments = momentsAfterSnooze(
          due,
          plan,
          snoozedUntil(facts, occurrence.key, owed.network, person),
        );
        const moment = reminderDue(moments, now);
        const role = moment && roleAt(moment.offset);
        return moment && role ? [{ occurrence, network: owed.network, person, role, moment }] : [];
      }),
    );
  });
}

/** What nobody is called late for is over with its day: a reminder that was missed is not caught up with after it. */
export function isOver(occurrence: Occurrence, now: Date): boolean {
  const saysLate = (planOf(occurrence)?.after.length ?? 0) > 0;
  return !saysLate && dateInOslo(now) > dayToRemind(occurrence);
}

/** What a person is to a duty so many days from the day it is due; null where it is none of theirs any more. */
export function roleIn(
  occurrence: Occurrence,
  duty: { readonly network: NetworkId | null; readonly offset: number },
  person: PersonId,
  facts: DutyFacts,
): ReminderRole | null {
  const owed = dutiesOf(occurrence, facts).find(({ network }) => network === duty.network);
  return (owed && peopleToTell(occurrence, owed, facts).get(person)?.(duty.offset)) ?? null;
}

/** Until when a person wants to hear no more of a duty; null where they have not said so. */
export function snoozedUntil(
  { notes }: Pick<DutyFacts, 'notes'>,
  occurrence: string,
  network: NetworkId | null,
  person: PersonId,
): PlainDate | null {
  const note = noteOn(notes, occurrence, network);
  return note?.snoozes.find((one) => one.person === person)?.until ?? null;
}

/** Whether the person wants to hear nothing of it today. */
export function isSnoozed(until: PlainDate | null, now: Date): boolean {
  return until !== null && dateInOslo(now) < until;
}

/**
 * Those who may have to hear of a duty, each with what they are to it by then. Once it is late, the coordinator of the
 * network or group hears of it, and after a week the county governor; at once where nobody answers for it. Of what only
 * waits nobody hears because of others.
 */
function peopleToTell(
  { waiting }: Occurrence,
  { network, responsible }: Owed,
  { people }: DutyFacts,
): Map<PersonId, (offset: number) => ReminderRole | null> {
  const told = new Map<PersonId, (offset: number) => ReminderRole | null>();
  const tellResponsible = () => {
    for (const person of responsible) told.set(person, () => 'responsible');
    return told;
  };
  if (waiting) return tellResponsible();
  const tellFrom = (day: number) => (offset: number) =>
    offset >= day ? ('told-because-late' as const) : null;
  const governorFrom = responsible.length === 0 ? COORDINATOR_TOLD_AFTER : GOVERNOR_TOLD_AFTER;
  for (const person of countyGovernors(people)) told.set(person, tellFrom(governorFrom));
  if (network !== null) {
    for (const person of holders(people, ['coordinator', 'group-coordinator'], network)) {
      told.set(person, tellFrom(COORDINATOR_TOLD_AFTER));
    }
  }
  return tellResponsible();
}
