import { describe, expect, it } from 'vitest';
import { aRecommendationOfAll, people, theRound, valueOf } from '../../../test/builders/small-county.ts';
import { aToldCounty } from '../../../test/builders/told-county.ts';
import { saveRecommendation } from '../recommendation/save-recommendation.ts';
import { castBallot } from '../vote/cast-ballot.ts';
import { closeVote } from '../vote/close-vote.ts';
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
});
