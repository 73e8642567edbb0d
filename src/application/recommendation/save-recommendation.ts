import { editRecommendation, type RecommendationContent } from '../../domain/recommendation/recommendation.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';

/** Saves the draft of the recommendation. It may be unfinished: only delivering it checks the whole. */
export function saveRecommendation(
  deps: Dependencies,
  command: Command,
  what: { readonly round: string; readonly content: RecommendationContent },
): Promise<Outcome<Stored<'recommendation'>>> {
  return changeAggregate(deps, command, {
    kind: 'recommendation',
    id: what.round,
    action: 'recommendation.edit',
    subject: ({ state }) => ({ state }),
    transition: (state) => {
      const repeated = repeatedNetwork(what.content.lines);
      if (repeated !== -1) return notReady([fault('duplicate-network', {}, `lines.${repeated}.network`)]);
      return inState(state, 'draft', (draft) => editRecommendation(draft, what.content));
    },
  });
}

/** The position of the first line whose network stands in an earlier line, or -1. */
export function repeatedNetwork(lines: readonly { readonly network: string }[]): number {
  const seen = new Set<string>();
  return lines.findIndex(({ network }) => seen.size === seen.add(network).size);
}
