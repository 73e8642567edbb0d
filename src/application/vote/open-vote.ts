import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { VotingRule } from '../../domain/vote/forum.ts';
import type { OpenVote } from '../../domain/vote/vote.ts';
import { callOff, openVote as opened, rulesFor } from '../../domain/vote/vote-changes.ts';
import { authorise } from '../authorise.ts';
import type { Command, Dependencies } from '../change-aggregate.ts';
import { done, fault, notFound, notReady, type Outcome, voteRefused } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { voteIdOf } from '../ports/aggregates.ts';
import { askedLines } from '../recommendation/asked-lines.ts';
import { deliveryFaults } from '../recommendation/submit-recommendation.ts';
import { forumNow } from './forum-now.ts';
import { isAsOpened, lastCounted, subjectHash, votesOf } from './votes-of-round.ts';

/**
 * Opens a vote on the recommendation as the chair has read it, once it could be delivered as it is: `expected` of the command is the recommendation's etag.
 * Seats, rule and quorum are frozen. One vote of a round is open at a time: its number is taken by whoever is first.
 */
export async function openVote(
  { store, clock }: Dependencies,
  { actor, changeId, expected }: Command,
  what: { readonly round: string; readonly rule: VotingRule; readonly closesAt: string | null },
): Promise<Outcome<Stored<'vote'>>> {
  const recommendation = await store.read('recommendation', what.round);
  const refusal = authorise(actor, 'vote.open', recommendation ? { state: recommendation.state.state } : {});
  if (refusal && (!recommendation || refusal.code !== 'not-in-this-state')) return refusal;
  if (!recommendation) return notFound;
  const votes = await votesOf(store, what.round);
  const last = votes.at(-1) ?? null;
  const first = last && (await store.readVersion('vote', last.id, 1));
  if (first?.audit.changeId === changeId && first.audit.by === actor.id) return done(first);
  if (refusal) return refusal;
  if (last?.state.state === 'open') return voteRefused('vote-is-open');
  if (recommendation.etag !== expected) {
    return { kind: 'refused', code: 'conflict', current: recommendation };
  }

  const at = clock.now().toISOString();
  const { forum } = await forumNow(store, dateInOslo(new Date(at)));
  const asked = await askedLines(store, what.round);
  const faults = await deliveryFaults(store, recommendation.state, asked);
  if (!faults) return notFound;
  if (!rulesFor(forum, lastCounted(votes)?.state ?? null).includes(what.rule))
    faults.push(fault('rule-not-open', {}, 'rule'));
  if (what.closesAt !== null && Date.parse(what.closesAt) <= Date.parse(at)) {
    faults.push(fault('closes-in-past', {}, 'closesAt'));
  }
  if (faults.length > 0) return notReady(faults);

  const { round, content } = recommendation.state;
  const number = votes.length + 1;
  const subject = {
    kind: 'recommendation',
    round,
    version: recommendation.version,
    hash: subjectHash(content),
  } as const;
  const vote = opened(
    { round, number, subject, forum, rule: what.rule, closesAt: what.closesAt },
    { by: actor.id, at, isChair: true },
  );
  const commit = await store.commit({
    kind: 'vote',
    id: voteIdOf(round, number),
    expected: null,
    state: vote,
    action: 'vote.open',
    by: actor.id,
    at,
    changeId,
    reason: '',
  });
  if (commit.kind === 'conflict') return voteRefused('vote-is-open');
  if (await isAsOpened(store, subject)) return done(commit.stored);
  return calledOffAtOnce({ store, clock }, commit.stored, vote);
}

/** Somebody saved the recommendation while the vote was being opened: it must not stand for another version. */
async function calledOffAtOnce(
  { store }: Dependencies,
  stored: Stored<'vote'>,
  vote: OpenVote,
): Promise<Outcome<Stored<'vote'>>> {
  const why = { cause: 'recommendation-changed', reason: '' } as const;
  await store.commit({
    kind: 'vote',
    id: stored.id,
    expected: stored.etag,
    state: callOff(vote, why, { closedAt: vote.openedAt, closedBy: vote.openedBy }),
    action: 'vote.close',
    by: vote.openedBy,
    at: vote.openedAt,
    changeId: `${stored.id}-changed`,
    reason: '',
  });
  return voteRefused('recommendation-changed');
}
