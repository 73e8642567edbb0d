import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TeamsInfo } from 'botbuilder';
import express from 'express';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NetworkId, PersonId } from '../../src/domain/ids.ts';
import type { CompetenceNetwork, Person } from '../../src/domain/registers/registers.ts';
import { answerProblem } from '../../src/http/problem-answer.ts';
import { trace } from '../../src/http/trace.ts';
import { createLocalChat } from '../../src/local/chat/local-chat.ts';
import { createMailbox } from '../../src/local/mailbox.ts';
import { attachment, createEchoBot, type EchoBot } from '../fakes/echo-bot.ts';

const TENANT = '00000000-0000-4000-8000-000000000000';
const fosen = 'fosen' as NetworkId;
const network = { id: fosen, name: 'Fosen' } as CompetenceNetwork;
const TEAM = '19:fosen@thread.tacv2';
const FORUM = '19:samarbeidsforum@thread.tacv2';
const PERSONAL = 'a:coordinator-fosen';

const people: readonly Person[] = [
  person('governor', 'Rådgiver, Statsforvalteren', 'county-governor', 'nn'),
  person('coordinator-fosen', 'Koordinator, Fosen', 'coordinator', 'nb'),
  person('representative-fosen', 'Representant, Fosen', 'representative', 'nb'),
  { id: 'outsider' as PersonId, name: 'Gjest uten rolle', language: 'en', roles: [] },
];

let server: Server;
let bot: EchoBot;
let mailbox: ReturnType<typeof createMailbox>;
let chat: ReturnType<typeof createLocalChat>;
let address: string;

