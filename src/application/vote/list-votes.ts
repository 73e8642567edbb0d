import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { Forum, VotingRule } from '../../domain/vote/forum.ts';
import { rulesFor } from '../../domain/vote/vote-changes.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { forumNow } from './forum-now.ts';
import { lastCounted, standing, votesOf } from './votes-of-round.ts';
import type { Standing } from '../../domain/vote/standing.ts';

/** The votes of a round, and what a new one would be held by. */
export type VotesReading = {
  readonly round: string;
  /** The latest first. */
  readonly votes: readonly Stored<'vote'>[];
  readonly recommendation: Stored<'recommendation'>;
  readonly standing: Standing;
  readonly forum: Forum;
  /** The rules that a vote opened now may follow, the forum's own first. */
  readonly rules: readonly VotingRule[];
};

/** The votes of a round. */
export async function listVotes(
  { store, clock }: Dependencies,
  actor: Person,
  round: string,
): Promise<Outcome<VotesReading>> {
  const refusal = authorise(actor, 'vote.read');
  if (refusal) return refusal;
  const [votes, recommendation, { forum }] = await Promise.all([
    votesOf(store, round),
    store.read('recommendation', round),
    forumNow(store, dateInOslo(clock.now())),
  ]);
  if (!recommendation) return notFound;
  return done({
    round,
    votes: votes.toReversed(),
    recommendation,
    standing: standing(votes, recommendation.state.content),
    forum,
    rules: rulesFor(forum, lastCounted(votes)?.state ?? null),
  });
}
