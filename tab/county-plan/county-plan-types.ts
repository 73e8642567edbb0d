import type { Answer } from '../../src/contract/operations.ts';
import type { CountyPlanContent, HearingSummary } from '../../src/domain/county-plan/county-plan.ts';

export type PlanView = Answer<'readCountyPlan'>;
export type StatementInPlan = PlanView['statements'][number];

/** What the county governor writes: the text, and after a hearing what is made of it. */
export type WrittenPlan = {
  readonly content: CountyPlanContent;
  readonly summary: HearingSummary | null;
};

/** The years of a plan as they are read. */
export function yearsOf({ firstYear, lastYear }: Pick<PlanView, 'firstYear' | 'lastYear'>): string {
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
}

/** The id of an organisation's statement in the plan's hearing, as the service has it. */
export function statementIdIn({ id, hearing }: PlanView, organisation: string): string {
  return `${id}-hearing-${hearing?.number ?? 0}-${organisation}`;
}

/** The summary with an answer to an organisation; an empty one is none. */
export function withAnswer(summary: HearingSummary, organisation: string, text: string): HearingSummary {
  const others = summary.answers.filter((one) => one.organisation !== organisation);
  const answers = text === '' ? others : [...others, { organisation, text }];
  return {
    ...summary,
    answers: answers.toSorted((a, b) => a.organisation.localeCompare(b.organisation)),
  };
}

/** What the service takes at most. */
export const MAX_LINE = 200;
export const MAX_TEXT = 20_000;
export const MAX_ANSWER = 4000;