beforeEach(async () => {
  bot = createEchoBot();
  mailbox = createMailbox();
  chat = createLocalChat({
    people: () => Promise.resolve(people),
    networks: () => Promise.resolve([network]),
    groups: () => Promise.resolve([]),
    now: () => new Date('2027-02-01T08:00:00Z'),
    tenantId: TENANT,
    signedIn: (authorization = '') => Promise.resolve(authorization),
    mailbox,
    unreached: ['representative-fosen'],
  });
  const log = pino({ level: 'silent' });
  const app = express();
  app.use(trace(log));
  app.use('/api/messages', bot.router);
  app.use('/local', chat.router);
  app.use(answerProblem(log));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  chat.close();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

function person(
  id: string,
  name: string,
  role: 'county-governor' | 'coordinator' | 'representative',
  language: Person['language'],
): Person {
  return { id: id as PersonId, name, language, roles: [{ role, networks: [fosen] }] };
}

type Shown = {
  id: string;
  author: string;
  text: string;
  thread: string | null;
  revision: number;
  mentions: string[];
  cards: { body: { text?: string; facts?: { title: string; value: string }[] }[] }[];
  refresh: { verb: string } | null;
};

async function ask(who: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${address}/local/chat${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: who },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
}

async function messagesOf(who: string, conversation: string): Promise<Shown[]> {
  const { body } = await ask(who, 'GET', `/conversations/${encodeURIComponent(conversation)}/messages`);
  return body['messages'] as unknown as Shown[];
}

async function say(who: string, conversation: string, text: string, mention = true) {
  const path = `/conversations/${encodeURIComponent(conversation)}/messages`;
  return ask(who, 'POST', path, { text, mention, thread: null });
}

async function press(
  who: string,
  conversation: string,
  message: string,
  verb: string,
  trigger = 'manual',
  data = {},
) {
  const path = `/conversations/${encodeURIComponent(conversation)}/messages/${message}/action`;
  return ask(who, 'POST', path, { type: 'execute', verb, id: '', data, trigger });
}

/** Sends the card that counts, and answers its message as that person sees it. */
async function cardIn(conversation: string, who: string): Promise<Shown> {
  await say(who, conversation, 'kort');
  const card = (await messagesOf(who, conversation)).find(({ cards }) => cards.length > 0);
  if (!card) throw new Error('the bot sent no card');
  return card;
}

function factsOf({ cards }: Shown): Record<string, string> {
  const facts = cards[0]?.body.flatMap((part) => part.facts ?? []) ?? [];
  return Object.fromEntries(facts.map(({ title, value }) => [title, value]));
}

/** What the SDK's own client is refused with. */
async function refusal(work: Promise<unknown>) {
  return work.then(
    () => null,
    (error: {
      statusCode?: number;
      body?: { error?: { code?: string } };
      details?: { error?: { code?: string } };
    }) => ({
      status: error.statusCode,
      code: (error.body ?? error.details)?.error?.code,
    }),
  );
}

/** What is asked of the SDK's client here. */
type Connector = {
  readonly conversations: {
    createConversation(parameters: object): Promise<{ id: string; activityId?: string; serviceUrl?: string }>;
    sendToConversation(conversation: string, activity: object): Promise<unknown>;
  };
};

function connectorOf(context: { turnState: Map<unknown, unknown> }): Connector {
  return context.turnState.get(bot.adapter.ConnectorClientKey) as Connector;
}

describe('what the bot hears', () => {
  it('hears who writes, in which language, at the time that the clock shows', async () => {
    await say('governor', 'a:governor', 'hei');
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'message',
      text: 'hei',
      channelId: 'msteams',
      locale: 'nn-NO',
      timestamp: new Date('2027-02-01T08:00:00Z'),
      from: { id: '29:governor', aadObjectId: 'governor', name: 'Rådgiver, Statsforvalteren' },
      conversation: { id: 'a:governor', conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
    });
  });

  it('hears in a Team only what it is mentioned in, and which Team and thread it is', async () => {
    await say('coordinator-fosen', TEAM, 'til dere andre', false);
    expect(bot.heard).toEqual([]);
    await say('coordinator-fosen', TEAM, 'hjelp');
    const [, question] = (await messagesOf('coordinator-fosen', TEAM)).filter(
      ({ author }) => author !== 'Kompetansehjulet',
    );
    expect(bot.heard.at(-1)).toMatchObject({
      text: '<at>Kompetansehjulet</at> hjelp',
      entities: expect.arrayContaining([
        expect.objectContaining({ type: 'mention', text: '<at>Kompetansehjulet</at>' }),
      ]),
      conversation: { id: `${TEAM};messageid=${question?.id}`, conversationType: 'channel', isGroup: true },
      channelData: { team: { id: TEAM, name: 'Kompetansenettverk Fosen' }, channel: { id: TEAM } },
    });
  });

  it('hears in a group chat only what it is mentioned in, and answers beside it', async () => {
    const group = '19:samarbeidsforum@thread.v2';
    await say('governor', group, 'til dere andre', false);
    await say('governor', group, 'hei');
    expect(bot.heard.filter(({ type }) => type === 'message')).toMatchObject([
      { text: '<at>Kompetansehjulet</at> hei', conversation: { id: group, conversationType: 'groupChat' } },
    ]);
    const answer = (await messagesOf('representative-fosen', group)).at(-1);
    expect(answer).toMatchObject({ text: 'Du skrev: hei', thread: null });
  });

  it('is told once that it is added to a Team, and once for a person', async () => {
    await ask('coordinator-fosen', 'POST', `/conversations/${encodeURIComponent(TEAM)}/install`);
    await say('coordinator-fosen', TEAM, 'hjelp');
    await say('coordinator-fosen', PERSONAL, 'hjelp');
    await say('coordinator-fosen', PERSONAL, 'hjelp');
    const added = bot.heard.filter(({ type }) => type !== 'message');
    expect(added.map(({ type, conversation }) => `${type} ${conversation.id}`)).toEqual([
      `conversationUpdate ${TEAM}`,
      `installationUpdate ${TEAM}`,
      `conversationUpdate ${PERSONAL}`,
      `installationUpdate ${PERSONAL}`,
    ]);
    expect(added[0]).toMatchObject({
      channelData: { eventType: 'teamMemberAdded' },
      membersAdded: [{ id: '28:kompetansehjulet' }],
      recipient: { id: '28:kompetansehjulet' },
    });
  });

  it('is added for everybody whom Teams reaches', async () => {
    await ask('governor', 'POST', '/install');
    expect([...bot.references.keys()].toSorted()).toEqual(
      [
        TEAM,
        FORUM,
        '19:samarbeidsforum@thread.v2',
        'a:coordinator-fosen',
        'a:governor',
        'a:outsider',
      ].toSorted(),
    );
  });
});

describe('what people see', () => {
  it('answers in the thread of the question', async () => {
    await say('coordinator-fosen', TEAM, 'hei');
    const messages = await messagesOf('governor', TEAM);
    const question = messages.find(({ text }) => text === '@Kompetansehjulet hei');
    const answer = messages.find(({ text }) => text === 'Du skrev: hei');
    expect(answer).toMatchObject({ author: 'Kompetansehjulet', thread: question?.id });
  });

  it('gives each their own conversations, and no other', async () => {
    const { body } = await ask('outsider', 'GET', '/conversations');
    expect(body).toMatchObject({ conversations: [{ id: 'a:outsider', kind: 'personal' }] });
    expect(await ask('outsider', 'GET', `/conversations/${encodeURIComponent(TEAM)}/messages`)).toMatchObject(
      { status: 404 },
    );
    expect(await say('outsider', PERSONAL, 'hei')).toMatchObject({ status: 404 });
    expect(bot.heard).toEqual([]);
  });

  it('counts what is unread until it is read', async () => {
    const unread = async () => {
      const { body } = await ask('governor', 'GET', '/conversations');
      const all = body['conversations'] as unknown as { id: string; unread: number }[];
      return all.find(({ id }) => id === TEAM)?.unread;
    };
    await say('coordinator-fosen', TEAM, 'én', false);
    await say('governor', TEAM, 'to', false);
    expect(await unread()).toBe(1);
    const last = (await messagesOf('governor', TEAM)).at(-1);
    await ask('governor', 'PUT', `/conversations/${encodeURIComponent(TEAM)}/read`, { upTo: last?.id });
    expect(await unread()).toBe(0);
  });

  it('keeps the last two hundred messages of a conversation', async () => {
    for (let count = 1; count <= 203; count += 1) await say('coordinator-fosen', TEAM, `nr. ${count}`, false);
    const messages = await messagesOf('coordinator-fosen', TEAM);
    expect(messages).toHaveLength(200);
    expect(messages[0]?.text).toBe('nr. 4');
  });

  it('says so where there is no bot', async () => {
    server.removeAllListeners('request');
    const app = express();
    app.use('/local', chat.router);
    server.on('request', app);
    expect(await say('governor', 'a:governor', 'hei')).toMatchObject({
      status: 200,
      body: { answer: { kind: 'absent' } },
    });
  });

  it.each([
    ['no text', { mention: false, thread: null }],
    ['empty text', { text: '  ', mention: false, thread: null }],
    ['somebody else as its writer', { text: 'hei', mention: false, thread: null, from: 'governor' }],
  ])('refuses a message with %s', async (_, body) => {
    const path = `/conversations/${encodeURIComponent(PERSONAL)}/messages`;
    expect(await ask('coordinator-fosen', 'POST', path, body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
  });
});

describe('cards', () => {
  it('shows the card that a press is answered with to the one who pressed, and the changed one to all', async () => {
    const { id } = await cardIn(TEAM, 'coordinator-fosen');
    const answer = await press('coordinator-fosen', TEAM, id, 'approve', 'manual', { remark: 'Enig' });
    expect(answer.body).toMatchObject({ answer: { kind: 'card' } });
    const seenBy = async (who: string) => {
      const message = (await messagesOf(who, TEAM)).find((one) => one.id === id);
      if (!message) throw new Error('the card is gone');
      return message;
    };
    expect(factsOf(await seenBy('coordinator-fosen'))).toEqual({ 'Svar så langt': '1', 'Ditt svar': 'Enig' });
    expect(factsOf(await seenBy('governor'))).toEqual({ 'Svar så langt': '1', 'Ditt svar': 'ikke kjent' });
    expect((await seenBy('governor')).revision).toBe(2);
  });

  it('asks by itself for what each reader should see', async () => {
    const card = await cardIn(TEAM, 'coordinator-fosen');
    expect(card.refresh).toMatchObject({ verb: 'refresh' });
    await press('governor', TEAM, card.id, 'refresh', 'automatic');
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      from: { aadObjectId: 'governor' },
      replyToId: card.id,
      value: { trigger: 'automatic', action: { type: 'Action.Execute', verb: 'refresh' } },
    });
    const seen = (await messagesOf('governor', TEAM)).find(({ id }) => id === card.id);
    expect(seen && factsOf(seen)).toMatchObject({ 'Ditt svar': 'ingen' });
  });

  it('asks only for those whom the card names', async () => {
    await say('coordinator-fosen', TEAM, 'hei');
    const refresh = { action: { type: 'Action.Execute', verb: 'refresh' }, userIds: ['29:governor'] };
    await bot.tell([...bot.references.keys()].at(-1) ?? '', {
      type: 'message',
      attachments: [attachment({ type: 'AdaptiveCard', version: '1.5', body: [], refresh })],
    });
    const refreshFor = async (who: string) => (await messagesOf(who, TEAM)).at(-1)?.refresh;
    expect(await refreshFor('governor')).toMatchObject({ verb: 'refresh' });
    expect(await refreshFor('coordinator-fosen')).toBeNull();
  });

  it('hands on the word or the fault that a press is answered with', async () => {
    const { id } = await cardIn(PERSONAL, 'coordinator-fosen');
    expect((await press('coordinator-fosen', PERSONAL, id, 'word')).body).toEqual({
      answer: { kind: 'message', text: 'Det er notert.' },
    });
    expect((await press('coordinator-fosen', PERSONAL, id, 'fail')).body).toEqual({
      answer: { kind: 'error', code: 'Conflict', text: 'Avstemningen er lukket.' },
    });
  });

  it('takes a mention only where there is an entity for it', async () => {
    await say('coordinator-fosen', PERSONAL, 'hei');
    const mentioned = { id: '29:governor', name: 'Rådgiver' };
    await bot.tell(PERSONAL, {
      type: 'message',
      text: '<at>Rådgiver</at> og <at>en annen</at>',
      entities: [{ type: 'mention', text: '<at>Rådgiver</at>', mentioned }],
    });
    expect((await messagesOf('coordinator-fosen', PERSONAL)).at(-1)?.mentions).toEqual(['<at>Rådgiver</at>']);
  });
});

describe("the connector, asked by the SDK's own client", () => {
  beforeEach(async () => {
    await say('coordinator-fosen', PERSONAL, 'hei');
    await say('coordinator-fosen', TEAM, 'hei');
  });
  const thread = () => [...bot.references.keys()].find((id) => id.startsWith(`${TEAM};`)) ?? '';

  it('sends, changes and takes back a message', async () => {
    await bot.within(PERSONAL, async (context) => {
      const sent = await context.sendActivity('første');
      await context.updateActivity({ type: 'message', id: sent?.id ?? '', text: 'andre' });
      expect((await messagesOf('coordinator-fosen', PERSONAL)).at(-1)).toMatchObject({
        text: 'andre',
        revision: 2,
      });
      await context.deleteActivity(sent?.id ?? '');
      expect((await messagesOf('coordinator-fosen', PERSONAL)).at(-1)?.text).toBe('Du skrev: hei');
    });
  });

  it('changes nothing that a person has written', async () => {
    const mine = (await messagesOf('coordinator-fosen', PERSONAL)).find(({ text }) => text === 'hei');
    await bot.within(PERSONAL, async (context) => {
      const change = context.updateActivity({ type: 'message', id: mine?.id ?? '', text: 'noe annet' });
      expect(await refusal(change)).toEqual({ status: 404, code: 'ActivityNotFoundInConversation' });
    });
  });

  it('begins a conversation with a person by account or object id, and in a channel with a first message', async () => {
    await bot.within(PERSONAL, async (context) => {
      const { conversations } = connectorOf(context);
      const parameters = {
        isGroup: false,
        bot: { id: '28:kompetansehjulet' },
        tenantId: TENANT,
        channelData: {},
      };
      for (const id of ['governor', '29:governor']) {
        const begun = await conversations.createConversation({ ...parameters, members: [{ id }] });
        expect(begun).toMatchObject({ id: 'a:governor', serviceUrl: `${address}/local/connector` });
      }
      const begun = await conversations.createConversation({
        isGroup: true,
        channelData: { channel: { id: TEAM } },
        activity: { type: 'message', text: 'til alle' },
      });
      expect(begun.id).toBe(`${TEAM};messageid=${begun.activityId}`);
      expect((await messagesOf('governor', TEAM)).at(-1)).toMatchObject({
        id: begun.activityId,
        text: 'til alle',
      });
    });
  });

  it('tells who is there', async () => {
    await bot.within(thread(), async (context) => {
      context.activity.channelData = { team: { id: TEAM }, tenant: { id: TENANT } };
      const { members } = await TeamsInfo.getPagedMembers(context);
      expect(members.map(({ aadObjectId }) => aadObjectId)).toEqual([
        'governor',
        'coordinator-fosen',
        'representative-fosen',
      ]);
      expect(await TeamsInfo.getMember(context, 'governor')).toMatchObject({
        id: '29:governor',
        aadObjectId: 'governor',
        tenantId: TENANT,
      });
      expect(await refusal(TeamsInfo.getMember(context, 'outsider'))).toMatchObject({ status: 404 });
      expect(await TeamsInfo.getTeamDetails(context)).toMatchObject({
        id: TEAM,
        name: 'Kompetansenettverk Fosen',
      });
      expect(await TeamsInfo.getTeamChannels(context)).toMatchObject([{ id: TEAM }]);
    });
  });

  it('does not reach a guest of another tenant, until it does', async () => {
    const begin = (context: Parameters<typeof connectorOf>[0]) =>
      connectorOf(context).conversations.createConversation({
        members: [{ id: 'representative-fosen' }],
      });
    await bot.within(PERSONAL, async (context) => {
      expect(await refusal(begin(context))).toEqual({ status: 403, code: 'BotNotInConversationRoster' });
    });
    await ask('representative-fosen', 'PUT', '/reached', { reached: true });
    await bot.within(PERSONAL, async (context) => {
      expect(await begin(context)).toMatchObject({ id: 'a:representative-fosen' });
    });
    await ask('representative-fosen', 'PUT', '/reached', { reached: false });
    await bot.within(PERSONAL, async (context) => {
      const send = connectorOf(context).conversations.sendToConversation('a:representative-fosen', {
        type: 'message',
        text: 'hei',
      });
      expect(await refusal(send)).toEqual({ status: 403, code: 'BotNotInConversationRoster' });
    });
  });

  it('refuses what Teams refuses: strangers, unknown conversations, too much at once', async () => {
    await bot.within(PERSONAL, async (context) => {
      const { conversations } = connectorOf(context);
      const hei = { type: 'message', text: 'hei' };
      expect(await refusal(conversations.sendToConversation('a:nobody', hei))).toEqual({
        status: 404,
        code: 'ConversationNotFound',
      });
      const many = [{ id: 'governor' }, { id: 'coordinator-fosen' }];
      expect(await refusal(conversations.createConversation({ members: many }))).toEqual({
        status: 400,
        code: 'BadArgument',
      });
      const large = { type: 'message', text: 'x'.repeat(110_000) };
      expect(await refusal(conversations.sendToConversation(PERSONAL, large))).toEqual({
        status: 413,
        code: 'MessageSizeTooBig',
      });
    });
  });

  it('leaves nothing behind of a sign that it is writing', async () => {
    const before = await messagesOf('coordinator-fosen', PERSONAL);
    await bot.tell(PERSONAL, { type: 'typing' });
    expect(await messagesOf('coordinator-fosen', PERSONAL)).toEqual(before);
  });
});

describe('news', () => {
  it('is told at once to those whom it concerns, and the lines end when the service stops', async () => {
    const listen = async (who: string) => {
      const response = await fetch(`${address}/local/chat/events`, { headers: { Authorization: who } });
      return response.text();
    };
    const [concerned, other] = [listen('coordinator-fosen'), listen('outsider')];
    // The lines are open once both have been answered.
    await Promise.all([messagesOf('coordinator-fosen', PERSONAL), messagesOf('outsider', 'a:outsider')]);
    await say('governor', TEAM, 'hei', false);
    await mailbox.send({ to: 'outsider@example.test', subject: 'Frist', text: 'Hei', key: 'one' });
    chat.close();
    expect(await concerned).toContain(`data: {"place":"${TEAM}"}`);
    expect(await other).not.toContain(TEAM);
    expect(await other).toContain('data: {"place":"mail"}');
  });

  it('keeps mails for the one whom they are for', async () => {
    await mailbox.send({
      to: 'governor@example.test',
      subject: 'Frist',
      text: 'Fristen er nær.',
      key: 'one',
    });
    expect((await ask('governor', 'GET', '/mails')).body).toEqual({
      mails: [{ subject: 'Frist', text: 'Fristen er nær.' }],
    });
    expect((await ask('outsider', 'GET', '/mails')).body).toEqual({ mails: [] });
    expect((await ask('governor', 'GET', '/conversations')).body).toMatchObject({ mail: { unread: 1 } });
    await ask('governor', 'PUT', '/mails/read', {});
    expect((await ask('governor', 'GET', '/conversations')).body).toMatchObject({ mail: { unread: 0 } });
  });
});
