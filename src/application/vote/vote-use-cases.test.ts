import { describe, expect, it } from 'vitest';
import {
  aRecommendationOfAll,
  aSmallCounty,
  codeOf,
  faultsOf,
  fosen,
  people,
  type SmallCounty,
  theRound,
  valueOf,
} from '../../../test/builders/small-county.ts';
import { toKroner } from '../../domain/money.ts';
import type { RecommendationContent } from '../../domain/recommendation/recommendation.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { VotingRule } from '../../domain/vote/forum.ts';
import type { Choice } from '../../domain/vote/vote.ts';
import type { Outcome } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { saveRecommendation } from '../recommendation/save-recommendation.ts';
import { submitRecommendation } from '../recommendation/submit-recommendation.ts';
import { castBallot } from './cast-ballot.ts';
import { closeDueVotes } from './close-due-votes.ts';
import { closeVote } from './close-vote.ts';
import { listVotes } from './list-votes.ts';
import { openVote } from './open-vote.ts';
import { readForum } from './read-forum.ts';
import { readVote } from './read-vote.ts';
import { recordAbsence } from './record-absence.ts';
import { recuse } from './recuse.ts';
import { saveForum } from './save-forum.ts';
import { voteCardFacts } from './vote-card-facts.ts';

const {
  governor,
  representativeFosen,
  deputyFosen,
  representativeNamdal,
  partnerNtnu,
  partnerNord,
  statped,
} = people;
const vote1 = `${theRound}-vote-1`;

/** A county whose recommendation is written and could be delivered. */
async function aCounty(wrap?: (store: AggregateStore) => AggregateStore): Promise<SmallCounty> {
  const county = await aSmallCounty(wrap);
  await county.reach('bases-submitted');
  await valueOf(save(county, aRecommendationOfAll()));
  county.at('2027-03-12T10:00:00.000Z');
  return county;
}

const command = (actor: Person) => ({ actor, changeId: crypto.randomUUID() });
async function save(county: SmallCounty, content: RecommendationContent) {
  return saveRecommendation(county, await county.commandOf(governor, 'recommendation'), {
    round: theRound,
    content,
  });
}
async function submit(county: SmallCounty) {
  return submitRecommendation(county, await county.commandOf(governor, 'recommendation'), theRound);
}
async function open(
  county: SmallCounty,
  { rule = 'consensus', closesAt = null }: { rule?: VotingRule; closesAt?: string | null } = {},
  by: Person = governor,
) {
  return openVote(county, await county.commandOf(by, 'recommendation'), { round: theRound, rule, closesAt });
}
function cast(
  county: SmallCounty,
  actor: Person,
  seat: string,
  choice: Choice = 'approve',
  {
    words = 'Vi er uenige.',
    vote = vote1,
    replaces = null,
  }: { words?: string; vote?: string; replaces?: number | null } = {},
) {
  return castBallot(county, command(actor), { vote, seat, choice, words, replaces });
}
const close = (county: SmallCounty, callOff: string | null = null, vote = vote1) =>
  closeVote(county, command(governor), { vote, callOff });
const reading = (county: SmallCounty, reader: Person, vote = vote1) =>
  valueOf(readVote(county, reader, vote));
const contentNow = async (county: SmallCounty) =>
  (await county.store.read('recommendation', theRound))?.state.content as RecommendationContent;
const reasonOf = async (outcome: Promise<Outcome<unknown>>) => {
  const settled = await outcome;
  return settled.kind === 'refused' && settled.code === 'vote-refused' ? settled.reason : settled.kind;
};

/** A vote in which three of the five seats answer. */
async function voted(county: SmallCounty, answers: readonly Choice[], vote = vote1): Promise<void> {
  const seats = [
    [representativeFosen, 'network-fosen'],
    [representativeNamdal, 'network-namdal'],
    [statped, 'statped'],
    [partnerNtnu, 'institution-ntnu'],
  ] as const;
  for (const [index, choice] of answers.entries()) {
    const [actor, seat] = seats[index] ?? seats[0];
    await valueOf(cast(county, actor, seat, choice, { vote }));
  }
}

