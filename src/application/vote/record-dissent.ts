import { editRecommendation } from '../../domain/recommendation/recommendation.ts';
import { withDissent } from '../../domain/vote/dissent.ts';
import { counts } from '../../domain/vote/standing.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { votesOf } from './votes-of-round.ts';

/** How often it looks anew when somebody saves the recommendation in between. */
const MOST_TRIES = 5;

/**
 * Writes the dissent of a round's last vote into the recommendation, word for word. It may be done any number of times,
 * so a crash after the vote was closed is made good by the next look.
 */
export async function recordDissent({ store, clock }: Dependencies, round: string): Promise<void> {
  const votes = (await votesOf(store, round)).filter(
    ({ state }) => state.state === 'closed' && counts(state),
  );
  const last = votes.at(-1);
  if (!last) return;
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const recommendation = await store.read('recommendation', round);
    if (recommendation?.state.state !== 'draft') return;
    const { content } = recommendation.state;
    const earlier = votes.slice(0, -1).map(({ state }) => state);
    const dissent = withDissent(content.dissent, last.state, earlier);
    if (dissent === content.dissent) return;
    const commit = await store.commit({
      kind: 'recommendation',
      id: round,
      expected: recommendation.etag,
      state: editRecommendation(recommendation.state, { ...content, dissent }),
      action: 'recommendation.record-dissent',
      by: last.audit.by,
      at: clock.now().toISOString(),
      changeId: `${last.id}-dissent-${recommendation.version}`,
      reason: last.id,
    });
    if (commit.kind !== 'conflict') return;
  }
}
