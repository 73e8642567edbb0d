import { addDays, dateInOslo, type PlainDate } from '../calendar/plain-date.ts';
import { workingDayOnOrAfter } from '../calendar/working-days.ts';
import type { PersonId } from '../ids.ts';
import type { AwardLetter } from './award-letter.ts';

/** Whom an appeal came from, by role. */
export const appellants = ['network', 'owner', 'institution', 'other'] as const;
export type Appellant = (typeof appellants)[number];

/**
 * What became of an appeal: the county governor changed the decision or would not take it up, or sent it on to the
 * appeals body, which upheld the decision or changed it.
 */
export const appealOutcomes = ['changed', 'dismissed', 'sent-on', 'upheld'] as const;
export type AppealOutcomeKind = (typeof appealOutcomes)[number];

export type AppealOutcome = {
  readonly outcome: AppealOutcomeKind;
  readonly on: PlainDate;
  readonly words: string;
  readonly by: PersonId;
  readonly at: string;
};

/** An appeal (klage) against a letter's decision. */
export type Appeal = {
  /** 1 for the first against the letter. */
  readonly number: number;
  /** When it was sent: that is what the deadline asks for (Public Administration Act § 30). */
  readonly sentOn: PlainDate;
  readonly from: Appellant;
  /** What the appellant wants changed, and why. */
  readonly about: string;
  readonly late: boolean;
  readonly by: PersonId;
  readonly at: string;
  /** One after the other: what was sent on is settled later. */
  readonly outcomes: readonly AppealOutcome[];
};

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

/** Whether nothing more can become of it. */
export function isSettled({ outcomes }: Appeal): boolean {
  const last = outcomes.at(-1);
  return last !== undefined && last.outcome !== 'sent-on';
}

/** Puts on record what became of an appeal. Check {@link isSettled} first. */
export function recordOutcome(letter: AwardLetter, number: number, outcome: AppealOutcome): AwardLetter {
  return {
    ...letter,
    appeals: (letter.appeals ?? []).map((appeal) =>
      appeal.number === number ? { ...appeal, outcomes: [...appeal.outcomes, outcome] } : appeal,
    ),
  };
}
