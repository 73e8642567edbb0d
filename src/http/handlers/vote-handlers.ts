import type { Stored } from '../../application/ports/aggregate-store.ts';
import { castBallot } from '../../application/vote/cast-ballot.ts';
import { closeVote } from '../../application/vote/close-vote.ts';
import { listVotes } from '../../application/vote/list-votes.ts';
import { openVote } from '../../application/vote/open-vote.ts';
import { readForum } from '../../application/vote/read-forum.ts';
import { readingFor, readVote } from '../../application/vote/read-vote.ts';
import { recordAbsence } from '../../application/vote/record-absence.ts';
import { recuse } from '../../application/vote/recuse.ts';
import { saveForum } from '../../application/vote/save-forum.ts';
import type { VoteReading } from '../../application/vote/vote-reading.ts';
import type { Outcome } from '../../application/outcome.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { forumEtag, presentForum, presentVote, presentVotes } from '../presenters/vote.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** The forum as a body that votes, and its votes. */
export const voteHandlers: Handlers<
  | 'readForum'
  | 'saveForum'
  | 'listVotes'
  | 'openVote'
  | 'readVote'
  | 'castBallot'
  | 'recordAbsence'
  | 'recuse'
  | 'closeVote'
> = {
  readForum: (services, { actor }) => forumReply(services, actor),

  saveForum: async (services, { body, ...command }) => {
    await valueOf(saveForum(services, command, body), services);
    return forumReply(services, command.actor);
  },

  listVotes: (services, { actor, params }) => votesReply(services, actor, params.round),

  openVote: async (services, { params, body, ...command }) => {
    await valueOf(openVote(services, command, { ...params, ...body }), services);
    return { ...(await votesReply(services, command.actor, params.round)), status: 201 };
  },

  readVote: async (services, { actor, params }) =>
    voteReply(services, await valueOf(readVote(services, actor, params.vote), services)),

  castBallot: (services, { actor, changeId, params, body }) =>
    changedReply(services, actor, castBallot(services, { actor, changeId }, { ...params, ...body })),

  recordAbsence: (services, { actor, changeId, params, body }) =>
    changedReply(services, actor, recordAbsence(services, { actor, changeId }, { ...params, ...body })),

  recuse: (services, { actor, changeId, params, body }) =>
    changedReply(services, actor, recuse(services, { actor, changeId }, { ...params, ...body })),

  closeVote: (services, { actor, changeId, params, body }) =>
    changedReply(services, actor, closeVote(services, { actor, changeId }, { ...params, ...body })),
};

async function forumReply(services: Services, actor: Person) {
  const reading = await valueOf(readForum(services, actor), services);
  return { etag: forumEtag(reading), body: await presentForum(reading, services.names) };
}

async function votesReply(services: Services, actor: Person, round: string) {
  const reading = await valueOf(listVotes(services, actor, round), services);
  return { body: await presentVotes(reading, services.names) };
}

async function changedReply(services: Services, actor: Person, change: Promise<Outcome<Stored<'vote'>>>) {
  const stored = await valueOf(change, services);
  return voteReply(services, await valueOf(readingFor(services, actor, stored), services));
}

async function voteReply({ names }: Services, reading: VoteReading) {
  return { etag: reading.stored.etag, body: await presentVote(reading, names) };
}
