import type { PlainDate } from '../calendar/plain-date.ts';
import type { PersonId } from '../ids.ts';

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

/** Whether nothing more can become of it. */
export function isSettled({ outcomes }: Appeal): boolean {
  const last = outcomes.at(-1);
  return last !== undefined && last.outcome !== 'sent-on';
}
