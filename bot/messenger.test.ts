import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NoticeView } from '../src/application/notices/notice-view.ts';
import { toPlainDate } from '../src/domain/calendar/plain-date.ts';
import { aSmallCounty, fosen, people } from '../test/builders/small-county.ts';
import { type BotInTeams, startBotInTeams, wordsOf } from '../test/fakes/teams-connector/bot-in-teams.ts';
import { teamsRefusal } from '../test/fakes/teams-connector/teams-connector.ts';

const team = '19:fosen@thread.tacv2';
const network = { id: fosen, name: 'Fosen' };
const reminder: NoticeView = {
  kind: 'reminder',
  today: toPlainDate('2027-01-15'),
  lines: [
    {
      duty: { occurrence: 'county.decision-basis.2027', network: fosen, offset: -14 },
      title: 'Beslutningsgrunnlag',
      kind: 'deadline',
      waiting: null,
      when: { kind: 'on', date: toPlainDate('2027-02-01') },
      network,
      daysLeft: 17,
      role: 'responsible',
      page: '/grunnlag/fosen',
    },
  ],
};
const { coordinatorFosen } = people;

describe('a message that nobody asked for', () => {
  let teams: BotInTeams;
  const send = (key = 'reminder:1') => teams.messenger.toPerson(coordinatorFosen.id, reminder, 'nb', key);
  const post = () =>
    teams.messenger.toChannel(
      fosen,
      [{ person: coordinatorFosen.id, name: 'Koordinator, <at>alle</at> [x](https://evil.example)' }],
      reminder,
      'nn',
      'reminder:2',
    );

  beforeEach(async () => {
    teams = await startBotInTeams(await aSmallCounty());
  });
  afterEach(() => teams.close());

  it('goes to the chat that the person has written in, under its key', async () => {
    await teams.say(coordinatorFosen, 'hei');
    expect(await send()).toEqual({ kind: 'sent' });
    expect(teams.connector.begun).toEqual([]);
    const message = teams.connector.sent.at(-1);
    expect(message?.conversation).toBe('a:coordinator-fosen');
    expect(message?.activity.channelData).toEqual({ notice: 'reminder:1' });
    expect(message?.activity.summary).toBe('Én ting gjenstår');
    expect(wordsOf(message?.activity.attachments?.[0]?.content)).toContain(
      'Frist 1. februar 2027, om 17 dager',
    );
  });

  it('begins the chat with a person who has not written yet, once', async () => {
    await send();
    await send('reminder:2');
    expect(teams.connector.begun).toEqual([coordinatorFosen.id]);
    expect(teams.connector.sent.map(({ conversation }) => conversation)).toEqual([
      'a:coordinator-fosen',
      'a:coordinator-fosen',
    ]);
  });

  it('stands in the channel by itself, with those mentioned whom it is for and nothing else that a name could hold', async () => {
    expect(await post()).toEqual({ kind: 'unreachable', fault: 'no-channel' });
    await teams.press(people.governor, { verb: 'team.choose', data: { network: fosen } }, { team });
    expect(await post()).toEqual({ kind: 'sent' });
    const message = teams.connector.sent.at(-1);
    expect(message?.conversation).toBe(team);
    const card = message?.activity.attachments?.[0]?.content;
    const name = 'Koordinator, at alle /at x https //evil.example';
    expect(card?.['msteams']).toEqual({
      entities: [
        {
          type: 'mention',
          text: expect.stringMatching(/^<at>[^<>[\]]*<\/at>$/),
          mentioned: { id: coordinatorFosen.id, name: expect.any(String) },
        },
      ],
    });
    expect(name).not.toContain('<');
  });

  it.each([
    [403, 'BotNotInConversationRoster', 'not-installed'],
    [403, 'ForbiddenOperationException', 'blocked-by-recipient'],
    [403, 'MessageWritesBlocked', 'blocked-by-recipient'],
    [403, 'BotDisabledByAdmin', 'disabled-by-admin'],
    [403, 'Whatever', 'forbidden'],
    [404, 'ConversationNotFound', 'conversation-not-found'],
    [400, 'BadSyntax', 'refused-by-teams'],
    [413, 'MessageSizeTooBig', 'refused-by-teams'],
  ])('answered by %i %s cannot be sent that way: %s', async (status, code, fault) => {
    await teams.say(coordinatorFosen, 'hei');
    teams.connector.refuse('a:coordinator-fosen', teamsRefusal(status, code));
    expect(await send()).toEqual({ kind: 'unreachable', fault });
  });

  it('to a guest whom Teams lets no chat begin with cannot be sent that way', async () => {
    teams.connector.refuse(coordinatorFosen.id, teamsRefusal(403, 'BotNotInConversationRoster'));
    expect(await send()).toEqual({ kind: 'unreachable', fault: 'not-installed' });
    expect((await teams.addressBook.person(coordinatorFosen.id)).chat).toBeNull();
  });

  it('to a chat that is gone forgets it, and begins another next time', async () => {
    await teams.say(coordinatorFosen, 'hei');
    teams.connector.refuse('a:coordinator-fosen', teamsRefusal(404, 'ConversationNotFound'));
    await send();
    expect((await teams.addressBook.person(coordinatorFosen.id)).chat).toBeNull();
    await send();
    expect(teams.connector.begun).toEqual([coordinatorFosen.id]);
  });

  it.each([
    [429, { 'retry-after': '7' }, 'throttled', 7000],
    [429, {}, 'throttled', null],
    [503, { 'retry-after': 'Fri, 15 Jan 2027 09:01:00 GMT' }, 'teams-unavailable', 60_000],
    [412, {}, 'teams-unavailable', null],
    [502, {}, 'teams-unavailable', null],
    [504, {}, 'teams-unavailable', null],
    [401, {}, 'bot-not-let-in', null],
  ])('answered by %i with %o is asked for once, and waits: %s', async (status, headers, fault, after) => {
    await teams.say(coordinatorFosen, 'hei');
    const before = teams.connector.requests();
    teams.connector.refuse('a:coordinator-fosen', teamsRefusal(status, 'x', headers));
    expect(await send()).toEqual({ kind: 'later', fault, after });
    expect(teams.connector.requests() - before).toBe(1);
  });

  it('that gets no answer waits', async () => {
    await teams.say(coordinatorFosen, 'hei');
    teams.connector.refuse('a:coordinator-fosen', 'drop');
    expect(await send()).toEqual({ kind: 'later', fault: 'no-answer', after: null });
  });
});

