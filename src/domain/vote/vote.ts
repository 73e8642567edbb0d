import type { PersonId, RoundId } from '../ids.ts';
import type { Forum, VotingRule } from './forum.ts';

/** What a seat answers. A remark or grounds go word for word into the recommendation. */
export const choices = ['approve', 'approve-with-remark', 'reject', 'abstain'] as const;
export type Choice = (typeof choices)[number];

/** A line of the minutes. They only grow: how things stand is worked out from them, and nothing is lost. */
export type Entry =
  | {
      readonly kind: 'ballot';
      readonly seat: string;
      readonly choice: Choice;
      /** The remark, or the grounds of a rejection; else empty. */
      readonly words: string;
      readonly by: PersonId;
      readonly at: string;
    }
  | {
      readonly kind: 'absent' | 'present';
      readonly seat: string;
      readonly person: PersonId;
      readonly by: PersonId;
      readonly at: string;
    }
  | {
      readonly kind: 'recused' | 'found-qualified';
      readonly person: PersonId;
      readonly reason: string;
      readonly by: PersonId;
      readonly at: string;
    }
  /** Recusals left too few seats for a quorum, so that all take part; and that they no longer do. */
  | { readonly kind: 'all-take-part' | 'recusals-hold'; readonly at: string };

export type Ballot = Extract<Entry, { kind: 'ballot' }>;

/** What is voted on: one exact version. The hash is of what the forum recommends, its dissent apart. */
export type VoteSubject = {
  readonly kind: 'recommendation';
  readonly round: RoundId;
  readonly version: number;
  readonly hash: string;
};

/** How many seats answered what. Together they are all the seats of the forum. */
export type Counts = {
  readonly approve: number;
  readonly approveWithRemark: number;
  readonly reject: number;
  readonly abstain: number;
  readonly notVoted: number;
};

/** How a vote ended, and what follows. A tie is an outcome: the chair has no casting vote. */
export type Outcome =
  | { readonly kind: 'adopted'; readonly next: 'submit' }
  | { readonly kind: 'rejected'; readonly next: 'revise' }
  | { readonly kind: 'tie'; readonly next: 'revise' }
  /** `missing` is how many seats more had to vote. */
  | { readonly kind: 'no-quorum'; readonly missing: number; readonly next: 'call-in' }
  | { readonly kind: 'no-consensus'; readonly next: 'vote-by-majority' }
  | {
      readonly kind: 'called-off';
      readonly cause: 'chair' | 'recommendation-changed';
      readonly reason: string;
      readonly next: 'vote-again';
    };

/** How a vote ended, with what it rests on. */
export type Result = {
  readonly outcome: Outcome;
  readonly counts: Counts;
  /** How many seats had to vote. */
  readonly quorum: number;
  /** Recused members took part, since there was no quorum without them. */
  readonly allTookPart: boolean;
  readonly closedAt: string;
  /** Null when it closed at the time set. */
  readonly closedBy: PersonId | null;
};

/** What an open and a closed vote have in common. */
export type VoteFacts = {
  readonly round: RoundId;
  /** 1 for the first vote of a round. */
  readonly number: number;
  readonly subject: VoteSubject;
  /** The seats and the quorum, frozen when the vote was opened. */
  readonly forum: Forum;
  /** The rule of this vote: the forum's, or a majority after a vote in which it did not agree. */
  readonly rule: VotingRule;
  readonly openedBy: PersonId;
  readonly openedAt: string;
  /** When it closes by itself; null where only the chair closes it. */
  readonly closesAt: string | null;
  readonly minutes: readonly Entry[];
};

/** A vote in the forum (avstemning). A new vote is another one, with the next number. */
export type Vote =
  | (VoteFacts & { readonly state: 'open' })
  | (VoteFacts & { readonly state: 'closed'; readonly result: Result });
export type OpenVote = Vote & { readonly state: 'open' };

/** Why something cannot be done in a vote. */
export type VoteRefusal = { readonly refused: VoteRefusalCode };
export type VoteRefusalCode =
  | Hindrance
  | 'voting-is-over'
  | 'seat-has-changed'
  | 'has-voted'
  | 'not-a-representative'
  | 'not-a-member'
  | 'only-for-yourself';

/** Why a person may not vote for a seat just now. */
export type Hindrance =
  'not-your-seat' | 'you-are-recused' | 'you-are-absent' | 'representative-votes' | 'deputy-has-voted';

/** Who does something in a vote, and when. The chair is the county governor. */
export type Acting = { readonly by: PersonId; readonly at: string; readonly isChair: boolean };
