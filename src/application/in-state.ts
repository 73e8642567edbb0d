import type { Refusal } from './outcome.ts';

/** Applies a transition to an aggregate that is in the state it starts from; any other state is refused. */
export function inState<A extends { readonly state: string }, S extends A['state'], R>(
  aggregate: A,
  state: S,
  transition: (aggregate: A & { readonly state: S }) => R,
): R | Refusal {
  return hasState(aggregate, state)
    ? transition(aggregate)
    : { kind: 'refused', code: 'not-in-this-state', state: aggregate.state };
}

function hasState<A extends { readonly state: string }, S extends A['state']>(
  aggregate: A,
  state: S,
): aggregate is A & { readonly state: S } {
  return aggregate.state === state;
}
