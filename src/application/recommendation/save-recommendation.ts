import {
  editRecommendation,
  type RecommendationContent,
} from '../../domain/recommendation/recommendation.ts';
import { canSumKroner, type Kroner } from '../../domain/money.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { dissentText } from '../../domain/vote/dissent.ts';
import { fault, type Fault, notReady, type Outcome, voteRefused } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { lastCounted, standing, votesOf } from '../vote/votes-of-round.ts';
import { institutionIds, networkIds } from '../registers/known-ids.ts';

/**
 * Saves the draft of the recommendation. It may be unfinished: only delivering it checks the whole. While a vote on it
 * is open it stays as it is: a vote is on one exact version.
 */
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
    transition: async (state) => {
      const votes = await votesOf(deps.store, what.round);
      if (standing(votes, what.content) === 'open') return voteRefused('vote-is-open');
      const faults = [...(await contentFaults(deps.store, what)), ...dissentFaults(votes, what.content)];
      if (faults.length > 0) return notReady(faults);
      return inState(state, 'draft', (draft) => editRecommendation(draft, what.content));
    },
  });
}

/** Dissent from the last vote stays as it was given, word for word. */
function dissentFaults(votes: readonly Stored<'vote'>[], { dissent }: RecommendationContent): Fault[] {
  const last = lastCounted(votes);
  return !last || dissent.includes(dissentText(last.state)) ? [] : [fault('dissent-altered', {}, 'dissent')];
}

/** The position of the first line whose network stands in an earlier line, or -1. */
export function repeatedNetwork(lines: readonly { readonly network: string }[]): number {
  const seen = new Set<string>();
  return lines.findIndex(({ network }) => seen.size === seen.add(network).size);
}

/** The fault of amounts whose sum cannot be held: later it could not even be compared with what is left. */
export function sumFaults(amounts: readonly Kroner[], path: string): Fault[] {
  return canSumKroner(amounts) ? [] : [fault('total-too-large', {}, path)];
}

async function contentFaults(
  store: AggregateStore,
  { round, content }: { readonly round: string; readonly content: RecommendationContent },
): Promise<Fault[]> {
  const [networks, institutions] = await Promise.all([networkIds(store, round), institutionIds(store)]);
  const repeated = repeatedNetwork(content.lines);
  const unknown = content.lines.findIndex(({ network }) => !networks.has(network));
  const stranger = content.jointMeasures.findIndex(({ institution }) => !institutions.has(institution));
  return [
    ...(repeated === -1 ? [] : [fault('duplicate-network', {}, `lines.${repeated}.network`)]),
    ...(unknown === -1 ? [] : [fault('unknown-network', {}, `lines.${unknown}.network`)]),
    ...(stranger === -1 ? [] : [fault('unknown-institution', {}, `jointMeasures.${stranger}.institution`)]),
    ...sumFaults(
      content.lines.map((line) => line.recommended),
      'lines',
    ),
    ...sumFaults(
      content.jointMeasures.map((award) => award.amount),
      'jointMeasures',
    ),
  ];
}
