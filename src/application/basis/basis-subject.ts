import type { DecisionBasis } from '../../domain/basis/decision-basis.ts';
import type { Action, Subject } from '../../domain/policies/policy.ts';
import type { Refusal } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** What the policy asks of a decision basis. */
export function basisSubject(basis: DecisionBasis): Subject {
  return { network: basis.network, state: basis.state };
}

/** A draft belongs to the partnership; what is submitted, the whole forum may read. */
export function readingAction(basis: DecisionBasis): Action {
  return basis.state === 'draft' ? 'draft-basis.read' : 'submitted-basis.read';
}

/** Null as long as the round is not over; once it is decided, no basis in it changes any more. */
export async function refuseWhenOver(store: AggregateStore, id: string): Promise<Refusal | null> {
  const round = await store.read('round', id);
  return round?.state.state === 'decided' || round?.state.state === 'closed'
    ? { kind: 'refused', code: 'not-in-this-state', state: round.state.state }
    : null;
}