describe('every request to Teams', () => {
  let teams: BotInTeams;
  /** What was asked for, in that order, and what is answered where it is not yes. */
  let asked: string[];
  let fillOf: Map<string, number[]>;
  let heldBack: (readonly [string, number])[];

  beforeEach(async () => {
    asked = [];
    fillOf = new Map();
    heldBack = [];
    teams = await startBotInTeams(await aSmallCounty(), null, {
      admit: async (thread) => {
        asked.push(thread);
        return fillOf.get(thread)?.shift() ?? null;
      },
      holdBack: (thread, milliseconds) => heldBack.push([thread, milliseconds]),
    });
  });
  afterEach(() => teams.close());

  const send = () => teams.messenger.toPerson(coordinatorFosen.id, reminder, 'nb', 'reminder:1');
  const chat = 'a:coordinator-fosen';

  it('takes a place of its own: the chat that is begun, and what is said in it', async () => {
    await send();
    expect(asked).toEqual([coordinatorFosen.id, chat]);
    expect(teams.connector.requests()).toBe(2);
  });

  it('counts where it really goes: in the channel, once the chat has refused', async () => {
    await teams.press(people.governor, { verb: 'team.choose', data: { network: fosen } }, { team });
    teams.connector.refuse(coordinatorFosen.id, teamsRefusal(403, 'BotNotInConversationRoster'));
    await send();
    await teams.messenger.toChannel(fosen, [], reminder, 'nb', 'reminder:1');
    expect(asked).toEqual([coordinatorFosen.id, team]);
  });

  it('is not made while its conversation has had its fill', async () => {
    fillOf.set(chat, [4000]);
    expect(await send()).toEqual({ kind: 'put-off', after: 4000 });
    expect(teams.connector.sent).toEqual([]);
    expect(await send()).toEqual({ kind: 'sent' });
    // The chat that was begun the first time is gone on with.
    expect(teams.connector.begun).toEqual([coordinatorFosen.id]);
  });

  it('is made once, also the one that begins a chat', async () => {
    teams.connector.refuse(coordinatorFosen.id, teamsRefusal(429, 'x', { 'retry-after': '7' }));
    expect(await send()).toEqual({ kind: 'later', fault: 'throttled', after: 7000 });
    expect(teams.connector.requests()).toBe(1);
    expect(heldBack).toEqual([[coordinatorFosen.id, 7000]]);
  });

  it('leaves a conversation alone for as long as Teams asks, and for a while where it names no time', async () => {
    await teams.say(coordinatorFosen, 'hei');
    teams.connector.refuse(chat, teamsRefusal(429, 'x', { 'retry-after': '1200' }));
    await send();
    teams.connector.refuse(chat, teamsRefusal(429, 'x'));
    await send();
    teams.connector.refuse(chat, teamsRefusal(502, 'x', { 'retry-after': '9' }));
    await send();
    expect(heldBack).toEqual([
      [chat, 1_200_000],
      [chat, 30_000],
    ]);
  });

  it('also the answer to somebody who waits: it comes as soon as it may', async () => {
    fillOf.set(team, [20, 10]);
    const said = await teams.say(people.governor, 'hjelp', { team });
    expect(said).toHaveLength(1);
    expect(asked).toEqual([team, team, team]);
  });
});
