import { lastDayOf } from '../calendar/calendar-entry.ts';
import { instantAt } from '../calendar/oslo-time.ts';
import { addDays, dateInOslo, daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import { isWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore } from '../calendar/working-days.ts';
import type { Occurrence, ReminderPlan } from '../cycle/annual-cycle.ts';

/** One of the reminders of a plan: which, the morning it comes, and the instant. */
export type ReminderMoment = {
  /** Days from the day it is due: -14 is two weeks before, 1 the day after. */
  readonly offset: number;
  readonly on: PlainDate;
  /** UTC, ISO 8601. */
  readonly at: string;
};

/** A reminder that was missed is sent later for so many days. */
export const CATCH_UP_DAYS = 3;

/** Reminders come in the morning, and what is late comes before the evening, by the clock in Norway. */
const MORNING = { hour: 8, minute: 30 } as const;
const EVENING = { hour: 17, minute: 0 } as const;

/** The day that reminders are counted from: a meeting's first day, a deadline's last. */
export function dayToRemind({ kind, when }: Pick<Occurrence, 'kind' | 'when'>): PlainDate {
  return kind !== 'deadline' && when.kind === 'range' ? when.start : lastDayOf({ when });
}

/**
 * The moments of a plan, earliest first, one a day at most: where two fall on the same morning, the later one counts.
 * Each is in the morning of a working day: what counts before comes on the working day before, what counts after on the
 * working day after.
 */
export function momentsOf(due: PlainDate, { before, after }: ReminderPlan): ReminderMoment[] {
  const moments = [
    ...before.map((days) => momentOn(0 - days, workingDayOnOrBefore(addDays(due, -days)))),
    ...after.map((days) => momentOn(days, workingDayOnOrAfter(addDays(due, days)))),
  ].toSorted((a, b) => a.offset - b.offset);
  return moments.filter((moment, index) => moments[index + 1]?.on !== moment.on);
}

/**
 * The moments of a plan for somebody who asked to be left alone until a day: none before it, and one on it, unless it is
 * over by then and nobody is told afterwards.
 */
export function momentsAfterSnooze(
  due: PlainDate,
  plan: ReminderPlan,
  snoozedUntil: PlainDate | null,
): ReminderMoment[] {
  const moments = momentsOf(due, plan);
  if (snoozedUntil === null) return moments;
  const again = momentOn(
    daysBetween(due, workingDayOnOrAfter(snoozedUntil)),
    workingDayOnOrAfter(snoozedUntil),
  );
  const later = moments.filter(({ on }) => on > again.on);
  const isTooLate = again.offset > 0 && plan.after.length === 0;
  return isTooLate ? later : [again, ...later];
}

/**
 * The reminder that should have been given by now and is not too old to be: of several that were missed only the latest
 * counts. Null where there is none.
 */
export function reminderDue(moments: readonly ReminderMoment[], now: Date): ReminderMoment | null {
  const latest = moments.findLast(({ at }) => Date.parse(at) <= now.getTime());
  return latest && daysBetween(latest.on, dateInOslo(now)) <= CATCH_UP_DAYS ? latest : null;
}

/** When something that is due now may be sent: now on a working day between morning and evening, else the next morning. */
export function decentTime(now: Date): string {
  const today = dateInOslo(now);
  const at = now.toISOString();
  if (!isWorkingDay(today)) return morningOf(workingDayOnOrAfter(today));
  if (at < morningOf(today)) return morningOf(today);
  if (at < instantAt(today, EVENING.hour, EVENING.minute)) return at;
  return morningOf(workingDayOnOrAfter(addDays(today, 1)));
}

/** The instant of a day at which reminders come. */
export function morningOf(day: PlainDate): string {
  return instantAt(day, MORNING.hour, MORNING.minute);
}

function momentOn(offset: number, on: PlainDate): ReminderMoment {
  return { offset, on, at: morningOf(on) };
}
