import { describe, expect, it } from 'vitest';
import { confirmBasis } from '../../src/application/basis/confirm-basis.ts';
import { saveBasis } from '../../src/application/basis/save-basis.ts';
import { submitBasis } from '../../src/application/basis/submit-basis.ts';
import { savePlan } from '../../src/application/plan/save-plan.ts';
import { readThread } from '../../src/application/thread/read-thread.ts';
import { basisIdOf } from '../../src/application/ports/aggregates.ts';
import { saveRecommendation } from '../../src/application/recommendation/save-recommendation.ts';
import { castBallot } from '../../src/application/vote/cast-ballot.ts';
import { openVote } from '../../src/application/vote/open-vote.ts';
import { recordAbsence } from '../../src/application/vote/record-absence.ts';
import type { SchemeId } from '../../src/domain/ids.ts';
import { parsePlannedAmount, type PlannedAmount } from '../../src/domain/plan/planned-amount.ts';
import { planTotals } from '../../src/domain/plan/plan-totals.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import { aBasisContent, aBasisMeasure, aChange, aPlan } from '../builders/aggregates.ts';
import {
  aRecommendationOfAll,
  aSmallCounty,
  codeOf,
  fosen,
  people,
  type SmallCounty,
  theRound,
  valueOf,
} from '../builders/small-county.ts';

/* Days on which people get in each other's way, or the register changes under them. */

const { governor, coordinatorFosen, representativeFosen, deputyFosen } = people;
const ofFosen = { round: theRound, network: fosen };
const basis = basisIdOf(theRound, fosen);

describe('two coordinators in one document', () => {
  it('the second is told what stands, loses nothing, and both versions are kept', async () => {
    const county = await aSmallCounty();
    await county.reach('frames-published');
    const second: Person = { ...coordinatorFosen, id: 'coordinator-two' as Person['id'] };
    const [one, two] = [
      await county.basisCommand(coordinatorFosen, fosen),
      await county.basisCommand(second, fosen),
    ];
    await valueOf(saveBasis(county, one, { ...ofFosen, content: aBasisContent({ comment: 'den første' }) }));
    const mine = aBasisContent({ comment: 'den andre' });
    const refused = await saveBasis(county, two, { ...ofFosen, content: mine });
    expect(refused).toMatchObject({
      code: 'conflict',
      current: { version: 2, state: { content: { comment: 'den første' } } },
    });
    await valueOf(saveBasis(county, await county.basisCommand(second, fosen), { ...ofFosen, content: mine }));
    const trail = await county.store.auditTrail('basis', basis);
    expect(trail.map(({ by }) => by)).toEqual([governor.id, coordinatorFosen.id, second.id]);
    const before = await county.store.readVersion('basis', basis, 2);
    expect(before?.state.content.comment).toBe('den første');
  });
});

describe('a confirmation on an old version', () => {
  it('is refused with what stands now, and confirms nothing', async () => {
    const county = await aSmallCounty();
    await county.reach('frames-published');
    await county.write('fosen');
    const asRead = await county.basisCommand(representativeFosen, fosen);
    await county.write('fosen', aBasisContent({ comment: 'endret imens' }));
    expect(await confirmBasis(county, asRead, { ...ofFosen, side: 'owner' })).toMatchObject({
      code: 'conflict',
      current: { version: 3 },
    });
    const now = await county.store.read('basis', basis);
    expect(now?.state.confirmations).toEqual({ owner: null, partner: null });
  });
});

describe('an amount such as `1400 000 +`', () => {
  it('is at least that much, in its plan, in the sums and along the thread', async () => {
    const county = await aSmallCounty();
    const parsed = parsePlannedAmount('1400 000 +');
    const amount = (parsed.kind === 'amount' ? parsed.amount : null) as PlannedAmount;
    const measure = {
      id: 'reading',
      title: 'Lesing',
      period: 'H-25 – ?',
      partners: [],
      contactRole: '',
      comment: '',
      amounts: [{ year: 2027, amount }],
    };
    const plan = {
      ...aPlan(),
      firstYear: 2027,
      lastYear: 2027,
      sections: [
        {
          id: 'dekom',
          scheme: 'dekom' as SchemeId,
          title: 'Dekom',
          statedPerYear: null,
          focusAreas: [{ id: 'language', title: 'Språk', measures: [measure] }],
        },
      ],
    };
    const command = await county.commandOf(coordinatorFosen, 'plan', fosen);
    await valueOf(savePlan(county, command, { network: fosen, plan, reason: 'Revisjon.' }));
    const kept = await county.store.read('plan', fosen);
    const atLeast = { kind: 'at-least', amount: 1_400_000 };
    expect(kept && planTotals(kept.state).total).toEqual(atLeast);
    const { items } = await valueOf(
      readThread(county.store, coordinatorFosen, { kind: 'measure', of: fosen, id: 'reading' }),
    );
    expect(items.map(({ item }) => item)).toContainEqual(
      expect.objectContaining({ kind: 'measure', amounts: [{ year: 2027, amount: atLeast }] }),
    );
  });
});

