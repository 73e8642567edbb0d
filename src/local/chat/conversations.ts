import type { CompetenceNetwork, Person, RegisteredGroup } from '../../domain/registers/registers.ts';

/** The bot as Teams names it: an app's account begins with `28:`, a person's with `29:`. */
export const bot = { id: '28:kompetansehjulet', name: 'Kompetansehjulet' } as const;

export type Conversation = {
  readonly id: string;
  readonly kind: 'channel' | 'groupChat' | 'personal';
  readonly name: string;
  readonly members: readonly Person[];
};

/** Who talks where: a Team for each network and one for the forum, a group chat, and everybody's chat with the bot. */
export type Conversations = {
  all(): Promise<readonly Conversation[]>;
  /** Those that a person is in; none where there is no such person. */
  of(personId: string): Promise<readonly Conversation[]>;
  find(id: string): Promise<Conversation | null>;
  /** The chat with the bot of a person known by account or by object id. */
  personal(account: string): Promise<Conversation | null>;
};

export type Register = {
  readonly people: () => Promise<readonly Person[]>;
  readonly networks: () => Promise<readonly CompetenceNetwork[]>;
  readonly groups: () => Promise<readonly RegisteredGroup[]>;
};

const FORUM = '19:samarbeidsforum@thread.tacv2';
const GROUP = '19:samarbeidsforum@thread.v2';
const inForum: ReadonlySet<string> = new Set([
  'county-governor',
  'representative',
  'deputy',
  'coordinator',
  'statped',
]);

export function accountOf({ id }: Pick<Person, 'id'>): string {
  return `29:${id}`;
}

/** The object id behind an account; an object id stays what it is. */
export function personIdOf(account: string): string {
  return account.replace(/^29:/, '');
}

/** The conversation that an id means: a thread of a channel is named `<channel>;messageid=<first message>`. */
export function splitThread(id: string): { readonly conversation: string; readonly thread: string | null } {
  const [conversation = '', thread = ''] = id.split(';messageid=');
  return { conversation, thread: thread === '' ? null : thread };
}

export function createConversations({ people, networks, groups }: Register): Conversations {
  const all = async () => {
    const [everybody, everyNetwork, everyGroup] = await Promise.all([people(), networks(), groups()]);
    const channels = [
      ...everyNetwork.map(({ id, name }) => ({ id, name: `Kompetansenettverk ${name}` })),
      ...everyGroup,
    ];
    const forum = everybody.filter(({ roles }) => roles.some(({ role }) => inForum.has(role)));
    const seats = forum.filter(({ roles }) =>
      roles.some(({ role }) => role !== 'coordinator' && role !== 'statped'),
    );
    return [
      ...channels.map(({ id, name }): Conversation => ({
        id: `19:${id}@thread.tacv2`,
        kind: 'channel',
        name,
        members: everybody.filter(({ roles }) => roles.some((role) => role.networks.includes(id))),
      })),
      { id: FORUM, kind: 'channel', name: 'Samarbeidsforum', members: forum } as const,
      { id: GROUP, kind: 'groupChat', name: 'Gruppechat i forumet', members: seats } as const,
      ...everybody.map((person): Conversation => ({
        id: `a:${person.id}`,
        kind: 'personal',
        name: bot.name,
        members: [person],
      })),
    ];
  };
  const find = async (id: string) => (await all()).find((one) => one.id === id) ?? null;
  return {
    all,
    find,
    of: async (personId) =>
      (await all()).filter(({ members }) => members.some((member) => member.id === personId)),
    personal: (account) => find(`a:${personIdOf(account)}`),
  };
}
