import type { Subject } from '../../domain/policies/policy.ts';
import type { SchoolPlan } from '../../domain/school-plan/school-plan.ts';

/** What the policy asks of a school's plan. */
export function schoolPlanSubject({ network, owner, state }: SchoolPlan): Subject {
  return { network, owner, state };
}
