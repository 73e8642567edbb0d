import type { Kroner } from '../../src/domain/money.ts';

export type Choice = 'approve' | 'approve-with-remark' | 'reject' | 'abstain';

/** What the card on a vote shows, for one reader or for everybody in a channel. */
export type ApprovalView = {
  readonly vote: string;
  readonly roundName: string;
  /** The version of the recommendation that is voted on. */
  readonly version: number;
  readonly figuresAreExamples: boolean;
  readonly lines: readonly { readonly name: string; readonly recommended: Kroner }[];
  readonly jointMeasures: Kroner;
  readonly total: Kroner;
  readonly grounds: string;
  readonly rule: 'consensus' | 'simple-majority' | 'two-thirds';
  readonly seats: number;
  readonly answered: number;
  readonly quorum: number;
  readonly closesAt: string | null;
  /** The page of the tab where the whole recommendation stands. */
  readonly page: string;
  /** Null while it is open. */
  readonly result: null | {
    readonly outcome: 'adopted' | 'rejected' | 'tie' | 'no-quorum' | 'no-consensus' | 'called-off';
    /** Why it was called off; empty otherwise. */
    readonly reason: string;
    readonly approve: number;
    readonly approveWithRemark: number;
    readonly reject: number;
    readonly abstain: number;
    readonly notVoted: number;
    readonly closedAt: string;
    readonly allTookPart: boolean;
    readonly dissent: readonly { readonly name: string; readonly words: string }[];
  };
  /** How the reader stands in it; null on the card that everybody in a channel sees. */
  readonly reader: null | ApprovalReader;
};

export type ApprovalReader = {
  /** The seats that the reader holds, with what stands for each; empty for those who do not vote. */
  readonly seats: readonly {
    readonly id: string;
    readonly name: string;
    readonly ballot: null | {
      readonly choice: Choice;
      readonly words: string;
      readonly at: string;
      readonly mine: boolean;
    };
    /** Why the reader may not vote for it just now, as the domain names it; null where the reader may. */
    readonly refused: string | null;
  }[];
  readonly recused: null | { readonly reason: string };
  /** Whether the reader may declare a conflict of interest. */
  readonly mayRecuse: boolean;
};

/** What just happened to the reader's answer, and what was filled in, so that nothing typed is lost. */
export type ApprovalMoment = {
  readonly notice: string | null;
  readonly tone: 'Good' | 'Attention';
  readonly words: string;
  /** Whether the answer that stands is to be changed. */
  readonly changing: boolean;
};
