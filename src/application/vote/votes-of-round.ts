import type { RecommendationContent } from '../../domain/recommendation/recommendation.ts';
import { counts, type Standing, standingOf } from '../../domain/vote/standing.ts';
import type { VoteSubject } from '../../domain/vote/vote.ts';
import { contentHash } from '../content-hash.ts';
import { type Refusal, voteRefused } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { voteIdOf } from '../ports/aggregates.ts';

/** A round's votes, the first one first. Each is read by its number: a list may lag behind. */
export async function votesOf(store: AggregateStore, round: string): Promise<Stored<'vote'>[]> {
  const votes: Stored<'vote'>[] = [];
  for (;;) {
    const next = await store.read('vote', voteIdOf(round, votes.length + 1));
    if (!next) return votes;
    votes.push(next);
  }
}

/** The last vote that counts: open, or closed with a result. What was called off does not. */
export function lastCounted(votes: readonly Stored<'vote'>[]): Stored<'vote'> | null {
  return votes.findLast(({ state }) => counts(state)) ?? null;
}

/** Names what is voted on. Dissent is left out: it is written when the vote is over, and changes nothing in it. */
export function subjectHash({ lines, jointMeasures, grounds }: RecommendationContent): string {
  return contentHash({ lines, jointMeasures, grounds });
}

/** Whether what a vote is about is still what the forum would deliver: unchanged, and not delivered yet. */
export async function isAsOpened(store: AggregateStore, subject: VoteSubject): Promise<boolean> {
  const now = await store.read('recommendation', subject.round);
  return now?.state.state === 'draft' && subjectHash(now.state.content) === subject.hash;
}

/** How the votes of a round let its recommendation stand. */
export function standing(votes: readonly Stored<'vote'>[], content: RecommendationContent): Standing {
  return standingOf(lastCounted(votes)?.state ?? null, subjectHash(content));
}

/** Why a recommendation that stands so cannot be delivered; null where it can. */
export function submissionRefusal(how: Standing): Refusal | null {
  switch (how) {
    case 'not-voted':
    case 'adopted':
      return null;
    case 'open':
      return voteRefused('vote-is-open');
    case 'adopted-before-change':
      return voteRefused('adopted-before-change');
    default:
      return voteRefused(`vote-ended-${how}`);
  }
}
