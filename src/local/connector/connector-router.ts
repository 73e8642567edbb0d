import express, { Router, type Request } from 'express';
import { z } from 'zod';
import type { Person } from '../../domain/registers/registers.ts';
import type { ChatLog, ChatMessage } from '../chat/chat-log.ts';
import { botActivity, contentOf } from '../chat/content-of.ts';
import {
  accountOf,
  bot,
  type Conversation,
  type Conversations,
  personIdOf,
  splitThread,
} from '../chat/conversations.ts';
import { answering } from '../answering.ts';
import { ownAddress } from '../chat/own-address.ts';
import { answerConnectorFault, ConnectorFault } from './connector-fault.ts';

export type ConnectorParts = {
  readonly conversations: Conversations;
  readonly log: ChatLog;
  readonly now: () => Date;
  readonly tenantId: string;
  /** Whether Teams reaches that person; a guest of another tenant it may not. */
  readonly isReached: (person: string) => boolean;
};

/** As much as Teams takes in one message. */
const LIMIT = '100kb';
/** How many members Teams gives at a time. */
const LEAST = 50;
const MOST = 500;

const account = z.looseObject({ id: z.string() });
const newConversation = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(account).nullish(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  activity: botActivity.nullish(),
});

type Place = { readonly conversation: Conversation; readonly thread: string | null };

/**
 * The part of Teams that a bot speaks to (Bot Framework connector, REST version 3): what the SDK calls to send, change
 * and take back messages, to begin conversations, and to ask who is there.
 */
export function connectorRouter({ conversations, log, now, tenantId, isReached }: ConnectorParts): Router {
  const router = Router();
  router.use(express.json({ limit: LIMIT }));

  router.post('/v3/conversations', answering(begin, 201));
  router.post('/v3/conversations/:conversation/activities', answering(send, 201));
  router.post('/v3/conversations/:conversation/activities/:activity', answering(send, 201));
  router.put('/v3/conversations/:conversation/activities/:activity', answering(change));
  router.delete('/v3/conversations/:conversation/activities/:activity', answering(takeBack));
  router.get('/v3/conversations/:conversation/members', answering(members));
  router.get('/v3/conversations/:conversation/members/:member', answering(member));
  router.get('/v3/conversations/:conversation/pagedmembers', answering(pageOfMembers));
  router.get('/v3/teams/:team', answering(teamDetails));
  router.get('/v3/teams/:team/conversations', answering(channels));
  router.use(() => {
    throw new ConnectorFault(404, 'NotFound', 'The local connector has no such operation.');
  });
  router.use(answerConnectorFault);
  return router;

  async function begin(request: Request) {
    const asked = newConversation.parse(request.body ?? {});
    const conversation = await conversationAsked(asked);
    const { activity } = asked;
    const first = activity?.type === 'message' ? add({ conversation, thread: null }, activity) : null;
    const id =
      first && conversation.kind === 'channel' ? `${conversation.id};messageid=${first.id}` : conversation.id;
    const serviceUrl = ownAddress(request.socket) + request.baseUrl;
    return { id, ...(first && { activityId: first.id }), serviceUrl };
  }

  async function send(request: Request) {
    const place = await placeOf(request);
    const activity = botActivity.parse(request.body);
    // Signs such as «is writing» leave nothing behind.
    return { id: activity.type === 'message' ? add(place, activity).id : String(now().getTime()) };
  }

  async function change(request: Request) {
    const { conversation, id } = await messageAsked(request);
    log.change(conversation, id, contentOf(botActivity.parse(request.body)));
    return { id };
  }

  async function takeBack(request: Request) {
    const { conversation, id } = await messageAsked(request);
    log.remove(conversation, id);
    return {};
  }

  async function members(request: Request) {
    return (await placeOf(request)).conversation.members.map((person) => memberOf(person));
  }

  async function member(request: Request) {
    const { conversation } = await placeOf(request);
    const asked = personIdOf(param(request, 'member'));
    const person = conversation.members.find(({ id }) => id === asked);
    if (!person) throw new ConnectorFault(404, 'MemberNotFoundInConversation', 'Member not found.');
    return memberOf(person);
  }

  async function pageOfMembers(request: Request) {
    const { conversation } = await placeOf(request);
    const size = Math.min(Math.max(numberIn(request.query['pageSize']) || MOST, LEAST), MOST);
    const from = numberIn(request.query['continuationToken']);
    const page = conversation.members.slice(from, from + size).map((person) => memberOf(person));
    const more = from + size < conversation.members.length;
    return { members: page, ...(more && { continuationToken: String(from + size) }) };
  }

  async function teamDetails(request: Request) {
    const { id, name, members } = await teamAsked(request);
    return { id, name, type: 'standard', tenantId, channelCount: 1, memberCount: members.length };
  }

  async function channels(request: Request) {
    // The general channel has no name: each client calls it what its language does.
    return { conversations: [{ id: (await teamAsked(request)).id, type: 'standard' }] };
  }

  async function conversationAsked(asked: z.output<typeof newConversation>): Promise<Conversation> {
    const channel = asked.channelData?.channel?.id;
    if (channel !== undefined) return found(await conversations.find(splitThread(channel).conversation));
    const [member, ...others] = asked.members ?? [];
    if (!member || others.length > 0 || asked.isGroup === true) {
      throw new ConnectorFault(
        400,
        'BadArgument',
        'A bot begins a conversation with one person, or in a channel.',
      );
    }
    return reached(found(await conversations.personal(member.id)));
  }

  async function placeOf(request: Request): Promise<Place> {
    const { conversation, thread } = splitThread(param(request, 'conversation'));
    return { conversation: reached(found(await conversations.find(conversation))), thread };
  }

  async function teamAsked(request: Request): Promise<Conversation> {
    const team = found(await conversations.find(param(request, 'team')));
    if (team.kind !== 'channel') throw new ConnectorFault(404, 'NotFound', 'Unknown team.');
    return team;
  }

  function reached(conversation: Conversation): Conversation {
    const [person] = conversation.members;
    if (conversation.kind === 'personal' && person && !isReached(person.id)) {
      throw new ConnectorFault(
        403,
        'BotNotInConversationRoster',
        'The bot is not part of the conversation roster.',
      );
    }
    return conversation;
  }

  function add({ conversation, thread }: Place, activity: z.output<typeof botActivity>): ChatMessage {
    const at = now().toISOString();
    return log.add({ ...contentOf(activity), conversation: conversation.id, thread, from: bot.id, at });
  }

  /** Only what the bot has written itself may it change. */
  async function messageAsked(request: Request): Promise<ChatMessage> {
    const { conversation } = await placeOf(request);
    const message = log.find(conversation.id, param(request, 'activity'));
    if (message?.from !== bot.id) {
      throw new ConnectorFault(404, 'ActivityNotFoundInConversation', 'Unknown activity.');
    }
    return message;
  }

  function memberOf(person: Person) {
    return {
      id: accountOf(person),
      name: person.name,
      objectId: person.id,
      aadObjectId: person.id,
      tenantId,
      userRole: isReached(person.id) ? 'user' : 'guest',
    };
  }
}

function found(conversation: Conversation | null): Conversation {
  if (!conversation) throw new ConnectorFault(404, 'ConversationNotFound', 'Conversation not found.');
  return conversation;
}

function param(request: Request, name: string): string {
  return String(request.params[name] ?? '');
}

function numberIn(text: unknown): number {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
