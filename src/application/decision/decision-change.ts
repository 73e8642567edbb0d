import type { Decision } from '../../domain/decision/decision.ts';
import { notFound, type Refusal } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { unsavedDecision } from './read-decision.ts';

/** What every change of a round's decision shares: where it starts from, and what the policy asks. */
export function decisionChange(store: AggregateStore, round: string) {
  return {
    kind: 'decision' as const,
    id: round,
    subject: ({ state }: Decision) => ({ state }),
    unsaved: async (): Promise<Decision | Refusal> => {
      const recommendation = await store.read('recommendation', round);
      return recommendation ? unsavedDecision(recommendation.state) : notFound;
    },
  };
}
