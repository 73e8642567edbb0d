import { type DecisionContent, editDecision } from '../../domain/decision/decision.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { repeatedNetwork, sumFaults } from '../recommendation/save-recommendation.ts';
import { decisionChange } from './decision-change.ts';

/** Saves the draft of the decision. It may be unfinished: only taking it checks the whole. */
export function saveDecision(
  deps: Dependencies,
  command: Command,
  what: { readonly round: string; readonly content: DecisionContent },
): Promise<Outcome<Stored<'decision'>>> {
  return changeAggregate(deps, command, {
    ...decisionChange(deps.store, what.round),
    action: 'decision.edit',
    transition: (state) => {
      const repeated = repeatedNetwork(what.content.lines);
      const faults = [
        ...(repeated === -1 ? [] : [fault('duplicate-network', {}, `lines.${repeated}.network`)]),
        ...sumFaults(
          what.content.lines.map((line) => line.decided),
          'lines',
        ),
      ];
      if (faults.length > 0) return notReady(faults);
      return inState(state, 'draft', (draft) => editDecision(draft, what.content));
    },
  });
}
