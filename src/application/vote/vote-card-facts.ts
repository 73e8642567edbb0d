import type { Dissent } from '../../domain/vote/dissent.ts';
import type { VotingRule } from '../../domain/vote/forum.ts';
import type { Counts, Outcome } from '../../domain/vote/vote.ts';
import type {
  NetworkAmount,
  OwnSeat,
  RecommendationFigures,
  RoundTitle,
  VoteReading,
} from './vote-reading.ts';

/** All that an approval card says, as facts: the words are made where it is shown. */
export type VoteCardFacts = {
  readonly vote: string;
  readonly round: string;
  readonly number: number;
  /** The version of the recommendation that is voted on. */
  readonly version: number;
  readonly title: RoundTitle;
  readonly figures: RecommendationFigures;
  /** What each network would get, by name. */
  readonly networks: readonly NetworkAmount[];
  readonly rule: VotingRule;
  /** How many seats must vote, of how many. */
  readonly quorum: number;
  readonly seats: number;
  readonly voted: number;
  readonly closesAt: string | null;
  readonly allTakePart: boolean;
  /** `open` while it takes answers; `over` when its time is up or its subject changed, until it is closed. */
  readonly state: 'open' | 'over' | 'closed';
  /** The reader's seats; empty for who has none, and for the card that all see. */
  readonly own: readonly OwnSeat[];
  readonly isRecused: boolean;
  /** Null until it is closed. */
  readonly result: {
    readonly outcome: Outcome;
    readonly counts: Counts;
    readonly allTookPart: boolean;
    readonly dissent: readonly Dissent[];
    readonly closedAt: string;
  } | null;
};

/** What a card shows of a vote to the person who reads it. */
export function voteCardFacts(reading: VoteReading): VoteCardFacts {
  const { stored, figures, quorum, voted, own, isRecused } = reading;
  const vote = stored.state;
  const isStopped = reading.isOver || !reading.isAsOpened;
  return {
    vote: stored.id,
    round: vote.round,
    number: vote.number,
    version: vote.subject.version,
    title: reading.title,
    figures,
    networks: reading.networks,
    rule: vote.rule,
    quorum,
    seats: vote.forum.seats.length,
    voted,
    closesAt: vote.closesAt,
    allTakePart: reading.allTakePart,
    state: vote.state === 'closed' ? 'closed' : isStopped ? 'over' : 'open',
    own,
    isRecused,
    result:
      vote.state === 'closed'
        ? {
            outcome: vote.result.outcome,
            counts: vote.result.counts,
            allTookPart: vote.result.allTookPart,
            dissent: reading.dissent,
            closedAt: vote.result.closedAt,
          }
        : null,
  };
}
