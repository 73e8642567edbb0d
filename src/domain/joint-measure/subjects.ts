import type { Actor, Subject } from '../policies/policy.ts';
import type { CohortStage, EnrolmentPlace } from './joint-measure.ts';

/** What the policy asks of those who carry a measure: it is as much each of its institutions'. */
export function carriersSubject(
  { institutions }: { readonly institutions: readonly string[] },
  actor: Actor,
): Subject {
  const own = new Set<string>(
    actor.roles.flatMap((role) => (role.role === 'partner' ? [role.institution] : [])),
  );
  const carrier = institutions.find((id) => own.has(id)) ?? institutions[0];
  return carrier === undefined ? {} : { institution: carrier };
}

/** What the policy asks of a place in a cohort. A cohort that there is not is for the transition to refuse. */
export function placeSubject(
  { cohorts }: { readonly cohorts: readonly { readonly id: string; readonly stage: CohortStage }[] },
  { cohort, network, owner }: Omit<EnrolmentPlace, 'track'>,
): Subject {
  const state = cohorts.find(({ id }) => id === cohort)?.stage ?? 'open';
  return owner === null ? { network, state } : { network, owner, state };
}
