import { describe, expect, it } from 'vitest';
import {
  aBasisContent,
  aBasisMeasure,
  aChange,
  aJointMeasure,
  aRound,
  someParticipants,
} from '../../../test/builders/aggregates.ts';
import {
  aRecommendationOfAll,
  aSmallCounty,
  codeOf,
  people,
  type SmallCounty,
  theRound,
  valueOf,
} from '../../../test/builders/small-county.ts';
import type { RoundId } from '../../domain/ids.ts';
import { toKroner } from '../../domain/money.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { UNSAVED } from '../change-aggregate.ts';
import { saveDecision } from '../decision/save-decision.ts';
import { saveRecommendation } from '../recommendation/save-recommendation.ts';
import { readOverview } from './read-overview.ts';

const { governor, coordinatorFosen, statped, ownerFosen } = people;
const sees = {
  governor: ['fosen', 'namdal'],
  coordinatorFosen: ['fosen'],
  representativeFosen: ['fosen'],
  deputyFosen: ['fosen'],
  coordinatorNamdal: ['namdal'],
  representativeNamdal: ['namdal'],
  partnerNtnu: ['fosen'],
  partnerNord: ['namdal'],
  ownerFosen: ['fosen'],
  statped: ['fosen', 'namdal'],
};

async function at(stage?: Parameters<SmallCounty['reach']>[0]): Promise<SmallCounty> {
  const county = await aSmallCounty();
  if (stage) await county.reach(stage);
  return county;
}
async function overviewOf(county: SmallCounty, actor: Person = governor, round?: string) {
  return valueOf(readOverview(county, actor, round));
}
async function networkOf(county: SmallCounty, actor: Person, network = 'fosen') {
  const { networks } = await overviewOf(county, actor);
  const found = networks.find((one) => one.network === network);
  if (!found) throw new Error(`${network} is not shown`);
  return found;
}

describe('what waits outside the round', () => {
  it('stands in the overview of those who are to do it, and of nobody else', async () => {
    const county = await at('frames-published');
    const since = '2026-11-02T08:30:00.000Z';
    const asked = { kind: 'asked', by: people.ownerFosen.id, at: since } as const;
    const [enrolment] = aJointMeasure().enrolments;
    if (!enrolment) throw new Error('the measure has no enrolment');
    const measure = aJointMeasure({
      enrolments: [{ ...enrolment, participants: someParticipants({ ppt: 1 }), standing: asked }],
    });
    await county.store.commit(aChange('joint-measure', measure, { id: measure.id }));
    expect((await overviewOf(county)).waiting).toMatchObject([
      {
        waiting: 'joining-answer',
        title: measure.content.title,
        day: '2026-11-02',
        page: `/fellestiltak?tiltak=${measure.id}`,
      },
    ]);
    expect((await overviewOf(county, coordinatorFosen)).waiting).toEqual([]);
  });
});

