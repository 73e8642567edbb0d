import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import type { Standing } from '../../domain/vote/standing.ts';
import { standing, votesOf } from '../vote/votes-of-round.ts';
import { askedLines, availableUnder } from './asked-lines.ts';
import type { AskedLine, Available } from '../../domain/recommendation/recommendation.ts';

/** The recommendation beside what it rests on. */
export type RecommendationReading = {
  readonly stored: Stored<'recommendation'>;
  readonly key: Stored<'key'>;
  readonly asked: readonly AskedLine[];
  readonly available: Available;
  /** What the forum's votes say of it. */
  readonly standing: Standing;
};

/** A round's recommendation. While it is a draft, what is asked for follows the bases as they come in. */
export async function readRecommendation(
  store: AggregateStore,
  actor: Person,
  round: string,
): Promise<Outcome<RecommendationReading>> {
  const refusal = authorise(actor, 'recommendation.read');
  if (refusal) return refusal;
  const [stored, key, votes] = await Promise.all([
    store.read('recommendation', round),
    store.read('key', round),
    votesOf(store, round),
  ]);
  if (!stored || !key) return notFound;
  const asked = stored.state.state === 'submitted' ? stored.state.asked : await askedLines(store, round);
  return done({
    stored,
    key,
    asked,
    available: availableUnder(key.state),
    standing: standing(votes, stored.state.content),
  });
}
