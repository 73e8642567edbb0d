import { type Forum, quorumOf, type Seat, type VotingRule } from './forum.ts';
import { allTakePart, ballotOf, holdsSeat, isAbsent, mayVote, recusedIn } from './minutes.ts';
import { countSeats, outcomeOf } from './outcome.ts';
import type {
  Acting,
  Ballot,
  Counts,
  Entry,
  OpenVote,
  Outcome,
  Result,
  Vote,
  VoteFacts,
  VoteRefusal,
} from './vote.ts';
import type { PersonId } from '../ids.ts';

/** Which rules a new vote may follow: the forum's own; where that is consensus and was not reached, a majority too. */
export function rulesFor(forum: Forum, last: Vote | null): readonly VotingRule[] {
  const failed = last?.state === 'closed' && last.result.outcome.kind === 'no-consensus';
  return failed && forum.rule === 'consensus' ? ['consensus', 'simple-majority', 'two-thirds'] : [forum.rule];
}

/** Opens a vote on one exact version. */
export function openVote(
  what: Pick<VoteFacts, 'round' | 'number' | 'subject' | 'forum' | 'rule' | 'closesAt'>,
  { by, at }: Acting,
): OpenVote {
  return { ...what, state: 'open', openedBy: by, openedAt: at, minutes: [] };
}

/** Whether its time is up, whether or not anybody has closed it. */
export function isOver({ closesAt }: VoteFacts, at: string): boolean {
  return closesAt !== null && Date.parse(at) >= Date.parse(closesAt);
}

/** A seat's answer, changed as often as one likes until the vote closes: the last one counts. */
export function castBallot(
  vote: OpenVote,
  {
    seat: id,
    choice,
    words,
    replaces,
  }: Pick<Ballot, 'seat' | 'choice' | 'words'> & { replaces: number | null },
  { by, at }: Acting,
): OpenVote | VoteRefusal {
  if (isOver(vote, at)) return { refused: 'voting-is-over' };
  const seat = seatIn(vote, id);
  if (!seat) return { refused: 'not-your-seat' };
  const refused = mayVote(vote, seat, by);
  if (refused) return { refused };
  const standing = ballotOf(vote, seat);
  if (standing?.by === by && standing.choice === choice && standing.words === words) return vote;
  if (replaces !== null && replaces !== ballotsOf(vote, id)) return { refused: 'seat-has-changed' };
  return { ...vote, minutes: [...vote.minutes, { kind: 'ballot', seat: id, choice, words, by, at }] };
}

/** How many times a seat has answered: names the answer that a new one takes the place of. */
export function ballotsOf({ minutes }: VoteFacts, seat: string): number {
  return minutes.filter((entry) => entry.kind === 'ballot' && entry.seat === seat).length;
}

/**
 * A representative is absent, and the deputy takes the seat; or is there after all. Once the deputy has voted, the
 * seat is the deputy's until the vote is over.
 */
export function recordAbsence(
  vote: OpenVote,
  {
    seat: id,
    person,
    absent,
  }: { readonly seat: string; readonly person: PersonId; readonly absent: boolean },
  { by, at, isChair }: Acting,
): OpenVote | VoteRefusal {
  if (isOver(vote, at)) return { refused: 'voting-is-over' };
  if (by !== person && !isChair) return { refused: 'only-for-yourself' };
  const seat = seatIn(vote, id);
  if (!seat?.representatives.includes(person)) return { refused: 'not-a-representative' };
  if (isAbsent(vote, seat, person) === absent) return vote;
  const ballot = ballotOf(vote, seat);
  if (absent && ballot?.by === person) return { refused: 'has-voted' };
  if (!absent && ballot && seat.deputies.includes(ballot.by)) return { refused: 'deputy-has-voted' };
  const kind = absent ? 'absent' : 'present';
  return { ...vote, minutes: [...vote.minutes, { kind, seat: id, person, by, at }] };
}

/**
 * A member is disqualified (inhabil) and takes no part: by the member's own word, or because the body has decided so
 * (Public Administration Act §§ 6 and 8). What the member has voted no longer counts.
 */
export function recuse(
  vote: OpenVote,
  { person, reason }: { readonly person: PersonId; readonly reason: string },
  acting: Acting,
): OpenVote | VoteRefusal {
  if (isOver(vote, acting.at)) return { refused: 'voting-is-over' };
  if (acting.by !== person && !acting.isChair) return { refused: 'only-for-yourself' };
  if (!vote.forum.seats.some((seat) => holdsSeat(seat, person))) return { refused: 'not-a-member' };
  if (recusedIn(vote).has(person)) return vote;
  return noteQuorum(vote, { kind: 'recused', person, reason, by: acting.by, at: acting.at });
}

/** The body has found a member qualified after all (§ 8): the recusal falls, and so does its effect. */
export function findQualified(
  vote: OpenVote,
  { person, reason }: { readonly person: PersonId; readonly reason: string },
  { by, at, isChair }: Acting,
): OpenVote | VoteRefusal {
  if (isOver(vote, at)) return { refused: 'voting-is-over' };
  if (!isChair) return { refused: 'only-for-yourself' };
  if (!recusedIn(vote).has(person)) return vote;
  return noteQuorum(vote, { kind: 'found-qualified', person, reason, by, at });
}

/** Puts on record when recusals begin, or cease, to leave too few seats for a quorum (rule 3). */
function noteQuorum(vote: OpenVote, entry: Entry): OpenVote {
  const next = { ...vote, minutes: [...vote.minutes, entry] };
  const [before, after] = [allTakePart(vote), allTakePart(next)];
  if (before === after) return next;
  const kind = after ? 'all-take-part' : 'recusals-hold';
  return { ...next, minutes: [...next.minutes, { kind, at: entry.at }] };
}

/** Counts the seats and closes the vote, for good. `closedBy` is null when the time was up. */
export function closeVote(vote: OpenVote, closing: Pick<Result, 'closedAt' | 'closedBy'>): Vote {
  const counts = countSeats(vote.forum.seats.map((seat) => ballotOf(vote, seat)));
  return closed(vote, outcomeOf(counts, vote.rule, quorumOf(vote.forum)), counts, closing);
}

/** Closes a vote without a result: the chair calls it off with a reason, or what it is about has changed. */
export function callOff(
  vote: OpenVote,
  why: { readonly cause: 'chair' | 'recommendation-changed'; readonly reason: string },
  closing: Pick<Result, 'closedAt' | 'closedBy'>,
): Vote {
  const counts = countSeats(vote.forum.seats.map((seat) => ballotOf(vote, seat)));
  return closed(vote, { kind: 'called-off', ...why, next: 'vote-again' }, counts, closing);
}

function closed(
  vote: OpenVote,
  outcome: Outcome,
  counts: Counts,
  closing: Pick<Result, 'closedAt' | 'closedBy'>,
): Vote {
  const result = {
    outcome,
    counts,
    quorum: quorumOf(vote.forum),
    allTookPart: allTakePart(vote),
    ...closing,
  };
  return { ...vote, state: 'closed', result };
}

function seatIn({ forum }: VoteFacts, id: string): Seat | undefined {
  return forum.seats.find((seat) => seat.id === id);
}
