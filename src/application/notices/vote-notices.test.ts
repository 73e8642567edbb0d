import { describe, expect, it } from 'vitest';
import { aRecommendationOfAll, people, theRound, valueOf } from '../../../test/builders/small-county.ts';
import { aToldCounty } from '../../../test/builders/told-county.ts';
import { readDeliveryLog } from './delivery-log.ts';
import { saveRecommendation } from '../recommendation/save-recommendation.ts';
import type { PersonId } from '../../domain/ids.ts';
import { castBallot } from '../vote/cast-ballot.ts';
import { closeVote } from '../vote/close-vote.ts';
import { forgetSettledCards } from './forget-settled-cards.ts';
import { openVote } from '../vote/open-vote.ts';
import { recordAbsence } from '../vote/record-absence.ts';

const vote = `${theRound}-vote-1`;
const voters = ['partner-nord', 'partner-ntnu', 'representative-fosen', 'representative-namdal', 'statped'];

const command = (actor: (typeof people)['governor']) => ({ actor, changeId: crypto.randomUUID() });

/** A county in which a vote on the recommendation has just been opened. */
async function aVote() {
  const county = await aToldCounty();
  await county.reach('bases-submitted');
  const next = () => county.commandOf(people.governor, 'recommendation');
  await valueOf(
    saveRecommendation(county, await next(), { round: theRound, content: aRecommendationOfAll() }),
  );
  county.at('2027-03-11T20:00:00.000Z');
  await valueOf(openVote(county, await next(), { round: theRound, rule: 'consensus', closesAt: null }));
  const cast = (actor: (typeof people)['governor'], seat: string) =>
    valueOf(castBallot(county, command(actor), { vote, seat, choice: 'approve', words: '', replaces: null }));
  return {
    ...county,
    cast,
    toldOf: (kind: string) =>
      county.told
        .filter(({ view }) => view.kind === kind)
        .map(({ person }) => person)
        .toSorted(),
    async go() {
      await county.plan();
      await county.sendDue();
    },
  };
}

describe('a vote', () => {
  it('that was opened is told at once to those who may vote, and to them once', async () => {
    const county = await aVote();
    await county.go();
    await county.go();
    expect(county.toldOf('vote-opened')).toEqual(voters);
  });

  it('is told to the deputy once the representative is recorded absent', async () => {
    const county = await aVote();
    await county.go();
    await valueOf(
      recordAbsence(county, command(people.governor), {
        vote,
        seat: 'network-fosen',
        person: people.representativeFosen.id,
        absent: true,
      }),
    );
    await county.go();
    expect(county.toldOf('vote-opened')).toEqual(['deputy-fosen', ...voters]);
  });

  it('is not told to those who have voted in the meantime', async () => {
    const county = await aVote();
    await county.plan();
    await county.cast(people.statped, 'statped');
    await county.sendDue();
    expect(county.toldOf('vote-opened')).toEqual(voters.filter((person) => person !== 'statped'));
  });

  it('that was closed is told to all seats and to the county governor, and is not asked for any more', async () => {
    const county = await aVote();
    await county.plan();
    await valueOf(closeVote(county, command(people.governor), { vote, callOff: null }));
    await county.go();
    expect(county.toldOf('vote-opened')).toEqual([]);
    expect(county.toldOf('vote-closed')).toEqual(['governor', ...voters]);
  });

  it('is told in the forum’s channel too, where the app is there', async () => {
    const county = await aVote();
    await county.go();
    expect(county.toldOf('vote-opened')).not.toContain('');
    await county.addressBook.rememberChannel(null, { id: 'forum' });
    await county.go();
    await valueOf(closeVote(county, command(people.governor), { vote, callOff: null }));
    await county.go();
    await county.go();
    expect(county.told.filter(({ route }) => route === 'channel').map(({ view }) => view.kind)).toEqual([
      'vote-opened',
      'vote-closed',
    ]);
  });
});

