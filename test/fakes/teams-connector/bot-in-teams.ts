import express from 'express';
import type { AddressBook } from '../../../src/application/ports/address-book.ts';
import type { Turnstile } from '../../../src/application/ports/turnstile.ts';
import type { Person } from '../../../src/domain/registers/registers.ts';
import type { BotCredentials } from '../../../bot/bot-credentials.ts';
import { createBot } from '../../../bot/create-bot.ts';
import { localLinks } from '../../../bot/links.ts';
import type { SmallCounty } from '../../builders/small-county.ts';
import { memoryAddressBook } from '../memory-address-book.ts';
import { startTeamsConnector, type TeamsConnector } from './teams-connector.ts';

const BOT = { id: '28:bot', name: 'Kompetansehjulet' };
const MENTION = `<at>${BOT.name}</at>`;

/** Where something is said: in somebody's own chat, or in the channel of a Team. */
export type Where = { readonly team: string } | 'personal';

export type Reaction = { readonly status: number; readonly body: unknown };
export type CardJson = Record<string, unknown>;

const openTurnstile: Turnstile = { admit: async () => null, holdBack: () => {} };

/** The bot, run for real, between a small county and a connector of Teams'. */
export async function startBotInTeams(
  county: SmallCounty,
  credentials: BotCredentials | null = null,
  turnstile: Turnstile = openTurnstile,
) {
  const connector: TeamsConnector = await startTeamsConnector();
  const addressBook: AddressBook = memoryAddressBook();
  const faults: unknown[] = [];
  const bot = createBot({
    services: {
      store: county.store,
      clock: county.clock,
      addressBook,
      governorObjectIds: [],
      linkTo: localLinks(() => 'http://127.0.0.1:3978'),
      changed: () => {},
    },
    credentials,
    turnstiles: { unasked: turnstile, replies: turnstile },
    localConnector: () => connector.serviceUrl,
    onFault: (error) => faults.push(error),
  });
  const app = express();
  app.use('/api/messages', bot.handleMessages);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/api/messages`;
  let count = 0;

  /** What Teams puts into everything that happens somewhere, by somebody. */
  function activity(person: Pick<Person, 'id' | 'name'>, where: Where, parts: object) {
    count += 1;
    const team = where === 'personal' ? null : where.team;
    return {
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      id: `activity-${count}`,
      from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
      recipient: BOT,
      conversation: {
        id: team === null ? `a:${person.id}` : `${team};messageid=1`,
        conversationType: team === null ? 'personal' : 'channel',
        tenantId: 'tenant',
      },
      channelData: {
        tenant: { id: 'tenant' },
        ...(team === null ? {} : { team: { id: team }, channel: { id: team } }),
      },
      ...parts,
    };
  }

  async function post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reaction> {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, body: isJson ? (JSON.parse(text) as unknown) : text };
  }

  /** What came of a press: the card in the answer, or its words. */
  async function press(
    person: Pick<Person, 'id' | 'name'>,
    action: { readonly verb: string; readonly data?: unknown },
    where: Where = 'personal',
    parts: object = {},
  ): Promise<{ card: CardJson; words: string }> {
    const value = { action: { type: 'Action.Execute', ...action }, trigger: 'manual' };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', value, ...parts };
    const reaction = await post(activity(person, where, invoke));
    const answer = reaction.body as { value: unknown };
    return typeof answer.value === 'string'
      ? { card: {}, words: answer.value }
      : { card: answer.value as CardJson, words: '' };
  }

  return {
    ...bot,
    connector,
    addressBook,
    faults,
    activity,
    post,
    press,
    /** Somebody writes; in a channel the bot is mentioned. Answers what the bot said to it. */
    async say(
      person: Pick<Person, 'id' | 'name'>,
      text: string,
      where: Where = 'personal',
      parts: object = {},
    ) {
      const before = connector.sent.length;
      const words = where === 'personal' ? text : `${MENTION} ${text}`;
      await post(activity(person, where, { type: 'message', text: words, ...parts }));
      return connector.sent.slice(before);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await connector.close();
    },
  };
}

export type BotInTeams = Awaited<ReturnType<typeof startBotInTeams>>;

/** All words of a card, in the order they are read. */
export function wordsOf(card: unknown): string {
  const words: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      const { text, title, label, value: filled, ...rest } = value as Record<string, unknown>;
      for (const one of [text, title, label, filled]) if (typeof one === 'string') words.push(one);
      for (const key of ['body', 'items', 'columns', 'inlines', 'choices', 'actions', 'card'])
        visit(rest[key]);
    }
  };
  visit(card);
  return words.join('\n').replaceAll('\u00A0', ' ');
}

/** The actions of a card that carry a verb, wherever they stand. */
export function verbsOf(card: unknown): { verb: string; title: string; data: Record<string, unknown> }[] {
  const found: { verb: string; title: string; data: Record<string, unknown> }[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      const one = value as Record<string, unknown>;
      if (one['type'] === 'Action.Execute') found.push(one as (typeof found)[number]);
      for (const key of ['body', 'items', 'columns', 'actions', 'card']) visit(one[key]);
    }
  };
  visit(card);
  return found;
}
