import type { VoteCardFacts } from '../../src/application/vote/vote-card-facts.ts';

/** What the card on a vote shows: the vote as its reader sees it, and what is recommended. */
export type ApprovalView = {
  readonly facts: VoteCardFacts;
  readonly figuresAreExamples: boolean;
  /** The forum's grounds for what it recommends; empty where it gave none. */
  readonly grounds: string;
  /** Whether it is one person's own card, or the one that everybody in a channel sees. */
  readonly isPersonal: boolean;
  /** Why the reader is recused, in the reader's own words or the body's; empty where that is not so. */
  readonly recusedBecause: string;
};

/** What just happened to the reader's answer, and what was filled in, so that nothing typed is lost. */
export type ApprovalMoment = {
  readonly notice: string | null;
  readonly tone: 'Good' | 'Attention';
  readonly words: string;
  readonly seat: string;
  /** Whether the answer that stands is to be changed. */
  readonly changing: boolean;
};
