import { type CaseNumber, caseNumbers } from '../../domain/meeting/case-numbers.ts';
import type { Meeting, VoteInMinutes } from '../../domain/meeting/meeting.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { Seat } from '../../domain/vote/forum.ts';
import { holdsSeat } from '../../domain/vote/minutes.ts';
import type { Vote } from '../../domain/vote/vote.ts';
import { authorise } from '../authorise.ts';
import { readAggregate } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { forumNow } from '../vote/forum-now.ts';
import { mayApprove } from './meeting-changes.ts';
import { votesInMinutes } from './votes-in-minutes.ts';

/** The meetings, the latest first. */
export async function listMeetings(
  store: AggregateStore,
  actor: Person,
): Promise<Outcome<readonly Stored<'meeting'>[]>> {
  const refusal = authorise(actor, 'meeting.read');
  if (refusal) return refusal;
  const meetings = await store.list('meeting');
  return done(meetings.toSorted((a, b) => (a.state.content.from < b.state.content.from ? 1 : -1)));
}

/** A meeting with all that its page says of it. */
export type MeetingReading = {
  readonly stored: Stored<'meeting'>;
  /** By case; empty until the agenda is sent. */
  readonly numbers: ReadonlyMap<string, CaseNumber>;
  readonly votes: readonly VoteInMinutes[];
  /** The forum's seats as they are now. */
  readonly seats: readonly Seat[];
  /** The seats that the reader may answer the minutes for. */
  readonly own: readonly Seat[];
  /** The later meetings whose case may approve the minutes. */
  readonly approvers: readonly Meeting[];
  /** The votes that a case may point at, for those who write; the latest first. */
  readonly voteChoices: readonly { readonly id: string; readonly vote: Vote }[];
};

export async function readMeeting(
  store: AggregateStore,
  actor: Person,
  id: string,
): Promise<Outcome<MeetingReading>> {
  const read = await readAggregate(store, actor, { kind: 'meeting', id, action: 'meeting.read' });
  if (read.kind === 'refused') return read;
  const stored = read.value;
  const mayWrite = authorise(actor, 'meeting.edit') === null;
  const [all, votes, { forum }, choices] = await Promise.all([
    store.list('meeting'),
    votesInMinutes(store, stored.state),
    forumNow(store, stored.state.content.from),
    mayWrite ? store.list('vote') : [],
  ]);
  const meetings = all.map(({ state }) => state);
  return done({
    stored,
    numbers: caseNumbers(meetings).get(id) ?? new Map(),
    votes,
    seats: forum.seats,
    own: forum.seats.filter((seat) => holdsSeat(seat, actor.id)),
    approvers: meetings.filter((later) => mayApprove(later, stored.state)),
    voteChoices: choices
      .map((vote) => ({ id: vote.id, vote: vote.state }))
      .toSorted((a, b) => (a.vote.openedAt < b.vote.openedAt ? 1 : -1)),
  });
}