describe('the forum', () => {
  it('is the register’s until the county governor saves it', async () => {
    const county = await aCounty();
    const before = await valueOf(readForum(county, statped));
    expect(before.stored).toBeNull();
    expect(
      before.forum.seats.map(({ id, representatives, deputies }) => [id, ...representatives, ...deputies]),
    ).toEqual([
      ['network-fosen', 'representative-fosen', 'deputy-fosen'],
      ['network-namdal', 'representative-namdal'],
      ['institution-nord', 'partner-nord'],
      ['institution-ntnu', 'partner-ntnu'],
      ['statped', 'statped'],
    ]);
    expect(before.candidates.map(({ id }) => id)).not.toContain('governor');
    const wanted = { ...before.forum, rule: 'two-thirds', quorum: '2/3' } as const;
    const saved = await valueOf(
      saveForum(county, await county.commandOf(governor, 'forum', 'forum'), wanted),
    );
    expect(saved.version).toBe(1);
    expect((await valueOf(readForum(county, statped))).forum).toEqual(wanted);
  });

  it('is the county governor’s to change, and has no seat for the county governor', async () => {
    const county = await aCounty();
    const { forum } = await valueOf(readForum(county, governor));
    for (const one of [representativeFosen, statped, people.coordinatorFosen]) {
      expect(await codeOf(saveForum(county, await county.commandOf(one, 'forum', 'forum'), forum))).toBe(
        'not-your-role',
      );
    }
    const seats = forum.seats.map((seat) =>
      seat.id === 'statped' ? { ...seat, deputies: [governor.id] } : seat,
    );
    const next = await county.commandOf(governor, 'forum', 'forum');
    expect(await faultsOf(saveForum(county, next, { ...forum, seats, quorum: '2/1' }))).toEqual([
      'seats.4: governor-in-seat',
      'quorum: quorum-out-of-range',
    ]);
    expect(await codeOf(readForum(county, people.coordinatorFosen))).toBe('not-your-role');
  });
});

describe('opening a vote', () => {
  it('is on the version that the chair has read, with the seats, rule and quorum of that day', async () => {
    const county = await aCounty();
    const vote = await valueOf(open(county));
    expect(vote).toMatchObject({
      id: vote1,
      state: { number: 1, rule: 'consensus', subject: { version: 2 } },
    });
    const { forum } = await valueOf(readForum(county, governor));
    const smaller = { ...forum, seats: forum.seats.slice(0, 1) };
    await valueOf(saveForum(county, await county.commandOf(governor, 'forum', 'forum'), smaller));
    expect((await reading(county, governor)).seats).toHaveLength(5);

    const stale = { ...(await county.commandOf(governor, 'recommendation')), expected: 'older' };
    await valueOf(close(county, 'På nytt'));
    const what = { round: theRound, rule: 'consensus', closesAt: null } as const;
    expect(await codeOf(openVote(county, stale, what))).toBe('conflict');
  });

  it('is the chair’s, one at a time, and sent twice it is one', async () => {
    const county = await aCounty();
    for (const one of [representativeFosen, statped, people.outsider]) {
      expect(await codeOf(open(county, {}, one))).toBe('not-your-role');
    }
    const same = await county.commandOf(governor, 'recommendation');
    const what = { round: theRound, rule: 'consensus', closesAt: null } as const;
    const first = await valueOf(openVote(county, same, what));
    expect(await valueOf(openVote(county, same, what))).toEqual(first);
    expect(await reasonOf(open(county))).toBe('vote-is-open');
  });

  it('waits for a recommendation that could be delivered, a rule of the forum and a time to come', async () => {
    const county = await aCounty();
    const lines = aRecommendationOfAll().lines.filter(({ network }) => network === fosen);
    await valueOf(save(county, aRecommendationOfAll({ lines })));
    const past = { rule: 'simple-majority', closesAt: '2027-03-12T10:00:00.000Z' } as const;
    expect(await faultsOf(open(county, past))).toEqual([
      'lines: network-missing',
      'rule: rule-not-open',
      'closesAt: closes-in-past',
    ]);
    await county.recommend();
    expect(await codeOf(open(county))).toBe('not-in-this-state');
  });

  it('by a majority is for a forum that did not agree', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    await voted(county, ['approve', 'approve', 'reject']);
    expect((await valueOf(close(county))).state).toMatchObject({
      result: { outcome: { kind: 'no-consensus' } },
    });
    expect((await valueOf(listVotes(county, statped, theRound))).rules).toContain('simple-majority');
    expect((await valueOf(open(county, { rule: 'simple-majority' }))).state.number).toBe(2);
  });
});

