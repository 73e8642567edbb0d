import type { Answer } from '../../src/contract/operations.ts';
import { parsePeriod } from '../../src/domain/plan/period.ts';

export type SchoolPlanView = Answer<'readSchoolPlan'>;
export type WrittenSchoolPlan = SchoolPlanView['content'];

/** What the service takes at most. */
export const MAX_LINE = 200;
export const MAX_PART = 20_000;

/** What keeps a plan from being saved. */
export function headerFaults({ school, period }: Pick<WrittenSchoolPlan, 'school' | 'period'>): {
  readonly school: boolean;
  readonly period: boolean;
} {
  return { school: school.trim() === '', period: parsePeriod(period).kind === 'refused' };
}
