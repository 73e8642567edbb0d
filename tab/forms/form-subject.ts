import type { Subject } from '../../src/domain/policies/policy.ts';
import type { FormView } from './forms-types.ts';

/** What the policy asks of a form and its responses. */
export function formSubjectOf({ network }: Pick<FormView, 'network'>, state = ''): Subject {
  return network === null ? { state } : { network, state };
}
