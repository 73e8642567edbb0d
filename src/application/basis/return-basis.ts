import { returnBasis as returned, type ReturningBody } from '../../domain/basis/decision-basis.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { basisIdOf } from '../ports/aggregates.ts';
import { basisSubject } from './basis-subject.ts';

/** Sends a submitted basis back to its network with a reason, as long as the recommendation is not delivered. */
export function returnBasis(
  deps: Dependencies,
  command: Command,
  what: {
    readonly round: string;
    readonly network: string;
    readonly reason: string;
    /** The county governor sends it back, or puts on record that the forum did. */
    readonly by?: ReturningBody;
  },
): Promise<Outcome<Stored<'basis'>>> {
  return changeAggregate(deps, command, {
    kind: 'basis',
    id: basisIdOf(what.round, what.network),
    action: 'basis.return',
    subject: basisSubject,
    reason: what.reason,
    transition: async (state, at) => {
      const recommendation = await deps.store.read('recommendation', what.round);
      if (recommendation?.state.state === 'submitted') return notReady([fault('recommendation-delivered')]);
      return inState(state, 'submitted', (basis) =>
        returned(basis, {
          reason: what.reason,
          by: command.actor.id,
          at,
          decidedBy: what.by ?? 'county-governor',
        }),
      );
    },
  });
}
