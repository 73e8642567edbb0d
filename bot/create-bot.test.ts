import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aSmallCounty, fosen, people, type SmallCounty } from '../test/builders/small-county.ts';
import {
  type BotInTeams,
  startBotInTeams,
  verbsOf,
  wordsOf,
} from '../test/fakes/teams-connector/bot-in-teams.ts';
import { letterIdOf } from '../src/domain/decision/award-letter.ts';
import type { RoundId } from '../src/domain/ids.ts';

const team = '19:fosen@thread.tacv2';

describe('the bot in Teams', () => {
  let county: SmallCounty;
  let teams: BotInTeams;
  const cardIn = (message: BotInTeams['connector']['sent'][number] | undefined) =>
    message?.activity.attachments?.[0]?.content ?? {};
  const cardSaid = async (...said: Parameters<BotInTeams['say']>) => cardIn((await teams.say(...said))[0]);

  beforeEach(async () => {
    county = await aSmallCounty();
    teams = await startBotInTeams(county);
  });
  afterEach(async () => {
    await teams.close();
    if (teams.faults.length > 0) throw new AggregateError(teams.faults, 'the bot had faults');
  });

  describe('asked in a chat', () => {
    it('says what one can ask, and offers it as buttons', async () => {
      const [answer] = await teams.say(people.coordinatorFosen, 'hjelp');
      expect(wordsOf(cardIn(answer))).toContain('hvem mangler');
      expect(answer?.activity.suggestedActions?.actions.map(({ value }) => value)).toEqual([
        'frister',
        'status',
        'plan',
        'hvem mangler',
      ]);
      expect(answer?.activity.summary).toBe('Dette kan du spørre om');
    });

    it('offers nobody what is not theirs to ask', async () => {
      const offered = async (person: typeof people.governor) => {
        const [answer] = await teams.say(person, 'hjelp');
        return answer?.activity.suggestedActions?.actions.map(({ value }) => value);
      };
      expect(await offered(people.governor)).toEqual([
        'frister',
        'status',
        'plan',
        'min stemme',
        'hvem mangler',
      ]);
      expect(await offered(people.statped)).toEqual(['frister', 'status', 'plan', 'min stemme']);
      expect(await offered(people.ownerFosen)).toEqual(['frister', 'status', 'plan']);
      expect(wordsOf(await cardSaid(people.ownerFosen, 'noe annet'))).not.toContain('hvem mangler');
    });

    it('tells the deadlines that come, with the days marked that fall on a weekend or a public holiday', async () => {
      const card = await cardSaid(people.coordinatorFosen, 'frister');
      expect(wordsOf(card)).toContain('1. februar 2027');
      county.at('2027-03-20T09:00:00Z');
      expect(wordsOf(await cardSaid(people.coordinatorFosen, 'årshjul'))).not.toContain('februar 2027');
      county.at('2028-03-20T09:00:00Z');
      expect(wordsOf(await cardSaid(people.governor, 'fristene'))).toContain('15. april 2028 (helg)');
      county.at('2033-03-20T09:00:00Z');
      expect(wordsOf(await cardSaid(people.governor, 'frister'))).toContain('15. april 2033 (helligdag)');
    });

    it('tells a coordinator of the own network alone, and the governor of all', async () => {
      await county.reach('frames-published');
      const own = wordsOf(await cardSaid(people.coordinatorFosen, 'status'));
      expect(own).toContain('Fosen');
      expect(own).not.toContain('Namdal');
      expect(own).toContain('Gjør beslutningsgrunnlaget ferdig');
      expect(own).toContain('eksempeltall');
      const all = wordsOf(await cardSaid(people.governor, 'status'));
      expect(all).toContain('Fosen');
      expect(all).toContain('Namdal');
    });

    it('opens the plans of the own networks', async () => {
      const card = await cardSaid(people.coordinatorFosen, 'plan');
      expect(JSON.stringify(card)).toContain('/#/plan/fosen');
      expect(JSON.stringify(card)).not.toContain('/#/plan/namdal');
    });

    it('tells coordinators and the governor who is missing, and nobody else', async () => {
      await county.reach('frames-published');
      await county.submit('fosen');
      const missing = wordsOf(await cardSaid(people.governor, 'hvem mangler'));
      expect(missing).toContain('Namdal');
      expect(missing).not.toContain('Fosen');
      expect(missing).toContain('Beslutningsgrunnlag');
      const [answer] = await teams.say(people.ownerFosen, 'hvem mangler');
      expect(answer?.activity.text).toContain('Bare koordinatorer og statsforvalteren');
    });

    it('tells who has not revised the plan or reported, by the rules of the reminders', async () => {
      county.at('2027-08-01T09:00:00Z');
      expect(wordsOf(await cardSaid(people.governor, 'hvem mangler'))).toContain('Ingen mangler');
      county.at('2027-10-05T09:00:00Z');
      const all = wordsOf(await cardSaid(people.governor, 'hvem har ikke levert'));
      expect(all).toContain('Revidert plan');
      expect(all).toContain('over fristen');
      expect(all).toContain('Namdal');
      const own = wordsOf(await cardSaid(people.coordinatorFosen, 'kven manglar'));
      expect(own).toContain('Fosen');
      expect(own).not.toContain('Namdal');
      await county.reach('decided');
      county.at('2028-06-16T09:00:00Z');
      const late = wordsOf(await cardSaid(people.governor, 'hvem mangler'));
      expect(late).toContain('Rapporter');
      expect(late).toContain('15. juni 2028, over fristen');
    });

    it('speaks the language of who asks', async () => {
      const inEnglish = { ...people.coordinatorFosen, id: 'visitor' as typeof people.coordinatorFosen.id };
      await county.store.commit({
        kind: 'person',
        id: 'visitor',
        expected: null,
        state: { ...inEnglish, language: 'en' },
        action: 'person.register',
        by: 'governor',
        at: '2027-01-01T00:00:00.000Z',
        changeId: 'register-visitor',
        reason: '',
      });
      expect(wordsOf(await cardSaid(inEnglish, 'deadlines'))).toContain('The deadlines ahead');
      expect(wordsOf(await cardSaid(inEnglish, 'frister'))).toContain('The deadlines ahead');
    });

    it('answers helpfully to what it does not understand', async () => {
      const card = await cardSaid(people.coordinatorFosen, 'Kan du bestille pizza til møtet?');
      expect(wordsOf(card)).toContain('Det forsto jeg ikke');
      expect(wordsOf(card)).toContain('frister');
    });

    it('tells a guest without a role, and somebody unknown, whom to ask', async () => {
      for (const stranger of [
        people.outsider,
        { id: 'nobody' as typeof people.outsider.id, name: 'Ukjent' },
      ]) {
        const [answer] = await teams.say(stranger, 'status');
        expect(answer?.activity.text).toContain('Spør statsforvalteren');
        expect(wordsOf(await cardSaid(stranger, 'hjelp'))).toContain('frister');
        expect((await teams.addressBook.person(stranger.id)).chat).toBeNull();
      }
    });

    it('takes nobody at their word for who they are', async () => {
      const claimed = {
        from: { id: '29:x', name: 'Rådgiver, Statsforvalteren' },
        value: { actor: 'governor' },
      };
      const [answer] = await teams.say(people.outsider, 'status', 'personal', claimed);
      expect(answer?.activity.text).toContain('Jeg finner deg ikke');
    });

    it('remembers where a person is reached, until the app is taken away', async () => {
      await teams.say(people.coordinatorFosen, 'hei');
      const { chat } = await teams.addressBook.person(people.coordinatorFosen.id);
      expect(chat).toMatchObject({
        conversation: { id: 'a:coordinator-fosen' },
        serviceUrl: teams.connector.serviceUrl,
      });
      const removed = { type: 'installationUpdate', action: 'remove' };
      await teams.post(teams.activity(people.coordinatorFosen, 'personal', removed));
      expect((await teams.addressBook.person(people.coordinatorFosen.id)).chat).toBeNull();
    });
  });

  describe('in a Team', () => {
    const install = () =>
      teams.post(
        teams.activity(
          people.coordinatorFosen,
          { team },
          { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] },
        ),
      );

    it('introduces itself and asks which network this is', async () => {
      await install();
      const words = wordsOf(cardIn(teams.connector.sent[0]));
      expect(words).toContain('Hvilket nettverk er dette teamet for?');
      expect(words).toContain('Samarbeidsforum');
    });

    it('takes the answer of who stands for the network, and finds the channel from then on', async () => {
      await install();
      const { card } = await teams.press(
        people.coordinatorFosen,
        { verb: 'team.choose', data: { network: fosen } },
        { team },
      );
      expect(wordsOf(card)).toContain('Dette teamet er for Fosen');
      expect(await teams.addressBook.networkOfTeam(team)).toBe(fosen);
      expect(await teams.addressBook.channel(fosen)).toMatchObject({ conversation: { id: team } });
    });

    it.each([
      ['somebody of another network', people.coordinatorNamdal],
      ['an owner', people.ownerFosen],
    ])('does not take it from %s', async (_, person) => {
      const { card } = await teams.press(person, { verb: 'team.choose', data: { network: fosen } }, { team });
      expect(wordsOf(card)).toContain('Bare koordinatoren eller representanten');
      expect(await teams.addressBook.networkOfTeam(team)).toBeUndefined();
    });

    it('lets only the governor say that it is the forum’s, and nobody take a Team from another network', async () => {
      const choose = (person: typeof people.governor, network: string) =>
        teams.press(person, { verb: 'team.choose', data: { network } }, { team });
      expect(wordsOf((await choose(people.coordinatorFosen, 'FORUM')).card)).toContain('Bare koordinatoren');
      await choose(people.governor, 'FORUM');
      expect(await teams.addressBook.networkOfTeam(team)).toBeNull();
      await choose(people.coordinatorFosen, fosen);
      expect(await teams.addressBook.networkOfTeam(team)).toBeNull();
      expect(wordsOf((await choose(people.governor, '')).card)).toContain('Velg et nettverk først');
      expect(wordsOf((await choose(people.governor, 'no-such-network')).card)).toContain(
        'Velg et nettverk først',
      );
    });

    it('answers in the channel when it is mentioned, without offering buttons that everybody would see', async () => {
      const [answer] = await teams.say(people.coordinatorFosen, 'frister', { team });
      expect(answer?.conversation).toBe(`${team};messageid=1`);
      expect(wordsOf(cardIn(answer))).toContain('Fristene som kommer');
      expect(answer?.activity.suggestedActions).toBeUndefined();
    });

    it('forgets the channel when it is taken out of the Team', async () => {
      await teams.press(people.governor, { verb: 'team.choose', data: { network: fosen } }, { team });
      await teams.post(
        teams.activity(people.governor, { team }, { type: 'installationUpdate', action: 'remove' }),
      );
      expect(await teams.addressBook.channel(fosen)).toBeNull();
    });
  });

  describe('an award letter', () => {
    const letter = letterIdOf('dekom-2027' as RoundId, { kind: 'network', id: fosen });
    const read = (person: typeof people.governor, id = letter) =>
      teams.press(person, { verb: 'letter.acknowledge', data: { letter: id } });

    it('is said to have been read by its recipients, once each', async () => {
      await county.reach('decided');
      const { card } = await read(people.representativeFosen);
      expect(wordsOf(card)).toContain('Du bekreftet 15. januar 2027');
      expect(verbsOf(card)).toEqual([]);
      await read(people.representativeFosen);
      await Promise.all([read(people.coordinatorFosen), read(people.ownerFosen)]);
      const state = (await county.store.read('letter', letter))?.state;
      expect(state?.receipts?.map(({ by }) => by).sort()).toEqual([
        people.coordinatorFosen.id,
        people.ownerFosen.id,
        people.representativeFosen.id,
      ]);
    });

    it('is nobody else’s to receive, whatever the card says', async () => {
      await county.reach('decided');
      expect((await read(people.coordinatorNamdal)).words).toContain('et annet nettverk');
      expect((await read(people.governor)).words).toContain('Rollen din');
      expect((await read(people.outsider)).words).toContain('registeret');
      expect((await read(people.coordinatorFosen, 'no-such-letter')).words).toContain('et annet nettverk');
      const forged = {
        letter,
        actor: people.coordinatorFosen.id,
        from: { aadObjectId: people.coordinatorFosen.id },
      };
      await teams.press(people.coordinatorNamdal, { verb: 'letter.acknowledge', data: forged });
      expect((await county.store.read('letter', letter))?.state.receipts).toBeUndefined();
    });
  });

  it.each([
    ['no data', { verb: 'letter.acknowledge' }],
    ['data of another kind', { verb: 'letter.acknowledge', data: ['x'] }],
    ['an unknown verb', { verb: 'letter.forge', data: { letter: 'x' } }],
    ['a verb of an object', { verb: 'constructor', data: {} }],
    ['ids that are no text', { verb: 'vote.cast', data: { vote: { $ne: 1 }, seat: [], choice: 'approve' } }],
  ])('answers a press with %s with words, and does nothing', async (_, action) => {
    const { words } = await teams.press(people.governor, action);
    expect(words).toBe('Knappen på kortet virker ikke lenger. Be om et nytt kort, eller åpne appen.');
  });

  describe('is called by others', () => {
    it('hears no one who is no activity, on no other channel, from nowhere else', async () => {
      const { activity, post } = teams;
      const message = { type: 'message', text: 'hjelp' };
      expect((await post('{')).status).toBe(400);
      expect((await post([])).status).toBe(400);
      expect((await post({ type: 'message' })).status).toBe(400);
      const elsewhere = { ...message, serviceUrl: 'https://evil.example/' };
      expect((await post(activity(people.governor, 'personal', elsewhere))).status).toBe(403);
      const other = { ...message, channelId: 'directline' };
      expect((await post(activity(people.governor, 'personal', other))).status).toBe(403);
      expect(teams.connector.requests()).toBe(0);
    });

    it('lets reactions, edits and other invokes pass', async () => {
      const { activity, post } = teams;
      expect((await post(activity(people.governor, 'personal', { type: 'messageReaction' }))).status).toBe(
        200,
      );
      const search = { type: 'invoke', name: 'application/search', value: {} };
      expect((await post(activity(people.governor, 'personal', search))).status).toBe(501);
      expect(teams.connector.requests()).toBe(0);
    });
  });
});

describe('the bot with an id', () => {
  it('answers 401 to whoever cannot prove to be Teams, before anything is done', async () => {
    const county = await aSmallCounty();
    const credentials = {
      appId: '00000000-0000-4000-8000-00000000b07a',
      tenantId: '00000000-0000-4000-8000-00000000aaaa',
      password: 's',
    };
    const teams = await startBotInTeams(county, credentials);
    const message = teams.activity(people.governor, 'personal', {
      type: 'message',
      text: 'status',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
    });
    expect((await teams.post(message)).status).toBe(401);
    for (const token of ['Bearer', 'Bearer x', 'Bearer a.b.c', 'Basic x']) {
      expect((await teams.post(message, { Authorization: token })).status).toBe(401);
    }
    const elsewhere = { ...message, serviceUrl: teams.connector.serviceUrl };
    expect((await teams.post(elsewhere, { Authorization: 'Bearer a.b.c' })).status).toBe(403);
    expect(teams.connector.requests()).toBe(0);
    await teams.close();
  });
});
