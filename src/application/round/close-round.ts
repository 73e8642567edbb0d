import { closeRound as closed } from '../../domain/round/round.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import type { Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';

/** Closes a decided round: nothing in it changes any more. */
export function closeRound(
  deps: Dependencies,
  command: Command,
  round: string,
): Promise<Outcome<Stored<'round'>>> {
  return changeAggregate(deps, command, {
    kind: 'round',
    id: round,
    action: 'round.close',
    subject: ({ state }) => ({ state }),
    transition: (state, at) =>
      state.state === 'decided'
        ? closed(state, at)
        : { kind: 'refused', code: 'not-in-this-state', state: state.state },
  });
}
