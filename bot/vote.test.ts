import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeVote } from '../src/application/vote/close-vote.ts';
import { openVote } from '../src/application/vote/open-vote.ts';
import { recordAbsence } from '../src/application/vote/record-absence.ts';
import { saveRecommendation } from '../src/application/recommendation/save-recommendation.ts';
import type { Outcome } from '../src/application/outcome.ts';
import {
  aRecommendationOfAll,
  aSmallCounty,
  people,
  type SmallCounty,
  theRound,
  valueOf,
} from '../test/builders/small-county.ts';
import {
  type BotInTeams,
  type CardJson,
  startBotInTeams,
  verbsOf,
  type Where,
  wordsOf,
} from '../test/fakes/teams-connector/bot-in-teams.ts';

const forumTeam = '19:forum@thread.tacv2';
const {
  governor,
  representativeFosen,
  deputyFosen,
  representativeNamdal,
  partnerNtnu,
  statped,
  coordinatorFosen,
} = people;

describe('the forum answers on a card', () => {
  let county: SmallCounty;
  let teams: BotInTeams;
  let vote: string;

  beforeEach(async () => {
    county = await aSmallCounty();
    await county.reach('bases-submitted');
    await valueOf(
      saveRecommendation(county, await county.commandOf(governor, 'recommendation'), {
        round: theRound,
        content: aRecommendationOfAll({ grounds: 'Alle er innenfor [rammen](https://evil.example).' }),
      }),
    );
    const command = await county.commandOf(governor, 'recommendation');
    vote = (await valueOf(openVote(county, command, { round: theRound, rule: 'consensus', closesAt: null })))
      .id;
    teams = await startBotInTeams(county);
    await teams.press(governor, { verb: 'team.choose', data: { network: 'FORUM' } }, { team: forumTeam });
  });
  afterEach(() => teams.close());

  const personalCard = async (person: typeof governor) => {
    await teams.messenger.toPerson(person.id, { kind: 'vote-opened', vote }, 'nb', 'vote:1');
    return cardOf(teams.connector.sent.at(-1));
  };
  const cardOf = (message: BotInTeams['connector']['sent'][number] | undefined): CardJson =>
    message?.activity.attachments?.[0]?.content ?? {};
  /** Presses the button with that title, with what was filled in. */
  const press = (
    person: typeof governor,
    card: CardJson,
    title: string,
    filled: object = {},
    where: Where = 'personal',
    parts: object = {},
  ) => {
    const button = verbsOf(card).find((one) => one.title === title);
    if (!button)
      throw new Error(
        `no button «${title}» among ${verbsOf(card)
          .map((one) => one.title)
          .join(', ')}`,
      );
    return teams.press(person, { verb: button.verb, data: { ...button.data, ...filled } }, where, parts);
  };
  /** What the outbox has done to the cards that lie somewhere. */
  const changeCards = async () => {
    for (const card of await teams.addressBook.cards(vote))
      await teams.messenger.update(card, 'nb', 'vote:1');
  };
  const standing = async () => (await county.store.read('vote', vote))?.state;
  const close = async (): Promise<void> => {
    const outcome: Outcome<unknown> = await closeVote(
      county,
      { actor: governor, changeId: 'close' },
      {
        vote,
        callOff: null,
      },
    );
    if (outcome.kind === 'refused') throw new Error(outcome.code);
  };

  it('with the figures, the rule and the buttons that the person may press', async () => {
    const card = await personalCard(representativeFosen);
    const words = wordsOf(card);
    for (const expected of [
      'Fosen',
      '700 001 kr',
      'Fellestiltak',
      '1 700 002 kr',
      'Forumet søker enighet',
      '0 av 5',
    ]) {
      expect(words).toContain(expected);
    }
    expect(verbsOf(card).map(({ title }) => title)).toEqual([
      'Tilrår',
      'Tilrår med merknad',
      'Går imot',
      'Avstår',
      'Jeg er inhabil',
    ]);
    expect(verbsOf(await personalCard(deputyFosen)).map(({ title }) => title)).toEqual(['Jeg er inhabil']);
    expect(wordsOf(await personalCard(deputyFosen))).toContain('Representanten er til stede');
    expect(verbsOf(await personalCard(governor))).toEqual([]);
  });

  it('may change the answer until the vote is closed', async () => {
    const { card } = await press(representativeFosen, await personalCard(representativeFosen), 'Tilrår');
    expect(wordsOf(card)).toContain('Svaret er registrert');
    expect(wordsOf(card)).toContain('Svaret er «Tilrår»');
    const changing = await press(representativeFosen, card, 'Endre svaret');
    const after = await press(representativeFosen, changing.card, 'Går imot', {
      words: 'Rammen er for liten.',
    });
    expect(wordsOf(after.card)).toContain('Svaret er «Går imot»');
    expect(wordsOf(after.card)).toContain('Rammen er for liten.');
    expect((await standing())?.minutes.map((entry) => entry.kind)).toEqual(['ballot', 'ballot']);
  });

  it('is asked for grounds, and what was written is not lost', async () => {
    const card = await personalCard(representativeFosen);
    const refused = await press(representativeFosen, card, 'Går imot', { words: '   ' });
    expect(wordsOf(refused.card)).toContain('Skriv merknaden eller begrunnelsen først');
    expect(verbsOf(refused.card).map(({ title }) => title)).toContain('Går imot');
    await close();
    const late = await press(representativeFosen, card, 'Går imot', { words: 'Lang begrunnelse' });
    expect(wordsOf(late.card)).toContain('Avstemningen er avsluttet. Svaret ble ikke registrert');
  });

  it('pressed twice counts once, also from two devices', async () => {
    const card = await personalCard(representativeFosen);
    const twice = await Promise.all([
      press(representativeFosen, card, 'Tilrår'),
      press(representativeFosen, card, 'Tilrår'),
    ]);
    for (const answer of twice) expect(wordsOf(answer.card)).toContain('Svaret er registrert');
    expect((await standing())?.minutes).toHaveLength(1);
  });

  it('on a stale card is told what is true now, and overwrites nothing', async () => {
    const onPhone = await personalCard(representativeFosen);
    await press(representativeFosen, await personalCard(representativeFosen), 'Går imot', { words: 'Nei' });
    const stale = await press(representativeFosen, onPhone, 'Tilrår');
    expect(wordsOf(stale.card)).toContain('Noen andre har svart for plassen i mellomtiden');
    expect(wordsOf(stale.card)).toContain('Svaret er «Går imot»');
    expect((await standing())?.minutes).toHaveLength(1);
  });

  it('of a seat whose representative is recused or absent comes from the deputy, never from both', async () => {
    const { card } = await press(
      representativeFosen,
      await personalCard(representativeFosen),
      'Jeg er inhabil',
      {
        words: 'Eier i et av prosjektene',
      },
    );
    expect(wordsOf(card)).toContain('Inhabiliteten er registrert');
    expect(wordsOf(card)).toContain('Eier i et av prosjektene');
    expect(verbsOf(card)).toEqual([]);
    await press(deputyFosen, await personalCard(deputyFosen), 'Tilrår');
    const forged = await teams.press(representativeFosen, {
      verb: 'vote.cast',
      data: { vote, seat: 'network-fosen', choice: 'reject', words: 'x', seen: { 'network-fosen': 1 } },
    });
    expect(wordsOf(forged.card)).toContain('Du er inhabil i denne saken');
  });

  it('after the deputy has voted, the representative who is back is told so', async () => {
    const what = { vote, seat: 'network-fosen', person: null, absent: true };
    await recordAbsence(county, { actor: representativeFosen, changeId: 'absent' }, what);
    await press(deputyFosen, await personalCard(deputyFosen), 'Tilrår');
    const words = wordsOf(await personalCard(representativeFosen));
    expect(words).toContain('Vararepresentanten har svart for plassen');
  });

  it('is taken from nobody else, whatever the payload says', async () => {
    const data = { vote, seat: 'network-fosen', choice: 'approve', words: '', seen: { 'network-fosen': 0 } };
    const asNamdal = await teams.press(representativeNamdal, { verb: 'vote.cast', data });
    expect(wordsOf(asNamdal.card)).toContain('Dette er ikke din plass i forumet');
    const asGovernor = await teams.press(governor, { verb: 'vote.cast', data });
    expect(wordsOf(asGovernor.card)).toContain('Rollen din');
    expect((await teams.press(coordinatorFosen, { verb: 'vote.cast', data })).words).toContain('Rollen din');
    const claimed = { ...data, actor: representativeFosen.id, by: representativeFosen.id };
    await teams.press(statped, { verb: 'vote.cast', data: claimed });
    const inName = {
      from: { id: `29:${representativeFosen.id}`, name: 'x', aadObjectId: coordinatorFosen.id },
    };
    await teams.press(representativeFosen, { verb: 'vote.cast', data }, 'personal', inName);
    expect((await standing())?.minutes).toEqual([]);
    expect(
      (await teams.press(statped, { verb: 'vote.show', data: { vote: 'no-such-vote' } })).words,
    ).toContain('Fant ikke');
  });

  it('in the channel, whose card counts the answers as they come and ends locked with result and dissent', async () => {
    for (const person of [representativeFosen, deputyFosen]) await teams.say(person, 'hei');
    await teams.messenger.toChannel(null, [], { kind: 'vote-opened', vote }, 'nb', 'vote:opened');
    const opened = teams.connector.sent.at(-1);
    const channelCard = cardOf(opened);
    expect(channelCard['refresh']).toMatchObject({
      action: { verb: 'vote.show' },
      userIds: [`29:${representativeFosen.id}`, `29:${deputyFosen.id}`],
    });
    expect(wordsOf(channelCard)).toContain('Vis mitt svar');

    const own = await press(representativeFosen, channelCard, 'Vis mitt svar');
    await press(representativeFosen, own.card, 'Tilrår');
    await changeCards();
    const updated = teams.connector.sent.at(-1);
    expect(updated?.replaced).toBe(opened?.id);
    expect(wordsOf(cardOf(updated))).toContain('1 av 5');
    expect(wordsOf(cardOf(updated))).not.toContain('Svaret er');

    for (const person of [representativeNamdal, partnerNtnu])
      await press(person, await personalCard(person), 'Tilrår');
    await press(statped, await personalCard(statped), 'Går imot', { words: 'Vi mener *noe* <b>annet</b>' });
    await close();
    await teams.messenger.toChannel(null, [], { kind: 'vote-closed', vote }, 'nb', 'vote:closed');
    const announced = teams.connector.sent.at(-1);
    await changeCards();
    const locked = teams.connector.sent.findLast(({ replaced }) => replaced === opened?.id);
    for (const message of [locked, announced]) {
      const words = wordsOf(cardOf(message));
      expect(words).toContain('Forumet ble ikke enig');
      expect(words).toContain('Statsforvalteren kan nå holde en avstemning med flertall');
      expect(words).toContain('Vi mener *noe* <b>annet</b>');
      expect(words).not.toContain('Jeg er inhabil');
    }
  });

  it('whose own cards all end locked for everybody, where they were sent and where they were asked for', async () => {
    for (const person of [representativeFosen, partnerNtnu])
      await press(person, await personalCard(person), 'Tilrår');
    const [askedFor] = await teams.say(representativeNamdal, 'min stemme');
    await press(representativeNamdal, cardOf(askedFor), 'Tilrår');
    await press(statped, await personalCard(statped), 'Går imot', { words: 'Vi mener noe annet' });
    const posted = teams.connector.sent.map(({ id }) => id);
    await close();
    await changeCards();
    const locked = teams.connector.sent.slice(posted.length);
    expect(new Set(locked.map(({ replaced }) => replaced))).toEqual(new Set(posted));
    for (const message of locked) {
      expect(wordsOf(cardOf(message))).toContain('Forumet ble ikke enig');
      expect(wordsOf(cardOf(message))).toContain('Vi mener noe annet');
      expect(verbsOf(cardOf(message))).toEqual([]);
    }
  });

  describe('whose id a kill kept us from writing down', () => {
    /** As if the process had died between posting and writing down. */
    const forgetCards = async () => {
      for (const card of await teams.addressBook.cards(vote)) await teams.addressBook.forgetCard(card);
    };
    const lockedAs = async (id: string | undefined) => {
      await close();
      await changeCards();
      return teams.connector.sent.filter(({ replaced }) => replaced === id).map(cardOf);
    };

    it('ends locked once its reader has touched it', async () => {
      const card = await personalCard(representativeFosen);
      const posted = teams.connector.sent.at(-1)?.id;
      await forgetCards();
      await press(representativeFosen, card, 'Tilrår', {}, 'personal', { replyToId: posted });
      const [locked] = await lockedAs(posted);
      expect(wordsOf(locked)).toContain('Avstemningen er avsluttet');
      expect(wordsOf(locked)).toContain('Svaret er «Tilrår»');
      expect(verbsOf(locked)).toEqual([]);
    });

    it('ends locked for everybody once one of them has seen it in the channel, however many have', async () => {
      const seen = { verb: 'vote.show', data: { vote } };
      await teams.messenger.toChannel(null, [], { kind: 'vote-opened', vote }, 'nb', 'vote:opened');
      const posted = teams.connector.sent.at(-1)?.id;
      await forgetCards();
      for (const person of [statped, representativeFosen, statped]) {
        await teams.press(person, seen, { team: forumTeam }, { replyToId: posted });
      }
      const changed = await lockedAs(posted);
      expect(changed).toHaveLength(1);
      expect(wordsOf(changed[0])).not.toContain('Svaret er');
      expect(verbsOf(changed[0]).map(({ title }) => title)).toEqual(['Vis mitt svar']);
    });

    it('is locked even when it is first touched after the vote was closed', async () => {
      const card = await personalCard(representativeFosen);
      const posted = teams.connector.sent.at(-1)?.id;
      await forgetCards();
      await close();
      await press(representativeFosen, card, 'Tilrår', {}, 'personal', { replyToId: posted });
      await changeCards();
      const locked = cardOf(teams.connector.sent.findLast(({ replaced }) => replaced === posted));
      expect(wordsOf(locked)).toContain('Avstemningen er avsluttet');
      expect(verbsOf(locked)).toEqual([]);
    });

    it('is not confused with one that was written down, nor told of by whoever may not see the vote', async () => {
      const card = await personalCard(representativeFosen);
      const known = await teams.addressBook.cards(vote);
      const posted = { replyToId: teams.connector.sent.at(-1)?.id };
      await press(representativeFosen, card, 'Tilrår', {}, 'personal', posted);
      await teams.press(coordinatorFosen, { verb: 'vote.show', data: { vote } }, 'personal', posted);
      await teams.press(statped, { verb: 'vote.show', data: { vote } });
      expect(await teams.addressBook.cards(vote)).toEqual(known);
    });
  });

  it('asked for where others read along is everybody’s, and keeps to itself what the one who asked has answered', async () => {
    await press(representativeFosen, await personalCard(representativeFosen), 'Tilrår');
    const [answer] = await teams.say(representativeFosen, 'min stemme', { team: forumTeam });
    expect(wordsOf(cardOf(answer))).not.toContain('Svaret er');
    const own = await press(representativeFosen, cardOf(answer), 'Vis mitt svar', {}, { team: forumTeam });
    expect(wordsOf(own.card)).toContain('Svaret er «Tilrår»');
    expect((await teams.addressBook.cards(vote)).at(-1)?.reader).toBeNull();
  });

  it('is left with nothing to press by who may not see the vote any more', async () => {
    await personalCard(statped);
    const [card] = await teams.addressBook.cards(vote);
    if (!card) throw new Error('no card was kept');
    await teams.messenger.update({ ...card, reader: 'gone' as typeof statped.id }, 'nb', 'vote:1');
    const changed = cardOf(teams.connector.sent.at(-1));
    expect(wordsOf(changed)).toBe('Avstemningen er avsluttet');
    expect(changed).not.toHaveProperty('refresh');
  });

  it('or asks for it by «min stemme», and hears when there is none', async () => {
    const [answer] = await teams.say(representativeFosen, 'min stemme');
    expect(verbsOf(cardOf(answer)).map(({ title }) => title)).toContain('Tilrår');
    const [notTheirs] = await teams.say(coordinatorFosen, 'min stemme');
    expect(notTheirs?.activity.text).toContain('Rollen din har ikke tilgang');
    const missing = await teams.say(governor, 'hvem mangler');
    expect(wordsOf(cardOf(missing[0]))).toContain('Svar på innstillingen');
  });
});