describe('the overview', () => {
  it('shows everybody the networks that the policy lets them see, and an outsider nothing', async () => {
    const county = await at('frames-published');
    for (const [name, networks] of Object.entries(sees)) {
      const overview = await overviewOf(county, people[name as keyof typeof sees]);
      expect([name, overview.networks.map(({ network }) => network)]).toEqual([name, networks]);
    }
    expect(await codeOf(readOverview(county, people.outsider, undefined))).toBe('not-your-role');
  });

  it('shows what a draft asks for to its partnership and the county governor, and not to the rest', async () => {
    const county = await at('frames-published');
    const measures = [aBasisMeasure({ owners: toKroner(123_456), higherEducation: [] })];
    await county.write('fosen', aBasisContent({ measures }));
    const whoSee = [];
    for (const name of Object.keys(sees)) {
      const overview = await overviewOf(county, people[name as keyof typeof sees]);
      if (JSON.stringify(overview).includes('123456')) whoSee.push(name);
    }
    expect(whoSee).toEqual([
      'governor',
      'coordinatorFosen',
      'representativeFosen',
      'deputyFosen',
      'partnerNtnu',
    ]);
    expect((await networkOf(county, statped)).asked).toBeNull();
    expect((await networkOf(county, ownerFosen)).asked).toBeNull();
  });

  it('shows what is asked for to all who see the network once the basis is submitted', async () => {
    const county = await at('bases-submitted');
    for (const person of [governor, coordinatorFosen, statped, ownerFosen]) {
      expect((await networkOf(county, person)).asked).toBe(700_001);
    }
  });

  it('shows what is recommended when the recommendation is delivered and not before, not even to its writer', async () => {
    const county = await at('bases-submitted');
    const content = aRecommendationOfAll();
    await valueOf(
      saveRecommendation(county, await county.commandOf(governor, 'recommendation'), {
        round: theRound,
        content,
      }),
    );
    expect((await networkOf(county, governor)).recommended).toBeNull();
    await county.recommend();
    expect((await networkOf(county, coordinatorFosen)).recommended).toBe(700_001);
  });

  it('shows what is decided when the decision is taken and not before, not even to the one who prepares it', async () => {
    const county = await at('recommended');
    const content = {
      caseNumber: '2027/1',
      lines: aRecommendationOfAll().lines.map(({ network }) => ({
        network,
        decided: toKroner(7),
        grounds: '',
      })),
    };
    const command = { actor: governor, changeId: 'c1', expected: UNSAVED };
    await valueOf(saveDecision(county, command, { round: theRound, content }));
    expect(await networkOf(county, governor)).toMatchObject({ decided: null, stage: 'submitted' });
    await county.decide();
    expect(await networkOf(county, ownerFosen)).toMatchObject({ decided: 700_001, stage: 'decided' });
  });

  it('shows how far each network has come', async () => {
    const county = await at();
    expect(await networkOf(county, governor)).toMatchObject({ stage: 'no-frame', frame: null, asked: null });
    await county.reach('frames-published');
    expect(await networkOf(county, governor)).toMatchObject({
      stage: 'not-started',
      frame: 1_448_125,
      asked: 0,
    });
    await county.write('fosen');
    await county.confirm('fosen', 'owner');
    expect(await networkOf(county, governor)).toMatchObject({
      stage: 'ready',
      confirmedByOwner: true,
      confirmedByPartner: false,
    });
  });

  it('counts a draft as overdue from the day after the deadline, and a submitted basis never', async () => {
    const county = await at('frames-published');
    await county.submit('fosen');
    county.at('2027-02-01T22:30:00Z');
    expect(await networkOf(county, governor, 'namdal')).toMatchObject({
      overdue: false,
      deadline: '2027-02-01',
    });
    county.at('2027-02-01T23:30:00Z');
    expect((await overviewOf(county)).today).toBe('2027-02-02');
    expect((await networkOf(county, governor, 'namdal')).overdue).toBe(true);
    expect((await networkOf(county, governor, 'fosen')).overdue).toBe(false);
  });

  it('shows what comes next, what waits for the reader, and that figures are invented', async () => {
    const county = await at('frames-published');
    const overview = await overviewOf(county, coordinatorFosen);
    expect(overview.next?.id).toBe('decision-basis');
    expect(overview.tasks).toEqual([{ code: 'finish-basis', network: 'fosen', due: '2027-02-01' }]);
    expect(overview.figuresAreExamples).toBe(true);
  });

  it('shows work that has stopped to the county governor alone, and none that has finished', async () => {
    let isBroken = false;
    const county = await aSmallCounty((store) => ({
      ...store,
      commit: async (change) => {
        if (isBroken && change.kind === 'basis') throw new Error('out of order');
        return store.commit(change);
      },
    }));
    await county.reach('key-decided');
    isBroken = true;
    await county.publish();
    expect((await overviewOf(county)).process?.state.state).toBe('failed');
    expect((await overviewOf(county, coordinatorFosen)).process).toBeNull();
    isBroken = false;
    await valueOf(county.runner.resume(governor, `${theRound}-frames`));
    await county.runner.idle();
    expect((await overviewOf(county)).process).toBeNull();
  });
});

describe('the round that the overview shows', () => {
  async function withRounds(...states: ('closed' | 'frames-published' | 'preparing')[]) {
    const county = await at();
    for (const [index, state] of states.entries()) {
      const year = 2030 + index;
      const id = `dekom-${year}` as RoundId;
      const instant = `${year}-04-15T08:00:00.000Z`;
      const facts = { ...aRound({ id, year }), publishedAt: instant, decidedAt: instant, closedAt: instant };
      await county.store.commit(aChange('round', { ...facts, state }, { id }));
    }
    return county;
  }

  it('is the one asked for', async () => {
    const county = await withRounds('frames-published');
    expect((await overviewOf(county, governor, theRound)).round?.id).toBe(theRound);
    expect(await codeOf(readOverview(county, governor, 'dekom-1999'))).toBe('not-found');
  });

  it('is otherwise the earliest that is open, else the latest', async () => {
    const shown = async (county: SmallCounty) => (await overviewOf(county)).round?.id;
    expect(await shown(await withRounds())).toBe(theRound);
    expect(await shown(await withRounds('closed', 'frames-published', 'frames-published'))).toBe(
      'dekom-2031',
    );
    expect(await shown(await withRounds('closed', 'preparing'))).toBe('dekom-2031');
  });

  it('lists every round, newest first', async () => {
    const { rounds } = await overviewOf(await withRounds('closed', 'preparing'));
    expect(rounds.map(({ id }) => id)).toEqual(['dekom-2031', 'dekom-2030', theRound]);
  });
});
