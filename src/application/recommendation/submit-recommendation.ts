import {
  type RecommendationFault,
  recommendationFaults,
  submitRecommendation as submitted,
} from '../../domain/recommendation/recommendation.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, type Fault, notFound, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { askedLines, availableUnder } from './asked-lines.ts';

/** Delivers the recommendation to the county governor; what was asked for is frozen beside it. */
export function submitRecommendation(
  deps: Dependencies,
  command: Command,
  round: string,
): Promise<Outcome<Stored<'recommendation'>>> {
  return changeAggregate(deps, command, {
    kind: 'recommendation',
    id: round,
    action: 'recommendation.submit',
    subject: ({ state }) => ({ state }),
    transition: async (state, at) => {
      const key = await deps.store.read('key', round);
      if (!key) return notFound;
      const asked = await askedLines(deps.store, round);
      const faults = recommendationFaults(state.content, asked, availableUnder(key.state));
      const forgotten = asked.filter((line) =>
        state.content.lines.every((one) => one.network !== line.network),
      );
      const all = [
        ...faults.map(recommendationFault),
        ...forgotten.map((line) => fault('network-missing', { network: line.network }, 'lines')),
      ];
      if (all.length > 0) return notReady(all);
      return inState(state, 'draft', (draft) => submitted(draft, { asked, by: command.actor.id, at }));
    },
  });
}

function recommendationFault(found: RecommendationFault): Fault {
  const { code, ...values } = found;
  return fault(code, values, code === 'joint-measures-above-available' ? 'jointMeasures' : 'lines');
}
