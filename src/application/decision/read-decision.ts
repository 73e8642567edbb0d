import { type Decision, followRecommendation } from '../../domain/decision/decision.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, notFound, type Outcome, type Refusal } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { wantsSecondSigner } from './second-signer.ts';

/** The decision beside the recommendation that it follows or departs from. */
export type DecisionReading = {
  /** Null until the county governor has saved something: then the decision follows the recommendation. */
  readonly stored: Stored<'decision'> | null;
  readonly decision: Decision;
  readonly recommendation: Stored<'recommendation'>;
  readonly key: Stored<'key'>;
  readonly round: Stored<'round'>;
  /** Whether another must take the decision than the one who saved it last. */
  readonly secondSigner: boolean;
};

/** A round's decision. Until it is taken, it is the county governor's alone. */
export async function readDecision(
  deps: Pick<Dependencies, 'store' | 'clock'>,
  actor: Person,
  id: string,
): Promise<Outcome<DecisionReading>> {
  const refusal = authorise(actor, 'decision.read');
  if (refusal) return refusal;
  const { store } = deps;
  const [stored, recommendation, key, round] = await Promise.all([
    store.read('decision', id),
    store.read('recommendation', id),
    store.read('key', id),
    store.read('round', id),
  ]);
  if (!recommendation || !key || !round) return notFound;
  const decision = stored?.state ?? unsavedDecision(recommendation.state);
  if ('kind' in decision) return decision;
  if (decision.state === 'draft') {
    const hidden = authorise(actor, 'draft-decision.read');
    if (hidden) return hidden;
  }
  return done({
    stored,
    decision,
    recommendation,
    key,
    round,
    secondSigner: await wantsSecondSigner(deps),
  });
}

/** What the decision is before anybody has saved it: the delivered recommendation, followed to the krone. */
export function unsavedDecision(recommendation: Stored<'recommendation'>['state']): Decision | Refusal {
  return recommendation.state === 'submitted'
    ? followRecommendation(recommendation.round, recommendation.content.lines)
    : { kind: 'refused', code: 'not-in-this-state', state: 'awaiting-recommendation' };
}