describe('casting a vote', () => {
  it('is the seat’s to allow: the deputy’s turn comes with the representative’s absence', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    expect(await reasonOf(cast(county, deputyFosen, 'network-fosen'))).toBe('representative-votes');
    expect(await reasonOf(cast(county, representativeFosen, 'network-namdal'))).toBe('not-your-seat');
    const absence = { vote: vote1, seat: 'network-fosen', person: null, absent: true };
    await valueOf(recordAbsence(county, command(representativeFosen), absence));
    await valueOf(cast(county, deputyFosen, 'network-fosen'));
    expect(await reasonOf(cast(county, representativeFosen, 'network-fosen'))).toBe('deputy-has-voted');
    expect((await reading(county, representativeFosen)).own).toMatchObject([
      { as: 'representative', hindrance: 'deputy-has-voted', ballots: 1, absent: true },
    ]);
  });

  it('is never the county governor’s, nor theirs without a seat', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    expect(await codeOf(cast(county, governor, 'statped'))).toBe('not-your-role');
    const alsoGovernor = { ...statped, roles: [...statped.roles, ...governor.roles] };
    expect(await codeOf(cast(county, alsoGovernor, 'statped'))).toBe('not-your-role');
    expect(await codeOf(cast(county, people.coordinatorFosen, 'network-fosen'))).toBe('not-your-role');
  });

  it('against needs grounds, and with a remark needs the remark', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    const blank = { words: ' \n ' };
    expect(await faultsOf(cast(county, statped, 'statped', 'reject', blank))).toEqual([
      'words: rejection-without-grounds',
    ]);
    expect(await faultsOf(cast(county, statped, 'statped', 'approve-with-remark', blank))).toEqual([
      'words: remark-missing',
    ]);
  });

  it('does not overwrite what the seat has answered meanwhile on another device', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    await valueOf(cast(county, statped, 'statped', 'reject', { replaces: 0 }));
    expect(await reasonOf(cast(county, statped, 'statped', 'approve', { replaces: 0 }))).toBe(
      'seat-has-changed',
    );
    expect(await codeOf(cast(county, statped, 'statped', 'approve', { replaces: 1 }))).toBe('done');
  });

  it('sent again after an answer was lost is the same vote, whatever has happened since', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    const same = { actor: statped, changeId: 'press-1' };
    const ballot = { vote: vote1, seat: 'statped', choice: 'abstain', words: '', replaces: 0 } as const;
    const first = await valueOf(castBallot(county, same, ballot));
    await valueOf(cast(county, partnerNtnu, 'institution-ntnu'));
    expect(await valueOf(castBallot(county, same, ballot))).toEqual(first);
    await valueOf(close(county));
    expect(await valueOf(castBallot(county, same, ballot))).toEqual(first);
    expect(await codeOf(cast(county, statped, 'statped'))).toBe('not-in-this-state');
  });

  it('of others is not shown before the vote is over, and afterwards it is', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    await voted(county, ['approve', 'reject', 'abstain']);
    for (const reader of [governor, partnerNord, representativeFosen]) {
      const { seats, voted: count, record, dissent } = await reading(county, reader);
      expect(count).toBe(3);
      expect(seats.filter(({ voted }) => voted)).toHaveLength(3);
      expect(
        [...seats.map(({ ballot }) => ballot), ...record, ...dissent].filter((one) => one !== null),
      ).toEqual([]);
    }
    await valueOf(close(county));
    const after = await reading(county, partnerNord);
    expect(after.seats.map(({ ballot }) => ballot?.choice ?? null)).toEqual([
      'approve',
      'reject',
      null,
      null,
      'abstain',
    ]);
    expect(after.dissent).toMatchObject([{ name: 'Namdal', words: 'Vi er uenige.' }]);
    expect(voteCardFacts(after)).toMatchObject({
      state: 'closed',
      title: { scheme: 'Desentralisert ordning', year: 2027 },
      networks: [
        { name: 'Fosen', recommended: 700_001 },
        { name: 'Namdal', recommended: 700_001 },
      ],
      figures: { networks: 1_400_002, networkCount: 2, jointMeasures: 300_000 },
      result: {
        outcome: { kind: 'no-consensus' },
        counts: { approve: 1, reject: 1, abstain: 1, notVoted: 2 },
      },
    });
  });
});

