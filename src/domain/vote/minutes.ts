import type { PersonId } from '../ids.ts';
import { type Forum, quorumOf, type Seat } from './forum.ts';
import type { Ballot, Entry, Hindrance } from './vote.ts';

/** What the minutes are read from. */
type Kept = { readonly forum: Forum; readonly minutes: readonly Entry[] };

/*
 * How a vote stands, worked out from its minutes. Nothing else is kept, so that the votes of different seats cannot
 * depend on the order in which they came.
 */

/** Whether somebody is a representative or a deputy of the seat. */
export function holdsSeat({ representatives, deputies }: Seat, person: PersonId): boolean {
  return representatives.includes(person) || deputies.includes(person);
}

/** Who is recused as it stands, whether or not all take part. */
export function recusedIn({ minutes }: Kept): ReadonlySet<PersonId> {
  const recused = new Set<PersonId>();
  for (const entry of minutes) {
    if (entry.kind === 'recused') recused.add(entry.person);
    if (entry.kind === 'found-qualified') recused.delete(entry.person);
  }
  return recused;
}

/**
 * Whether so many are recused that the seats left make no quorum: then all take part (rule 3), which over the
 * allocation key is the normal case. Absence does not count here: it is met by deputies, or by another day.
 */
export function allTakePart(vote: Kept): boolean {
  const recused = recusedIn(vote);
  const manned = (out: ReadonlySet<PersonId>) =>
    vote.forum.seats.filter((seat) =>
      [...seat.representatives, ...seat.deputies].some((person) => !out.has(person)),
    ).length;
  const needed = quorumOf(vote.forum);
  return manned(recused) < needed && manned(new Set()) >= needed;
}

/** Who takes no part. */
export function barredFrom(vote: Kept): ReadonlySet<PersonId> {
  return allTakePart(vote) ? new Set() : recusedIn(vote);
}

/** Whether a representative is recorded absent from the seat. */
export function isAbsent({ minutes }: Kept, { id }: Seat, person: PersonId): boolean {
  const last = minutes.findLast(
    (entry) =>
      (entry.kind === 'absent' || entry.kind === 'present') && entry.seat === id && entry.person === person,
  );
  return last?.kind === 'absent';
}

/** The seat's vote as it stands: the last one of somebody who takes part. */
export function ballotOf(vote: Kept, { id }: Seat): Ballot | null {
  const barred = barredFrom(vote);
  return (
    vote.minutes.findLast(
      (entry): entry is Ballot => entry.kind === 'ballot' && entry.seat === id && !barred.has(entry.by),
    ) ?? null
  );
}

/**
 * Why this person may not vote for the seat just now; null for the one who may. The representative votes; the deputy
 * once every representative is absent or recused, and from the deputy's vote on nobody else in this vote.
 */
export function mayVote(vote: Kept, seat: Seat, person: PersonId): Hindrance | null {
  if (!holdsSeat(seat, person)) return 'not-your-seat';
  const barred = barredFrom(vote);
  if (barred.has(person)) return 'you-are-recused';
  const ballot = ballotOf(vote, seat);
  const isTaken = ballot !== null && seat.deputies.includes(ballot.by);
  if (seat.deputies.includes(person)) {
    const present = seat.representatives.some((one) => !barred.has(one) && !isAbsent(vote, seat, one));
    return present && !isTaken ? 'representative-votes' : null;
  }
  if (isTaken) return 'deputy-has-voted';
  return isAbsent(vote, seat, person) ? 'you-are-absent' : null;
}
