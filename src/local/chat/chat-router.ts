import express, { Router, type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import type { Person } from '../../domain/registers/registers.ts';
import { Refused } from '../../http/refused.ts';
import { validate } from '../../http/validate.ts';
import { answering } from '../answering.ts';
import type { Mail } from '../mailbox.ts';
import {
  executeActivity,
  installActivities,
  messageActivity,
  type Occasion,
  submitActivity,
} from './activities.ts';
import type { ChatLog, ChatMessage } from './chat-log.ts';
import { accountOf, bot, type Conversation, type Conversations } from './conversations.ts';
import type { LiveEvents } from './live-events.ts';
import { ownAddress } from './own-address.ts';
import { shownTo } from './shown.ts';
import { type BotAnswer, tellBot } from './tell-bot.ts';

export type ChatParts = {
  readonly conversations: Conversations;
  readonly log: ChatLog;
  readonly live: LiveEvents;
  readonly mailsTo: (person: Person) => readonly Mail[];
  readonly now: () => Date;
  readonly tenantId: string;
  /** The object id of who is signed in. Throws where nobody is. */
  readonly signedIn: (authorization: string | undefined) => Promise<string>;
  /** Those whom Teams does not reach. */
  readonly unreached: Set<string>;
};

const written = z.strictObject({
  text: z.string().trim().min(1).max(4000),
  /** Whether the bot is mentioned; in the personal chat it hears everything. */
  mention: z.boolean(),
  /** The message that this one answers. */
  thread: z.string().max(40).nullable(),
});
const pressed = z.strictObject({
  type: z.enum(['execute', 'submit']),
  verb: z.string().max(200),
  id: z.string().max(200),
  data: z.unknown(),
  trigger: z.enum(['manual', 'automatic']),
});
const seen = z.strictObject({ upTo: z.string().regex(/^\d{1,20}$/) });
const reached = z.strictObject({ reached: z.boolean() });

type Answered = { readonly answer: BotAnswer };

const nothing = { format: 'plain', mentions: [], cards: [], suggestions: [], unshown: [] } as const;

/** What the page's chat asks. Who asks is taken from the token, so that nobody writes as somebody else. */
export function chatRouter(parts: ChatParts): Router {
  const { conversations, log, live, mailsTo, now, tenantId, signedIn, unreached } = parts;
  const router = Router();
  const installed = new Set<string>();
  const mailsSeen = new Map<string, number>();
  router.use(express.json({ limit: '100kb' }));

  router.get('/conversations', answering(overview));
  router.get('/conversations/:conversation/messages', answering(messages));
  router.post('/conversations/:conversation/messages', answering(say));
  router.post('/conversations/:conversation/messages/:message/action', answering(press));
  router.put('/conversations/:conversation/read', answering(read));
  router.post('/conversations/:conversation/install', answering(installHere));
  router.post('/install', answering(installEverywhere));
  router.put('/reached', answering(setReached));
  router.get('/mails', answering(mails));
  router.put('/mails/read', answering(readMails));
  router.get('/events', answerEvents());
  return router;

  async function overview(request: Request) {
    const { person, mine } = await caller(request);
    return {
      conversations: mine.map(({ id, kind, name, members }) => ({
        id,
        kind,
        name,
        members: members.length,
        unread: log.unread(person.id, id, accountOf(person)),
        installed: isInstalled(id),
      })),
      mail: { unread: mailsTo(person).length - (mailsSeen.get(person.id) ?? 0) },
      reached: !unreached.has(person.id),
    };
  }

  async function messages(request: Request) {
    const { person, conversation } = await place(request);
    return {
      messages: log.list(conversation.id).map((message) => shownTo(person, message, conversation, log)),
    };
  }

  async function say(request: Request): Promise<Answered> {
    const { person, conversation } = await place(request);
    const { text, mention, thread } = validate(written, request.body ?? {});
    if (thread !== null && !log.find(conversation.id, thread)) throw new Refused('not-found');
    const personal = conversation.kind === 'personal';
    const hears = personal || mention;
    if (hears && !isInstalled(conversation.id)) await install(request, person, conversation);
    const message = log.add({
      ...nothing,
      conversation: conversation.id,
      thread: conversation.kind === 'channel' ? thread : null,
      from: accountOf(person),
      at: now().toISOString(),
      text: mention && !personal ? `@${bot.name} ${text}` : text,
    });
    if (!hears) return { answer: { kind: 'delivered' } };
    const occasion = occasionOf(request, person, conversation, message);
    return { answer: await tell(request, messageActivity(occasion, message.id, text)) };
  }

  async function press(request: Request): Promise<Answered> {
    const { person, conversation } = await place(request);
    const { type, verb, id, data, trigger } = validate(pressed, request.body ?? {});
    const message = log.find(conversation.id, param(request, 'message'));
    if (!message || message.from !== bot.id) throw new Refused('not-found');
    const occasion = occasionOf(request, person, conversation, message);
    const activity =
      type === 'execute'
        ? executeActivity(occasion, message.id, { verb, id, data }, trigger)
        : submitActivity(occasion, message.id, data);
    const answer = await tell(request, activity);
    if (answer.kind === 'card') log.showTo(person.id, message, answer.card);
    return { answer };
  }

  async function read(request: Request) {
    const { person, conversation } = await place(request);
    log.read(person.id, conversation.id, validate(seen, request.body ?? {}).upTo);
    return {};
  }

  async function installHere(request: Request): Promise<Answered> {
    const { person, conversation } = await place(request);
    return { answer: await install(request, person, conversation) };
  }

  /** As an administrator adds an app for a whole tenant: to every Team, and for everybody whom Teams reaches. */
  async function installEverywhere(request: Request): Promise<Answered> {
    await caller(request);
    for (const conversation of await conversations.all()) {
      const person = whoAdds(conversation);
      if (!person || isInstalled(conversation.id)) continue;
      if (conversation.kind === 'personal' && unreached.has(person.id)) continue;
      const answer = await install(request, person, conversation);
      if (answer.kind !== 'delivered') return { answer };
    }
    return { answer: { kind: 'delivered' } };
  }

  async function setReached(request: Request) {
    const { person } = await caller(request);
    if (validate(reached, request.body ?? {}).reached) unreached.delete(person.id);
    else unreached.add(person.id);
    return {};
  }

  async function mails(request: Request) {
    const { person } = await caller(request);
    return { mails: mailsTo(person).map(({ subject, text }) => ({ subject, text })) };
  }

  async function readMails(request: Request) {
    const { person } = await caller(request);
    mailsSeen.set(person.id, mailsTo(person).length);
    return {};
  }

  function answerEvents(): RequestHandler {
    return async (request, response) => {
      const { person } = await caller(request);
      live.open(response, person.id);
    };
  }

  async function caller(request: Request) {
    const personId = await signedIn(request.get('authorization'));
    const mine = await conversations.of(personId);
    const person = mine.flatMap(({ members }) => members).find(({ id }) => id === personId);
    if (!person) throw new Refused('not-found');
    return { person, mine };
  }

  async function place(request: Request) {
    const { person, mine } = await caller(request);
    const conversation = mine.find(({ id }) => id === param(request, 'conversation'));
    if (!conversation) throw new Refused('not-found');
    if (conversation.kind === 'personal' && request.method === 'POST' && unreached.has(person.id)) {
      throw new Refused('not-found');
    }
    return { person, conversation };
  }

  function isInstalled(conversation: string): boolean {
    return installed.has(conversation) || log.list(conversation).some(({ from }) => from === bot.id);
  }

  async function install(request: Request, person: Person, conversation: Conversation): Promise<BotAnswer> {
    installed.add(conversation.id);
    const occasion = occasionOf(request, person, conversation, null);
    for (const activity of installActivities(occasion)) {
      const answer = await tell(request, activity);
      if (answer.kind === 'delivered') continue;
      installed.delete(conversation.id);
      return answer;
    }
    return { kind: 'delivered' };
  }

  function occasionOf(
    request: Request,
    person: Person,
    conversation: Conversation,
    message: ChatMessage | null,
  ): Occasion {
    // Each post in a channel begins a thread, or belongs to one.
    const thread = message && conversation.kind === 'channel' ? (message.thread ?? message.id) : null;
    const serviceUrl = `${ownAddress(request.socket)}/local/connector`;
    return { conversation, thread, person, at: now(), tenantId, serviceUrl };
  }

  function tell(request: Request, activity: object): Promise<BotAnswer> {
    return tellBot(`${ownAddress(request.socket)}/api/messages`, activity);
  }
}

function param(request: Request, name: string): string {
  return String(request.params[name] ?? '');
}

/** Who adds the app to a Team: its coordinator, as it would be. */
function whoAdds({ members }: Conversation): Person | undefined {
  return members.find(({ roles }) => roles.some(({ role }) => role === 'coordinator')) ?? members[0];
}
