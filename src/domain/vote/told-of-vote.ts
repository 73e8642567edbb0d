import type { PersonId } from '../ids.ts';
import type { Seat } from './forum.ts';
import { ballotOf, mayVote } from './minutes.ts';
import type { Vote } from './vote.ts';

/** Those who are asked to vote: whoever may vote for a seat just now, a deputy only in the representative's place. */
export function votersOf(vote: Vote): PersonId[] {
  const voters = vote.forum.seats.flatMap((seat) =>
    membersOf(seat).filter((person) => mayVote(vote, seat, person) === null),
  );
  return [...new Set(voters)];
}

/** Whether every seat that the person may vote for has voted. */
export function hasVoted(vote: Vote, person: PersonId): boolean {
  return vote.forum.seats
    .filter((seat) => membersOf(seat).includes(person) && mayVote(vote, seat, person) === null)
    .every((seat) => ballotOf(vote, seat) !== null);
}

/** Those whom the result concerns: every representative, and the deputies who have voted. */
export function takingPart({ forum, minutes }: Vote): PersonId[] {
  const voted = minutes.flatMap((entry) => (entry.kind === 'ballot' ? [entry.by] : []));
  return [...new Set([...forum.seats.flatMap(({ representatives }) => representatives), ...voted])];
}

function membersOf({ representatives, deputies }: Seat): PersonId[] {
  return [...representatives, ...deputies];
}
