import { addDays, dateInOslo, type PlainDate } from '../calendar/plain-date.ts';
import { workingDayOnOrAfter } from '../calendar/working-days.ts';
import type { Appeal, AppealOutcome } from './appeal.ts';
import type { AwardLetter } from './award-letter.ts';

/** When the notice reached the party, and the last day to appeal. */
export type AppealPeriod = { readonly reachedOn: PlainDate; readonly lastDay: PlainDate };

/**
 * The time to appeal: three weeks from when the notice reached the party (Public Administration Act § 29), which is
 * when the first of the recipient's people said that it was read. A period in weeks ends on the same weekday that it
 * began on (Courts of Justice Act § 148); when that is a Saturday, a Sunday or a public holiday, on the next working
 * day (§ 149). Null while the letter has not reached anybody: then it has not begun.
 */
export function appealPeriod({
  receipts = [],
  appealDays,
}: Pick<AwardLetter, 'receipts' | 'appealDays'>): AppealPeriod | null {
  const first = receipts.map(({ at }) => at).toSorted()[0];
  if (first === undefined) return null;
  const reachedOn = dateInOslo(new Date(first));
  return { reachedOn, lastDay: workingDayOnOrAfter(addDays(reachedOn, appealDays)) };
}

/** Whether an appeal sent on that day comes too late. It cannot before the letter has reached anybody. */
export function isLate(letter: AwardLetter, sentOn: PlainDate): boolean {
  const period = appealPeriod(letter);
  return period !== null && sentOn > period.lastDay;
}

/** Puts an appeal on record. */
export function recordAppeal(
  letter: AwardLetter,
  appeal: Pick<Appeal, 'sentOn' | 'from' | 'about' | 'by' | 'at'>,
): AwardLetter {
  const appeals = letter.appeals ?? [];
  const recorded: Appeal = {
    ...appeal,
    number: appeals.length + 1,
    late: isLate(letter, appeal.sentOn),
    outcomes: [],
  };
  return { ...letter, appeals: [...appeals, recorded] };
}

/** Puts on record what became of an appeal. Check that it is not settled first. */
export function recordOutcome(letter: AwardLetter, number: number, outcome: AppealOutcome): AwardLetter {
  return {
    ...letter,
    appeals: (letter.appeals ?? []).map((appeal) =>
      appeal.number === number ? { ...appeal, outcomes: [...appeal.outcomes, outcome] } : appeal,
    ),
  };
}
