import { describe, expect, it } from 'vitest';
import { aDecision, aRecommendation } from '../../../test/builders/aggregates.ts';
import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import { toKroner } from '../money.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { decisionFaults, editDecision, followRecommendation, takeDecision } from './decision.ts';

const round = 'dekom-2027' as RoundId;
const fosen = 'fosen' as NetworkId;
const namdal = 'namdal' as NetworkId;
const innherred = 'innherred' as NetworkId;

/** Fosen gets what it asked for, Namdal less, and Innherred, which has not asked, nothing. */
const recommendation: Recommendation & { state: 'submitted' } = {
  ...aRecommendation({
    content: {
      ...aRecommendation().content,
      lines: [
        { network: fosen, recommended: toKroner(500), grounds: '' },
        { network: namdal, recommended: toKroner(200), grounds: 'Ett tiltak er utsatt.' },
        { network: innherred, recommended: toKroner(0), grounds: '' },
      ],
    },
  }),
  state: 'submitted',
  asked: [
    { network: fosen, asked: toKroner(500), basisVersion: 1 },
    { network: namdal, asked: toKroner(300), basisVersion: 1 },
  ],
  submittedBy: 'governor' as PersonId,
  submittedAt: '2027-03-14T12:00:00.000Z',
};

function faultsOf(
  decided: Readonly<Record<string, readonly [number, string?]>>,
  available = 1000,
): unknown[] {
  const lines = Object.entries(decided).map(([network, [amount, grounds = '']]) => ({
    network: network as NetworkId,
    decided: toKroner(amount),
    grounds,
  }));
  return decisionFaults({ lines, caseNumber: '2027/1' }, recommendation, toKroner(available));
}

const followed = { fosen: [500], namdal: [200], innherred: [0] } as const;

describe('a decision', () => {
  it('starts from the recommendation, followed to the krone', () => {
    const decision = followRecommendation(round, recommendation.content.lines);
    expect(decision).toMatchObject({ round, state: 'draft' });
    expect(
      decision.content.lines.map(({ network, decided, grounds }) => [network, decided, grounds]),
    ).toEqual([
      ['fosen', 500, ''],
      ['namdal', 200, ''],
      ['innherred', 0, ''],
    ]);
    expect(decisionFaults(decision.content, recommendation, toKroner(700))).toEqual([]);
  });

  it('takes new content while it is a draft, and holds who took it when', () => {
    const content = { lines: [], caseNumber: '2027/1' };
    expect(editDecision(aDecision(), content)).toEqual(aDecision({ content }));
    expect(takeDecision(aDecision(), { by: 'governor' as PersonId, at: '2027-04-15T08:00:00.000Z' })).toEqual(
      {
        ...aDecision(),
        state: 'decided',
        decidedBy: 'governor',
        decidedAt: '2027-04-15T08:00:00.000Z',
      },
    );
  });

  it('has grounds for every departure, up or down', () => {
    expect(faultsOf({ ...followed, fosen: [499], namdal: [201, ' '] })).toEqual([
      { code: 'grounds-missing', network: 'fosen' },
      { code: 'grounds-missing', network: 'namdal' },
    ]);
    expect(faultsOf({ ...followed, fosen: [0, 'Tiltaket er avlyst.'] })).toEqual([]);
  });

  it('leaves out no network of the recommendation, and takes in no other', () => {
    expect(faultsOf({ fosen: [500], innherred: [0], vaernes: [0] })).toEqual([
      { code: 'network-missing', network: 'namdal' },
      { code: 'network-not-recommended', network: 'vaernes' },
    ]);
  });

  it('gives no money to a network that asked for none: no letter could say what it is for', () => {
    expect(faultsOf({ ...followed, innherred: [1, 'Trenger det'] })).toEqual([
      { code: 'nothing-asked', network: 'innherred' },
    ]);
  });

  it('stays within what is left to share', () => {
    expect(faultsOf(followed, 700)).toEqual([]);
    expect(faultsOf(followed, 699)).toEqual([{ code: 'above-available', by: 1 }]);
  });
});
