import type { NetworkId, PersonId } from '../../domain/ids.ts';
import { sumKroner, type Kroner } from '../../domain/money.ts';
import type { RecommendationContent } from '../../domain/recommendation/recommendation.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { type Dissent, dissentIn } from '../../domain/vote/dissent.ts';
import { mayHoldSeat, quorumOf, type Seat } from '../../domain/vote/forum.ts';
import { allTakePart, ballotOf, holdsSeat, isAbsent, mayVote, recusedIn } from '../../domain/vote/minutes.ts';
import { ballotsOf, isOver } from '../../domain/vote/vote-changes.ts';
import type { Ballot, Entry, Hindrance } from '../../domain/vote/vote.ts';
import type { Stored } from '../ports/aggregate-store.ts';

/** A seat as everybody in the forum may see it: how it voted is shown when the vote is over. */
export type SeatReading = {
  readonly seat: Seat;
  readonly voted: boolean;
  readonly ballot: Ballot | null;
  /** Representatives who are recorded absent. */
  readonly absent: readonly PersonId[];
};

/** A seat that the reader is representative or deputy of. */
export type OwnSeat = {
  readonly seat: Seat;
  readonly as: 'representative' | 'deputy';
  /** Why the reader may not vote for it just now; null where the reader may. */
  readonly hindrance: Hindrance | null;
  readonly ballot: Ballot | null;
  /** How many times the seat has answered: goes back with the next answer, as what that one replaces. */
  readonly ballots: number;
  /** Whether the reader, as its representative, is recorded absent. */
  readonly absent: boolean;
};

/** What a recommendation comes to, in the version that is voted on. */
export type RecommendationFigures = {
  readonly networks: Kroner;
  readonly networkCount: number;
  readonly jointMeasures: Kroner;
};

/** What the round of a vote is called, by its parts. */
export type RoundTitle = { readonly scheme: string; readonly year: number };

/** What is recommended for one network. */
export type NetworkAmount = {
  readonly network: NetworkId;
  readonly name: string;
  readonly recommended: Kroner;
};

/** A vote as one person sees it. */
export type VoteReading = {
  readonly stored: Stored<'vote'>;
  /** Its time is up, and nobody has closed it yet. */
  readonly isOver: boolean;
  /** What is voted on is still as it was when the vote was opened. */
  readonly isAsOpened: boolean;
  readonly title: RoundTitle;
  readonly figures: RecommendationFigures;
  /** By name. */
  readonly networks: readonly NetworkAmount[];
  readonly seats: readonly SeatReading[];
  readonly voted: number;
  readonly quorum: number;
  readonly allTakePart: boolean;
  readonly own: readonly OwnSeat[];
  /** Whether the reader is recused. */
  readonly isRecused: boolean;
  /** What is on record; how seats voted only when the vote is over. */
  readonly record: readonly Entry[];
  readonly dissent: readonly Dissent[];
};

/** What one person sees of a vote: while it is open, that seats have voted, and not how. */
export function readingOf(
  stored: Stored<'vote'>,
  reader: Person,
  now: {
    readonly at: string;
    readonly isAsOpened: boolean;
    readonly content: RecommendationContent;
    readonly title: RoundTitle;
    readonly networks: readonly NetworkAmount[];
  },
): VoteReading {
  const vote = stored.state;
  const { seats } = vote.forum;
  const isClosed = vote.state === 'closed';
  const ballots = new Map(seats.map((seat) => [seat.id, ballotOf(vote, seat)]));
  return {
    stored,
    isOver: !isClosed && isOver(vote, now.at),
    isAsOpened: now.isAsOpened,
    title: now.title,
    figures: figuresOf(now.content),
    networks: now.networks,
    seats: seats.map((seat) => {
      const ballot = ballots.get(seat.id) ?? null;
      const absent = seat.representatives.filter((person) => isAbsent(vote, seat, person));
      return { seat, voted: ballot !== null, ballot: isClosed ? ballot : null, absent };
    }),
    voted: [...ballots.values()].filter((ballot) => ballot !== null).length,
    quorum: quorumOf(vote.forum),
    allTakePart: allTakePart(vote),
    own: seats
      .filter((seat) => holdsSeat(seat, reader.id))
      .map((seat) => ({
        seat,
        as: seat.representatives.includes(reader.id) ? 'representative' : 'deputy',
        hindrance: mayHoldSeat(reader) ? mayVote(vote, seat, reader.id) : 'not-your-seat',
        ballot: ballots.get(seat.id) ?? null,
        ballots: ballotsOf(vote, seat.id),
        absent: isAbsent(vote, seat, reader.id),
      })),
    isRecused: recusedIn(vote).has(reader.id),
    record: isClosed ? vote.minutes : vote.minutes.filter(({ kind }) => kind !== 'ballot'),
    dissent: dissentIn(vote),
  };
}

function figuresOf({ lines, jointMeasures }: RecommendationContent): RecommendationFigures {
  return {
    networks: sumKroner(lines.map(({ recommended }) => recommended)),
    networkCount: lines.filter(({ recommended }) => recommended > 0).length,
    jointMeasures: sumKroner(jointMeasures.map(({ amount }) => amount)),
  };
}
