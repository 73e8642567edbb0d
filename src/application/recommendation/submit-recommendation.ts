import {
  type AskedLine,
  type Recommendation,
  type RecommendationFault,
  recommendationFaults,
  submitRecommendation as submitted,
} from '../../domain/recommendation/recommendation.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, type Fault, notFound, notReady, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { standing, submissionRefusal, votesOf } from '../vote/votes-of-round.ts';
import { askedLines, availableUnder } from './asked-lines.ts';

/**
 * Delivers the recommendation to the county governor; what was asked for is frozen beside it. The forum need not vote;
 * where it has, the last vote must have adopted what is delivered.
 */
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
      const asked = await askedLines(deps.store, round);
      const faults = await deliveryFaults(deps.store, state, asked);
      if (!faults) return notFound;
      if (faults.length > 0) return notReady(faults);
      const refused = submissionRefusal(standing(await votesOf(deps.store, round), state.content));
      if (refused) return refused;
      return inState(state, 'draft', (draft) => submitted(draft, { asked, by: command.actor.id, at }));
    },
  });
}

/** What keeps a recommendation from being delivered, or voted on; null where its round has no key. */
export async function deliveryFaults(
  store: AggregateStore,
  { round, content }: Recommendation,
  asked: readonly AskedLine[],
): Promise<Fault[] | null> {
  const key = await store.read('key', round);
  if (!key) return null;
  const faults = recommendationFaults(content, asked, availableUnder(key.state));
  const forgotten = asked.filter((line) => content.lines.every((one) => one.network !== line.network));
  return [
    ...faults.map(recommendationFault),
    ...forgotten.map((line) => fault('network-missing', { network: line.network }, 'lines')),
  ];
}

function recommendationFault(found: RecommendationFault): Fault {
  const { code, ...values } = found;
  return fault(code, values, code === 'joint-measures-above-available' ? 'jointMeasures' : 'lines');
}
