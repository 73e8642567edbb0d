import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { VotesReading } from '../../application/vote/list-votes.ts';
import type { ForumReading } from '../../application/vote/read-forum.ts';
import type { VoteReading } from '../../application/vote/vote-reading.ts';
import { UNSAVED } from '../../application/change-aggregate.ts';
import type { Answer } from '../../contract/operations.ts';
import { quorumOf } from '../../domain/vote/forum.ts';
import { ballotOf, recusedIn } from '../../domain/vote/minutes.ts';
import type { Ballot, Entry, Result } from '../../domain/vote/vote.ts';
import type { Names } from './names.ts';

type Summary = Answer<'listVotes'>['votes'][number];
type View = Answer<'readVote'>;

/** The forum's seats and settings, with the names of those who sit in it or may. */
export async function presentForum(
  { stored, forum, candidates, secondSigner }: ForumReading,
  names: Names,
): Promise<Answer<'readForum'>> {
  const seated = forum.seats.flatMap(({ representatives, deputies }) => [...representatives, ...deputies]);
  const ids = new Set([...candidates.map(({ id }) => id), ...seated]);
  return {
    content: { ...forum, secondSigner },
    quorum: quorumOf(forum),
    people: await Promise.all([...ids].map((id) => names.person(id))),
    changed: stored && (await names.changed(stored.audit)),
  };
}

/** The version tag of the forum; one that nobody has saved has a tag of its own. */
export function forumEtag({ stored }: ForumReading): string {
  return stored?.etag ?? UNSAVED;
}

/** The votes of a round. */
export async function presentVotes(
  { votes, recommendation, standing, forum, rules }: VotesReading,
  names: Names,
): Promise<Answer<'listVotes'>> {
  return {
    round: recommendation.state.round,
    standing,
    recommendationState: recommendation.state.state,
    votes: await Promise.all(votes.map((vote) => summaryOf(vote, names))),
    rules: [...rules],
    seats: forum.seats.length,
    quorum: quorumOf(forum),
  };
}

async function summaryOf({ id, state: vote }: Stored<'vote'>, names: Names): Promise<Summary> {
  return {
    id,
    round: vote.round,
    number: vote.number,
    state: vote.state,
    rule: vote.rule,
    version: vote.subject.version,
    quorum: quorumOf(vote.forum),
    seats: vote.forum.seats.length,
    voted: vote.forum.seats.filter((seat) => ballotOf(vote, seat) !== null).length,
    openedBy: await names.person(vote.openedBy),
    openedAt: vote.openedAt,
    closesAt: vote.closesAt,
    result: vote.state === 'closed' ? await presentResult(vote.result, names) : null,
  };
}

async function presentResult(
  { outcome, counts, allTookPart, closedAt, closedBy }: Result,
  names: Names,
): Promise<NonNullable<Summary['result']>> {
  return {
    outcome: {
      kind: outcome.kind,
      next: outcome.next,
      missing: outcome.kind === 'no-quorum' ? outcome.missing : 0,
      reason: outcome.kind === 'called-off' ? outcome.reason : '',
    },
    counts,
    allTookPart,
    closedAt,
    closedBy: closedBy && (await names.person(closedBy)),
  };
}

/** A vote as its reader may see it. */
export async function presentVote(reading: VoteReading, names: Names): Promise<View> {
  const { stored, figures, own, isRecused, isOver, isAsOpened, allTakePart } = reading;
  const recused = recusedIn(stored.state);
  const people = (ids: readonly string[]) => Promise.all(ids.map((id) => names.person(id)));
  const ballotView = async (ballot: Ballot | null) =>
    ballot && {
      choice: ballot.choice,
      words: ballot.words,
      by: await names.person(ballot.by),
      at: ballot.at,
    };
  const nameOf = new Map(stored.state.forum.seats.map(({ id, name }) => [id, name]));
  return {
    ...(await summaryOf(stored, names)),
    isOver,
    isAsOpened,
    figures,
    allTakePart,
    isRecused,
    seatList: await Promise.all(
      reading.seats.map(async ({ seat, absent, voted, ballot }) => ({
        id: seat.id,
        kind: seat.kind,
        name: seat.name,
        representatives: await people(seat.representatives),
        deputies: await people(seat.deputies),
        absent: [...absent],
        recused: [...seat.representatives, ...seat.deputies].filter((person) => recused.has(person)),
        voted,
        ballot: await ballotView(ballot),
      })),
    ),
    own: await Promise.all(
      own.map(async ({ seat, as, hindrance, ballot, ballots, absent }) => ({
        seat: seat.id,
        name: seat.name,
        as,
        hindrance,
        ballot: await ballotView(ballot),
        ballots,
        absent,
      })),
    ),
    record: await Promise.all(reading.record.map((entry) => recordLine(entry, nameOf, names))),
    dissent: [...reading.dissent],
  };
}

async function recordLine(
  entry: Entry,
  seats: ReadonlyMap<string, string>,
  names: Names,
): Promise<View['record'][number]> {
  return {
    kind: entry.kind,
    at: entry.at,
    by: 'by' in entry ? await names.person(entry.by) : null,
    person: 'person' in entry ? await names.person(entry.person) : null,
    seat: 'seat' in entry ? (seats.get(entry.seat) ?? entry.seat) : null,
    choice: entry.kind === 'ballot' ? entry.choice : null,
    words: entry.kind === 'ballot' ? entry.words : 'reason' in entry ? entry.reason : '',
  };
}
