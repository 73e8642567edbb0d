import type { DecisionBasis } from '../../domain/basis/decision-basis.ts';
import type { Action, Subject } from '../../domain/policies/policy.ts';

/** What the policy asks of a decision basis. */
export function basisSubject(basis: DecisionBasis): Subject {
  return { network: basis.network, state: basis.state };
}

/** A draft belongs to the partnership; what is submitted, the whole forum may read. */
export function readingAction(basis: DecisionBasis): Action {
  return basis.state === 'draft' ? 'draft-basis.read' : 'submitted-basis.read';
}
