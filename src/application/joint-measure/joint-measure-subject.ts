import {
  type EnrolmentPlace,
  cohortOf,
  type JointMeasure,
} from '../../domain/joint-measure/joint-measure.ts';
import type { Subject } from '../../domain/policies/policy.ts';
import type { Person } from '../../domain/registers/registers.ts';

/** What the policy asks of those who carry a measure: it is as much each of its institutions'. */
export function carriersSubject({ content }: JointMeasure, actor: Person): Subject {
  const own = actor.roles.flatMap((role) => (role.role === 'partner' ? [role.institution] : []));
  const carrier = content.institutions.find((id) => own.includes(id)) ?? content.institutions[0];
  return carrier === undefined ? {} : { institution: carrier };
}

/** What the policy asks of a place in a cohort. One that there is not is for the transition to refuse. */
export function placeSubject(measure: JointMeasure, place: EnrolmentPlace): Subject {
  return {
    network: place.network,
    ...(place.owner !== null && { owner: place.owner }),
    state: cohortOf(measure, place.cohort)?.stage ?? 'open',
  };
}
