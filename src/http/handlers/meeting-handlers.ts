import {
  approveMinutes,
  holdMeeting,
  planMeeting,
  saveMeeting,
  sendAgenda,
  sendMinutes,
  takeBackMinutes,
} from '../../application/meeting/meeting-changes.ts';
import {
  answerComment,
  answerMinutes,
  commentPresentation,
  presentNetwork,
  registerParticipants,
} from '../../application/meeting/member-acts.ts';
import { readCaseFile, removeCaseFile, uploadCaseFile } from '../../application/meeting/case-files.ts';
import { listMeetings, readMeeting } from '../../application/meeting/read-meetings.ts';
import type { Command } from '../../application/change-aggregate.ts';
import { fault, type Outcome } from '../../application/outcome.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { Body } from '../../contract/operations.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { meetingFileName, paperFileName } from '../../text/file-names.ts';
import { presentMeeting, presentMeetingSummary } from '../presenters/meeting.ts';
import { Refused } from '../refused.ts';
import { paperFileTypes, WORD_DOCUMENT } from '../word-document.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** The meetings of the forum, and the partnership seminars. */
export const meetingHandlers: Handlers<
  | 'listMeetings'
  | 'planMeeting'
  | 'readMeeting'
  | 'saveMeeting'
  | 'advanceMeeting'
  | 'presentNetwork'
  | 'commentPresentation'
  | 'answerComment'
  | 'registerParticipants'
  | 'answerMinutes'
  | 'uploadCaseFile'
  | 'removeCaseFile'
  | 'readCaseFile'
  | 'readMeetingDocument'
> = {
  listMeetings: async (services, { actor }) => {
    const meetings = await valueOf(listMeetings(services.store, actor), services);
    return { body: { meetings: meetings.map(presentMeetingSummary) } };
  },

  planMeeting: async (services, { actor, changeId, body }) => {
    const { id } = await valueOf(planMeeting(services, { actor, changeId }, body), services);
    return { ...(await meetingReply(services, actor, id)), status: 201 };
  },

  readMeeting: (services, { actor, params }) => meetingReply(services, actor, params.meeting),

  saveMeeting: (services, { params, body, ...command }) =>
    changedReply(services, command.actor, saveMeeting(services, command, { ...params, content: body })),

  advanceMeeting: (services, { params, body, ...command }) =>
    changedReply(services, command.actor, advance(services, command, params.meeting, body)),

  presentNetwork: (services, { actor, changeId, params, body }) =>
    changedReply(services, actor, presentNetwork(services, { actor, changeId }, { ...params, ...body })),

  commentPresentation: (services, { actor, changeId, params, body }) =>
    changedReply(services, actor, commentPresentation(services, { actor, changeId }, { ...params, ...body })),

  answerComment: (services, { actor, changeId, params, body }) =>
    changedReply(services, actor, answerComment(services, { actor, changeId }, { ...params, ...body })),

  registerParticipants: (services, { actor, changeId, params, body }) =>
    changedReply(
      services,
      actor,
      registerParticipants(services, { actor, changeId }, { ...params, ...body }),
    ),

  answerMinutes: (services, { actor, changeId, params, body }) =>
    changedReply(services, actor, answerMinutes(services, { actor, changeId }, { ...params, ...body })),

  uploadCaseFile: (services, { actor, changeId, params, query, body }) => {
    const { fileName, bytes } = body;
    if (fileName === null)
      throw new Refused('invalid-request', { faults: [fault('required', {}, 'file-name')] });
    const what = { ...params, ...query, fileName, bytes };
    return changedReply(services, actor, uploadCaseFile(services, { actor, changeId }, what));
  },

  removeCaseFile: (services, { actor, changeId, params, body }) =>
    changedReply(services, actor, removeCaseFile(services, { actor, changeId }, { ...params, ...body })),

  readCaseFile: async (services, { actor, params, query }) => {
    const { version, bytes } = await valueOf(
      readCaseFile(services, actor, { ...params, ...query }),
      services,
    );
    return {
      body: { fileName: paperFileName(version), type: paperFileTypes[version.kind], bytes },
    };
  },

  readMeetingDocument: async (services, { actor, params, query }) => {
    const { body } = await meetingReply(services, actor, params.meeting);
    return {
      body: {
        fileName: meetingFileName(query.paper, body.from, actor.language),
        type: WORD_DOCUMENT,
        bytes: await services.documents.meetingPaper(
          body,
          query.paper,
          actor.language,
          dateInOslo(services.clock.now()),
        ),
      },
    };
  },
};

function advance(
  services: Services,
  command: Command,
  meeting: string,
  { step, in: approvedIn, reason }: Body<'advanceMeeting'>,
): Promise<Outcome<Stored<'meeting'>>> {
  switch (step) {
    case 'send-agenda':
      return sendAgenda(services, command, meeting);
    case 'hold':
      return holdMeeting(services, command, meeting);
    case 'send-minutes':
      return sendMinutes(services, command, meeting);
    case 'take-back-minutes':
      return takeBackMinutes(services, command, { meeting, reason });
    case 'approve-minutes':
      return approveMinutes(services, command, { meeting, in: approvedIn });
  }
}

async function changedReply(services: Services, actor: Person, change: Promise<Outcome<Stored<'meeting'>>>) {
  const { id } = await valueOf(change, services);
  return meetingReply(services, actor, id);
}

async function meetingReply(services: Services, actor: Person, id: string) {
  const [reading, networks] = await Promise.all([
    valueOf(readMeeting(services.store, actor, id), services),
    services.store.list('network'),
  ]);
  const registered = networks.map(({ state }) => state);
  return {
    etag: reading.stored.etag,
    body: await presentMeeting(reading, registered, services.names),
  };
}
