import type { Answer } from '../../src/contract/operations.ts';

export type VoteView = Answer<'readVote'>;
export type Votes = Answer<'listVotes'>;
export type VoteSummary = Votes['votes'][number];
export type OwnSeat = VoteView['own'][number];
export type SeatLine = VoteView['seatList'][number];
export type Choice = NonNullable<OwnSeat['ballot']>['choice'];
export type ForumView = Answer<'readForum'>;
export type Forum = ForumView['content'];
export type Seat = Forum['seats'][number];
