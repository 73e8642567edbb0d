import { contentBlockers } from '../../domain/basis/blockers.ts';
import { confirmBasis as confirmed, type ConfirmingSide } from '../../domain/basis/decision-basis.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { basisIdOf } from '../ports/aggregates.ts';
import { basisSubject, refuseWhenOver } from './basis-subject.ts';
import { blockerFault, criteriaOf } from './basis-criteria.ts';

/** One side of the partnership confirms the basis as it stands. Only a complete basis can be confirmed. */
export function confirmBasis(
  deps: Dependencies,
  command: Command,
  what: { readonly round: string; readonly network: string; readonly side: ConfirmingSide },
): Promise<Outcome<Stored<'basis'>>> {
  return changeAggregate(deps, command, {
    kind: 'basis',
    id: basisIdOf(what.round, what.network),
    action: what.side === 'owner' ? 'basis.confirm-as-owner' : 'basis.confirm-as-partner',
    subject: basisSubject,
    transition: async (state, at) => {
      const over = await refuseWhenOver(deps.store, what.round);
      if (over) return over;
      const blockers = contentBlockers(state.content, state.frame, await criteriaOf(deps.store, what.round));
      if (blockers.length > 0) return notReady(blockers.map(blockerFault));
      return inState(state, 'draft', (draft) => confirmed(draft, what.side, { by: command.actor.id, at }));
    },
  });
}
