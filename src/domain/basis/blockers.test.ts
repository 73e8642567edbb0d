import { describe, expect, it } from 'vitest';
import { aBasis, aBasisContent, aBasisMeasure, aFrame } from '../../../test/builders/aggregates.ts';
import type { InstitutionId, PersonId } from '../ids.ts';
import { toKroner } from '../money.ts';
import { blockersOf, contentBlockers } from './blockers.ts';
import type { BasisContent } from './decision-basis.ts';

const criteria = [
  { id: 'needs', text: 'Behov' },
  { id: 'partnership', text: 'Partnerskap' },
];
const answers = { needs: 'Meldt', partnership: 'Planlagt sammen' };
const confirmation = { by: 'somebody' as PersonId, at: '2027-01-20T09:00:00.000Z' };

function blocking(content: Partial<BasisContent>, frame = aFrame()): unknown[] {
  return contentBlockers(aBasisContent({ answers, ...content }), frame, criteria);
}

describe('what keeps a decision basis from being submitted', () => {
  it('is nothing when it is complete, within its frame and confirmed by both sides', () => {
    const confirmations = { owner: confirmation, partner: confirmation };
    expect(blockersOf(aBasis({ content: aBasisContent({ answers }), confirmations }), criteria)).toEqual([]);
  });

  it('is that it has no measures', () => {
    expect(blocking({ measures: [] })).toEqual([{ code: 'no-measures' }]);
  });

  it('is a measure without an estimate of either side, but not one that costs nothing', () => {
    const free = [{ institution: 'ntnu' as InstitutionId, amount: toKroner(0) }];
    const measures = [
      aBasisMeasure({ id: 'a', title: 'Uten eier', owners: null }),
      aBasisMeasure({ id: 'b', title: 'Uten UH', higherEducation: [] }),
      aBasisMeasure({ id: 'c', title: 'Gratis', owners: toKroner(0), higherEducation: free }),
    ];
    expect(blocking({ measures })).toEqual([
      { code: 'cost-missing', measure: 'a', title: 'Uten eier' },
      { code: 'cost-missing', measure: 'b', title: 'Uten UH' },
    ]);
  });

  it('is a criterion that is not answered, or answered with blanks', () => {
    expect(blocking({ answers: { needs: ' \n\t', other: 'Noe annet' } })).toEqual([
      { code: 'criterion-unanswered', criterion: 'needs' },
      { code: 'criterion-unanswered', criterion: 'partnership' },
    ]);
  });

  it('is one krone above the frame, and not the frame to the krone', () => {
    expect(blocking({}, aFrame({ total: toKroner(700_001) }))).toEqual([]);
    expect(blocking({}, aFrame({ total: toKroner(700_000) }))).toEqual([{ code: 'above-frame', by: 1 }]);
  });

  it('is decided by the total of the frame, not by its split', () => {
    const split = { higherEducation: toKroner(0), owners: toKroner(700_001) };
    expect(blocking({}, aFrame({ total: toKroner(700_001), ...split }))).toEqual([]);
  });

  it('is each confirmation that is missing, after the faults of the content', () => {
    const basis = aBasis({ content: aBasisContent({ measures: [], answers }) });
    expect(blockersOf(basis, criteria)).toEqual([
      { code: 'no-measures' },
      { code: 'owner-not-confirmed' },
      { code: 'partner-not-confirmed' },
    ]);
  });

  it('is everything at once', () => {
    const measures = [
      aBasisMeasure({
        owners: null,
        higherEducation: [{ institution: 'ntnu' as InstitutionId, amount: toKroner(5) }],
      }),
    ];
    expect(blocking({ measures, answers: {} }, aFrame({ total: toKroner(1) }))).toEqual([
      { code: 'cost-missing', measure: 'measure', title: 'Et tiltak' },
      { code: 'criterion-unanswered', criterion: 'needs' },
      { code: 'criterion-unanswered', criterion: 'partnership' },
      { code: 'above-frame', by: 4 },
    ]);
  });
});