describe('a deputy who became representative yesterday', () => {
  const promoted: Person = { ...deputyFosen, roles: [{ role: 'representative', networks: [fosen] }] };

  /** A county in which that happened. */
  async function aCountyAfterwards(): Promise<SmallCounty> {
    const county = await aSmallCounty();
    await county.reach('frames-published');
    await promote(county);
    return county;
  }
  async function promote(county: SmallCounty) {
    for (const person of [promoted, { ...representativeFosen, roles: [] }]) {
      const stored = await county.store.read('person', person.id);
      const expected = stored?.etag ?? null;
      await county.store.commit(
        aChange('person', person, { id: person.id, expected, action: 'person.change' }),
      );
    }
  }
  async function open(county: SmallCounty) {
    const command = await county.commandOf(governor, 'recommendation');
    await valueOf(openVote(county, command, { round: theRound, rule: 'consensus', closesAt: null }));
  }
  async function recommended(county: SmallCounty) {
    for (const network of ['fosen', 'namdal'] as const) await county.submit(network);
    const command = await county.commandOf(governor, 'recommendation');
    const content = aRecommendationOfAll();
    await valueOf(saveRecommendation(county, command, { round: theRound, content }));
  }
  const ballot = {
    vote: `${theRound}-vote-1`,
    seat: 'network-fosen',
    choice: 'approve',
    words: '',
    replaces: null,
  } as const;
  const by = (actor: Person) => ({ actor, changeId: crypto.randomUUID() });
  const cast = async (county: SmallCounty, actor: Person) => {
    const outcome = await castBallot(county, by(actor), ballot);
    return outcome.kind === 'refused' && outcome.code === 'vote-refused' ? outcome.reason : outcome.kind;
  };

  it('writes, confirms and submits as the representative that they are', async () => {
    const county = await aCountyAfterwards();
    await county.write('fosen');
    const confirm = await county.basisCommand(promoted, fosen);
    await valueOf(confirmBasis(county, confirm, { ...ofFosen, side: 'owner' }));
    await county.confirm('fosen', 'partner');
    const before = await county.basisCommand(deputyFosen, fosen);
    expect(await codeOf(submitBasis(county, before, ofFosen))).toBe('not-your-role');
    expect(await codeOf(submitBasis(county, await county.basisCommand(promoted, fosen), ofFosen))).toBe(
      'done',
    );
  });

  it('keeps what they confirmed as deputy', async () => {
    const county = await aSmallCounty();
    await county.reach('frames-published');
    await county.write('fosen');
    const confirm = await county.basisCommand(deputyFosen, fosen);
    await valueOf(confirmBasis(county, confirm, { ...ofFosen, side: 'owner' }));
    await promote(county);
    await county.confirm('fosen', 'partner');
    const submitted = await valueOf(submitBasis(county, await county.basisCommand(promoted, fosen), ofFosen));
    expect(submitted.state.confirmations.owner?.by).toBe(deputyFosen.id);
  });

  it('votes as the representative in a vote that is opened afterwards', async () => {
    const county = await aSmallCounty();
    await county.reach('frames-published');
    await recommended(county);
    await promote(county);
    await open(county);
    expect(await cast(county, promoted)).toBe('done');
  });

  it('in a vote from before is still its deputy: votes once the one who left is recorded absent', async () => {
    const county = await aSmallCounty();
    await county.reach('frames-published');
    await recommended(county);
    await open(county);
    await promote(county);
    expect(await cast(county, promoted)).toBe('representative-votes');
    const gone = { vote: ballot.vote, seat: ballot.seat, person: representativeFosen.id, absent: true };
    await valueOf(recordAbsence(county, by(governor), gone));
    expect(await cast(county, promoted)).toBe('done');
  });
});

describe('a measure that has left the plan', () => {
  it('leaves the rest of the thread as it is, without it', async () => {
    const county = await aSmallCounty();
    await county.reach('frames-published');
    await county.write('fosen', aBasisContent({ measures: [aBasisMeasure({ planMeasure: 'borte' })] }));
    const anchor = { kind: 'basis-measure', of: basis, id: 'measure' } as const;
    const { items, isPartial } = await valueOf(readThread(county.store, coordinatorFosen, anchor));
    expect(items.map(({ item }) => item.kind)).toEqual(['basis-measure']);
    expect(isPartial).toBe(false);
  });
});