describe('recusal', () => {
  it('is one’s own or the body’s, with a reason, and on record for everybody', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    const own = { vote: vote1, person: null, reason: ' Jeg leder skolen. ' };
    expect(await faultsOf(recuse(county, command(statped), { ...own, reason: ' ' }))).toEqual([
      'reason: blank',
    ]);
    expect(await reasonOf(recuse(county, command(statped), { ...own, person: partnerNord.id }))).toBe(
      'only-for-yourself',
    );
    await valueOf(recuse(county, command(statped), own));
    await valueOf(
      recuse(county, command(governor), { ...own, person: partnerNord.id, reason: 'Forumet fant det' }),
    );
    expect(await reasonOf(cast(county, statped, 'statped'))).toBe('you-are-recused');
    expect((await reading(county, partnerNtnu)).record).toMatchObject([
      { kind: 'recused', person: 'statped', reason: 'Jeg leder skolen.', by: 'statped' },
      { kind: 'recused', person: 'partner-nord', reason: 'Forumet fant det', by: 'governor' },
    ]);
    const finding = { ...own, person: statped.id, reason: 'Ikke part', qualified: true };
    await valueOf(recuse(county, command(governor), finding));
    expect(await reasonOf(cast(county, statped, 'statped'))).toBe('done');
  });
});

describe('closing a vote', () => {
  it('is the chair’s, and final', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    await voted(county, ['approve', 'approve', 'approve']);
    expect(await codeOf(closeVote(county, command(statped), { vote: vote1, callOff: null }))).toBe(
      'not-your-role',
    );
    const { state } = await valueOf(close(county));
    expect(state).toMatchObject({
      result: { outcome: { kind: 'adopted', next: 'submit' }, closedBy: 'governor' },
    });
    for (const late of [
      close(county),
      close(county, 'Angrer'),
      cast(county, statped, 'statped'),
      recuse(county, command(statped), { vote: vote1, person: null, reason: 'x' }),
      recordAbsence(county, command(statped), { vote: vote1, seat: 'statped', person: null, absent: true }),
    ]) {
      expect(await codeOf(late)).toBe('not-in-this-state');
    }
  });

  it('puts dissent into the recommendation, word for word, where it stays', async () => {
    const county = await aCounty();
    await valueOf(save(county, aRecommendationOfAll({ dissent: 'KS tok ordet.' })));
    await valueOf(open(county));
    await voted(county, ['approve', 'reject', 'approve-with-remark']);
    await valueOf(close(county));
    const dissent = 'KS tok ordet.\n\nNamdal: Vi er uenige.\n\nStatped: Vi er uenige.';
    const content = await contentNow(county);
    expect(content.dissent).toBe(dissent);
    expect(await faultsOf(save(county, { ...content, dissent: 'Alle er enige.' }))).toEqual([
      'dissent: dissent-altered',
    ]);
    expect(await codeOf(save(county, { ...content, dissent: `${dissent}\n\nMer.` }))).toBe('done');
  });

  it('writes dissent later, once, where a crash kept it from being written', async () => {
    let isAway = false;
    const county = await aCounty((store) => ({
      ...store,
      commit: async (change) => {
        if (isAway && change.action === 'recommendation.record-dissent') throw new Error('killed');
        return store.commit(change);
      },
    }));
    await valueOf(open(county));
    await voted(county, ['approve', 'reject', 'approve']);
    isAway = true;
    await expect(close(county)).rejects.toThrow('killed');
    expect((await contentNow(county)).dissent).toBe('');
    isAway = false;
    for (let times = 0; times < 3; times++) await closeDueVotes(county);
    expect((await contentNow(county)).dissent).toBe('Namdal: Vi er uenige.');
    expect((await county.store.read('recommendation', theRound))?.version).toBe(3);
  });

  it('happens at the time set, whoever looks, once', async () => {
    const county = await aCounty();
    await valueOf(open(county, { closesAt: '2027-03-12T12:00:00.000Z' }));
    await voted(county, ['approve', 'approve', 'approve']);
    county.at('2027-03-12T11:59:59.999Z');
    expect(await closeDueVotes(county)).toEqual([]);
    county.at('2027-03-12T12:00:00.000Z');
    expect(await reasonOf(cast(county, statped, 'statped', 'reject'))).toBe('voting-is-over');
    expect((await reading(county, statped)).isOver).toBe(true);
    const closed = await Promise.all([closeDueVotes(county), closeDueVotes(county)]);
    expect(closed.flat()).toEqual([vote1]);
    const { stored } = await reading(county, statped);
    expect(stored.state).toMatchObject({
      state: 'closed',
      result: { outcome: { kind: 'adopted' }, closedBy: null, closedAt: '2027-03-12T12:00:00.000Z' },
    });
  });
});

