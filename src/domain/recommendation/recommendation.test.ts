import { describe, expect, it } from 'vitest';
import { aRecommendation } from '../../../test/builders/aggregates.ts';
import type { InstitutionId, NetworkId, PersonId, RoundId } from '../ids.ts';
import { toKroner } from '../money.ts';
import {
  type AskedLine,
  editRecommendation,
  openRecommendation,
  type RecommendationContent,
  recommendationFaults,
  submitRecommendation,
} from './recommendation.ts';

const fosen = 'fosen' as NetworkId;
const namdal = 'namdal' as NetworkId;
const asked: AskedLine[] = [
  { network: fosen, asked: toKroner(500), basisVersion: 4 },
  { network: namdal, asked: toKroner(300), basisVersion: 2 },
];
const available = { networks: toKroner(800), jointMeasures: toKroner(100) };

function faultsOf(
  lines: readonly (readonly [NetworkId, number, string?])[],
  jointMeasures: readonly number[] = [],
): unknown[] {
  const content: RecommendationContent = {
    lines: lines.map(([network, recommended, grounds = '']) => ({
      network,
      recommended: toKroner(recommended),
      grounds,
    })),
    jointMeasures: jointMeasures.map((amount, index) => ({
      id: `joint-${index}`,
      title: 'Fellestiltak',
      institution: 'ntnu' as InstitutionId,
      amount: toKroner(amount),
    })),
    grounds: '',
    dissent: '',
  };
  return recommendationFaults(content, asked, available);
}

describe('a recommendation', () => {
  it('opens empty, and takes new content while it is a draft', () => {
    expect(openRecommendation('dekom-2027' as RoundId)).toEqual(aRecommendation());
    const content = { ...aRecommendation().content, dissent: 'Fagforbundet ville dele likt.' };
    expect(editRecommendation(aRecommendation(), content)).toEqual(aRecommendation({ content }));
  });

  it('freezes what was asked for beside what is recommended when it is delivered', () => {
    const submission = { asked, by: 'governor' as PersonId, at: '2027-03-14T12:00:00.000Z' };
    expect(submitRecommendation(aRecommendation(), submission)).toEqual({
      ...aRecommendation(),
      state: 'submitted',
      asked,
      submittedBy: 'governor',
      submittedAt: '2027-03-14T12:00:00.000Z',
    });
  });

  it('can be delivered when it uses all that is left, to the krone', () => {
    expect(
      faultsOf(
        [
          [fosen, 500],
          [namdal, 300],
        ],
        [60, 40],
      ),
    ).toEqual([]);
  });

  it('gives nothing to a network without a submitted basis', () => {
    const stranger = 'innherred' as NetworkId;
    expect(faultsOf([[stranger, 1, 'Trenger det']])).toEqual([
      { code: 'network-without-basis', network: stranger },
    ]);
    expect(faultsOf([[stranger, 0]])).toEqual([]);
  });

  it('gives no network more than it asked for, whatever the grounds', () => {
    expect(faultsOf([[namdal, 301, 'Fordi']])).toEqual([{ code: 'above-asked', network: namdal, by: 1 }]);
  });

  it('has grounds for every cut', () => {
    expect(faultsOf([[fosen, 499]])).toEqual([{ code: 'grounds-missing', network: fosen }]);
    expect(faultsOf([[fosen, 0, ' \n']])).toEqual([{ code: 'grounds-missing', network: fosen }]);
    expect(faultsOf([[fosen, 499, 'Ett tiltak er utsatt.']])).toEqual([]);
  });

  it('keeps the networks and the joint measures each within what the key left for them', () => {
    const lines = [
      { network: fosen, asked: toKroner(500), basisVersion: 1 },
      { network: namdal, asked: toKroner(500), basisVersion: 1 },
    ];
    const content = {
      ...aRecommendation().content,
      lines: lines.map(({ network, asked }) => ({ network, recommended: asked, grounds: '' })),
    };
    expect(recommendationFaults(content, lines, available)).toEqual([
      { code: 'networks-above-available', by: 200 },
    ]);
    expect(faultsOf([], [100, 1])).toEqual([{ code: 'joint-measures-above-available', by: 1 }]);
  });
});