describe('a card on a vote that lies somewhere', () => {
  const { representativeFosen, statped } = people;

  async function aVoteOnCards() {
    const county = await aVote();
    const version = async () => (await county.store.read('vote', vote))?.version ?? 0;
    const lay = async (id: string, reader: PersonId | null) =>
      county.addressBook.rememberCard({
        id,
        vote,
        reader,
        version: await version(),
        place: { id: 'chat' },
        activity: '1',
        keptAt: county.clock.now().toISOString(),
      });
    await lay('own', representativeFosen.id);
    await lay('asked-for', representativeFosen.id);
    await lay('shared', null);
    const close = () => valueOf(closeVote(county, command(people.governor), { vote, callOff: null }));
    return { ...county, version, lay, close };
  }

  it('follows the votes as they come in where everybody sees it, and is left alone where its reader may be writing', async () => {
    const county = await aVoteOnCards();
    await county.go();
    expect(county.changed).toEqual([]);
    await county.cast(statped, 'statped');
    await county.go();
    await county.go();
    expect(county.changed).toEqual(['shared']);
  });

  it('shows the result once the vote is closed, each one, once, and whoever has no seat any more too', async () => {
    const county = await aVoteOnCards();
    await county.lay('of-somebody-gone', 'gone' as PersonId);
    await county.cast(statped, 'statped');
    await county.close();
    await county.lay('result', statped.id);
    await county.go();
    await county.go();
    expect(county.changed.toSorted()).toEqual(['asked-for', 'of-somebody-gone', 'own', 'shared']);
  });

  it('that was posted as the vote was being closed is found a minute later', async () => {
    const county = await aVoteOnCards();
    const before = await county.version();
    await county.close();
    await county.go();
    await county.addressBook.rememberCard({
      id: 'late',
      vote,
      reader: statped.id,
      version: before,
      place: { id: 'chat' },
      activity: '2',
      keptAt: '2027-03-11T20:00:00.000Z',
    });
    await county.go();
    expect(county.changed.at(-1)).toBe('late');
  });

  it('is changed again when it was overtaken by another answer meanwhile', async () => {
    const county = await aVoteOnCards();
    await county.cast(representativeFosen, 'network-fosen');
    await county.plan();
    county.meanwhile(() => county.cast(statped, 'statped'));
    await county.sendDue();
    expect(county.changed).toEqual(['shared', 'shared']);
  });

  it('waits where Teams asks for it, and is let go where it is not there any more', async () => {
    const county = await aVoteOnCards();
    const key = async (card: string) => `vote-card:${vote}:${await county.version()}:${card}`;
    await county.close();
    county.answers.set('own chat', { kind: 'later', fault: 'throttled', after: 60_000 });
    county.answers.set('asked-for chat', { kind: 'unreachable', fault: 'conversation-not-found' });
    await county.go();
    expect(await county.outbox.read(await key('own'))).toMatchObject({ state: 'waiting' });
    expect(await county.outbox.read(await key('asked-for'))).toMatchObject({
      state: 'dropped',
      reason: 'card-gone',
      attempts: [{ route: 'chat', fault: 'conversation-not-found' }],
    });
    county.answers.clear();
    county.at('2027-03-11T20:01:00.000Z');
    await county.go();
    expect(county.changed).toEqual(['shared', 'own']);
  });

  it('is forgotten once it can change no more, a while after the vote was closed and not before', async () => {
    const county = await aVoteOnCards();
    const left = async () => {
      await forgetSettledCards(county, county.addressBook);
      return (await county.addressBook.allCards()).length;
    };
    county.at('2027-04-20T08:00:00.000Z');
    expect(await left()).toBe(3);
    await county.close();
    await county.go();
    county.at('2027-05-03T08:00:00.000Z');
    expect(await left()).toBe(3);
    county.at('2027-05-05T08:00:00.000Z');
    expect(await left()).toBe(0);
  });

  it('that turns up long after the vote was closed is locked then, and forgotten in its time', async () => {
    const county = await aVoteOnCards();
    await county.close();
    await county.go();
    county.at('2027-06-01T08:00:00.000Z');
    await county.lay('long-lost', statped.id);
    const lost = (await county.addressBook.allCards()).find(({ id }) => id === 'long-lost');
    if (lost) await county.addressBook.rememberCard({ ...lost, version: 0 });
    await forgetSettledCards(county, county.addressBook);
    await county.go();
    expect(county.changed.at(-1)).toBe('long-lost');
    county.at('2027-06-16T08:00:00.000Z');
    await forgetSettledCards(county, county.addressBook);
    expect(await county.addressBook.allCards()).toEqual([]);
  });

  it('is no line of the delivery log', async () => {
    const county = await aVoteOnCards();
    await county.close();
    await county.go();
    const log = await valueOf(readDeliveryLog(county, people.governor, { state: undefined, from: null }));
    const kinds = log.deliveries.map(({ message }) => message.notice.kind);
    expect(kinds).toContain('vote-closed');
    expect(kinds).not.toContain('vote-card');
  });
});
