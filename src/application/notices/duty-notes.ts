import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { NetworkId } from '../../domain/ids.ts';
import { dutiesOf } from '../../domain/reminders/duties.ts';
import {
  dismiss,
  type Dismissal,
  dutyNoteIdOf,
  emptyNote,
  restore,
  snooze,
  type SnoozeDays,
  snoozeEnd,
} from '../../domain/reminders/duty-note.ts';
import { roleIn } from '../../domain/reminders/reminded-people.ts';
import { dayToRemind } from '../../domain/reminders/reminder-moments.ts';
import { authorise } from '../authorise.ts';
import { changeAggregate, type Command, type Dependencies, UNSAVED } from '../change-aggregate.ts';
import { notFound, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { occurrenceOf, readStanding } from './standing.ts';

/** Which duty it is about: the occurrence's key, and the network; null for what is the county's. */
export type DutyName = { readonly occurrence: string; readonly network: NetworkId | null };

const MOST_TRIES = 5;

/** Leaves a person alone about one duty for some days; only about what is theirs. Others may be writing the same note. */
export async function snoozeReminder(
  deps: Dependencies,
  { actor, changeId }: Pick<Command, 'actor' | 'changeId'>,
  { days, ...duty }: DutyName & { readonly days: SnoozeDays },
): Promise<Outcome<Stored<'duty-note'>>> {
  const refusal = authorise(actor, 'reminder.snooze');
  if (refusal) return refusal;
  const now = deps.clock.now();
  const standing = await readStanding(deps.store, now);
  const occurrence = occurrenceOf(standing, duty.occurrence);
  const someday = { network: duty.network, offset: Infinity };
  if (!occurrence || roleIn(occurrence, someday, actor.id, standing.facts) === null) return notFound;
  const until = snoozeEnd(dateInOslo(now), days, dayToRemind(occurrence));
  const id = dutyNoteIdOf(duty.occurrence, duty.network);
  for (let attempt = 1; ; attempt++) {
    const stored = await deps.store.read('duty-note', id);
    const outcome = await changeAggregate(
      deps,
      { actor, changeId, expected: stored?.etag ?? UNSAVED },
      {
        ...noteNamed(duty),
        action: 'reminder.snooze',
        transition: (note) => snooze(note, { person: actor.id, until }),
      },
    );
    const lost = outcome.kind === 'refused' && (outcome.code === 'conflict' || outcome.code === 'not-found');
    if (!lost || attempt === MOST_TRIES) return outcome;
  }
}

/** A network does not owe something this year after all, with the reason on record. */
export async function dismissDuty(
  deps: Dependencies,
  command: Command,
  { kind, reason, ...duty }: DutyName & Pick<Dismissal, 'kind' | 'reason'>,
): Promise<Outcome<Stored<'duty-note'>>> {
  return changeAggregate(deps, command, {
    ...noteNamed(duty),
    action: 'duty.dismiss',
    reason,
    transition: async (note, at) => {
      if (note.dismissed) return { kind: 'refused', code: 'not-in-this-state', state: 'dismissed' };
      if (!(await canBeDismissed(deps, duty))) return notFound;
      return dismiss(note, { kind, reason, by: command.actor.id, at });
    },
  });
}

/** The network owes it again. */
export function restoreDuty(
  deps: Dependencies,
  command: Command,
  duty: DutyName,
): Promise<Outcome<Stored<'duty-note'>>> {
  return changeAggregate(deps, command, {
    ...noteNamed(duty),
    action: 'duty.restore',
    transition: (note) =>
      note.dismissed ? restore(note) : { kind: 'refused', code: 'not-in-this-state', state: 'owed' },
  });
}

function noteNamed({ occurrence, network }: DutyName) {
  return {
    kind: 'duty-note',
    id: dutyNoteIdOf(occurrence, network),
    subject: () => (network === null ? {} : { network }),
    unsaved: async () => emptyNote(occurrence, network),
  } as const;
}

/** Only a network's own duties: what the county governor owes the county cannot be waved away. */
async function canBeDismissed({ store, clock }: Dependencies, duty: DutyName): Promise<boolean> {
  const standing = await readStanding(store, clock.now());
  const occurrence = occurrenceOf(standing, duty.occurrence);
  return (
    duty.network !== null &&
    occurrence !== undefined &&
    occurrence.due !== null &&
    dutiesOf(occurrence, standing.facts).some(({ network }) => network === duty.network)
  );
}
