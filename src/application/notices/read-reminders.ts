import type { When } from '../../domain/calendar/calendar-entry.ts';
import { addDays, dateInOslo, daysBetween, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Occurrence, WaitingFor } from '../../domain/cycle/annual-cycle.ts';
import type { NetworkId } from '../../domain/ids.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { dutiesOf, noteOn, planOf } from '../../domain/reminders/duties.ts';
import { type Dismissal, dutyNoteIdOf } from '../../domain/reminders/duty-note.ts';
import { isSnoozed, snoozedUntil } from '../../domain/reminders/reminded-people.ts';
import { dayToRemind } from '../../domain/reminders/reminder-moments.ts';
import { authorise } from '../authorise.ts';
import { type Dependencies, UNSAVED } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import { pageOf } from './resolve-notice.ts';
import { readStanding } from './standing.ts';

/** Something that a person owes, or that a network of theirs does. */
export type OwnReminder = {
  readonly occurrence: string;
  readonly network: NetworkId | null;
  readonly title: string;
  readonly due: Occurrence['due'];
  readonly waiting: WaitingFor | null;
  readonly when: When;
  readonly daysLeft: number;
  /** Whether the reader is to do it, or somebody else in the network. */
  readonly mine: boolean;
  /** Whether anybody is reminded of it. */
  readonly reminded: boolean;
  /** The day on which the reader hears of it again; null where they have not asked to be left alone. */
  readonly snoozedUntil: PlainDate | null;
  readonly dismissed: Dismissal | null;
  readonly page: string;
  /** The version of what was noted about it. */
  readonly etag: string;
};

/** How far ahead and back it is looked. */
const AHEAD_DAYS = 90;
const BACK_DAYS = 60;

/**
 * What waits for somebody: what they owe themselves, and for those who may say that it is not relevant, all that their
 * network owes, with what was said. The next to come first.
 */
export async function readReminders(
  { store, clock }: Dependencies,
  actor: Person,
): Promise<Outcome<OwnReminder[]>> {
  const refusal = authorise(actor, 'reminder.read');
  if (refusal) return refusal;
  const now = clock.now();
  const today = dateInOslo(now);
  const { occurrences, facts } = await readStanding(store, now);
  const notes = new Map((await store.list('duty-note')).map((note) => [note.id, note]));
  const withoutNotes = { ...facts, notes: [] };
  const found = occurrences.filter(isNear(today)).flatMap((occurrence) =>
    dutiesOf(occurrence, withoutNotes).flatMap(({ network, responsible }): OwnReminder[] => {
      const mine = responsible.includes(actor.id);
      const isOwnNetwork =
        network !== null && occurrence.due !== null && authorise(actor, 'duty.dismiss', { network }) === null;
      if (!mine && !isOwnNetwork) return [];
      const until = snoozedUntil(facts, occurrence.key, network, actor.id);
      return [
        {
          occurrence: occurrence.key,
          network,
          title: occurrence.title,
          due: occurrence.due,
          waiting: occurrence.waiting?.for ?? null,
          when: occurrence.when,
          daysLeft: daysBetween(today, dayToRemind(occurrence)),
          mine,
          reminded: planOf(occurrence) !== null,
          snoozedUntil: isSnoozed(until, now) ? until : null,
          dismissed: noteOn(facts.notes, occurrence.key, network)?.dismissed ?? null,
          page: pageOf(occurrence, network),
          etag: notes.get(dutyNoteIdOf(occurrence.key, network))?.etag ?? UNSAVED,
        },
      ];
    }),
  );
  return done(found.toSorted((a, b) => a.daysLeft - b.daysLeft || a.title.localeCompare(b.title, 'nb')));
}

/** What nobody is told afterwards is gone with its day; what waits is there as long as it does. */
function isNear(today: PlainDate): (occurrence: Occurrence) => boolean {
  return (occurrence) => {
    const day = dayToRemind(occurrence);
    const plan = planOf(occurrence);
    if (occurrence.waiting && plan && plan.after.length > 0) return true;
    if (occurrence.due === null && !plan) return false;
    const isOver = occurrence.due === null || plan?.after.length === 0;
    return day <= addDays(today, AHEAD_DAYS) && day >= (isOver ? today : addDays(today, -BACK_DAYS));
  };
}