describe('a recommendation that is voted on', () => {
  it('stays as it is while the vote is open', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    expect(await reasonOf(save(county, aRecommendationOfAll({ grounds: 'Nytt' })))).toBe('vote-is-open');
    expect(await reasonOf(submit(county))).toBe('vote-is-open');
    await valueOf(close(county, 'Feil i beløpene'));
    expect((await reading(county, statped)).stored.state).toMatchObject({
      result: { outcome: { kind: 'called-off', reason: 'Feil i beløpene' } },
    });
    expect(await codeOf(save(county, aRecommendationOfAll({ grounds: 'Nytt' })))).toBe('done');
    expect(await codeOf(submit(county))).toBe('done');
  });

  it('is delivered once it is adopted, as it was adopted', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    await voted(county, ['approve', 'approve', 'approve-with-remark']);
    await valueOf(close(county));
    const content = await contentNow(county);
    await valueOf(save(county, { ...content, grounds: 'Et annet forslag' }));
    expect(await reasonOf(submit(county))).toBe('adopted-before-change');
    await valueOf(save(county, content));
    expect(await codeOf(submit(county))).toBe('done');
  });

  it.each<[string, readonly Choice[]]>([
    ['vote-ended-no-consensus', ['approve', 'reject', 'approve']],
    ['vote-ended-no-quorum', ['approve', 'approve']],
  ])('is refused with %s where that is how its vote ended', async (reason, answers) => {
    const county = await aCounty();
    await valueOf(open(county));
    await voted(county, answers);
    await valueOf(close(county));
    expect(await reasonOf(submit(county))).toBe(reason);
  });

  it.each<[string, readonly Choice[]]>([
    ['vote-ended-rejected', ['approve', 'reject', 'reject']],
    ['vote-ended-tie', ['approve', 'reject', 'abstain']],
  ])('is refused with %s where that is how its vote by majority ended', async (reason, answers) => {
    const county = await aCounty();
    const { forum } = await valueOf(readForum(county, governor));
    const next = await county.commandOf(governor, 'forum', 'forum');
    await valueOf(saveForum(county, next, { ...forum, rule: 'simple-majority' }));
    await valueOf(open(county, { rule: 'simple-majority' }));
    await voted(county, answers);
    await valueOf(close(county));
    expect(await reasonOf(submit(county))).toBe(reason);
  });

  it('never has a vote that stands for another version, however the two come together', async () => {
    let sneak: (() => Promise<unknown>) | null = null;
    const county = await aCounty((store) => ({
      ...store,
      commit: async (change) => {
        const meanwhile = change.kind === 'vote' ? sneak : null;
        sneak = null;
        await meanwhile?.();
        return store.commit(change);
      },
    }));
    sneak = () => valueOf(save(county, aRecommendationOfAll({ grounds: 'Lagret imens' })));
    expect(await reasonOf(open(county))).toBe('recommendation-changed');
    expect((await reading(county, statped)).stored.state).toMatchObject({
      result: { outcome: { kind: 'called-off', cause: 'recommendation-changed' } },
    });
    expect((await valueOf(open(county))).state.number).toBe(2);
  });

  it('that changed behind an open vote stops it', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    const now = await county.store.read('recommendation', theRound);
    if (!now) throw new Error('not there');
    await county.store.commit({
      ...now,
      expected: now.etag,
      state: {
        ...now.state,
        content: {
          ...now.state.content,
          jointMeasures: [{ ...now.state.content.jointMeasures[0], amount: toKroner(1) }],
        },
      } as never,
      action: 'recommendation.edit',
      by: 'governor',
      at: '2027-03-12T10:00:00.000Z',
      changeId: 'behind',
      reason: '',
    });
    expect(await reasonOf(cast(county, statped, 'statped'))).toBe('recommendation-changed');
    expect(voteCardFacts(await reading(county, statped)).state).toBe('over');
    expect((await valueOf(close(county))).state).toMatchObject({
      result: { outcome: { kind: 'called-off', cause: 'recommendation-changed' } },
    });
  });
});

describe('reading votes', () => {
  it('is for the forum', async () => {
    const county = await aCounty();
    await valueOf(open(county));
    for (const one of [people.coordinatorFosen, people.ownerFosen, people.outsider]) {
      expect(await codeOf(readVote(county, one, vote1))).toBe('not-your-role');
      expect(await codeOf(listVotes(county, one, theRound))).toBe('not-your-role');
    }
    expect(await codeOf(readVote(county, statped, `${theRound}-vote-2`))).toBe('not-found');
    const { votes, standing } = await valueOf(listVotes(county, statped, theRound));
    expect([votes.map(({ id }) => id), standing]).toEqual([[vote1], 'open']);
  });
});
