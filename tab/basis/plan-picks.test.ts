import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/contract/operations.ts';
import type { SchemeId } from '../../src/domain/ids.ts';
import { toKroner } from '../../src/domain/money.ts';
import { measureFrom, picksFrom, plannedFor } from './plan-picks.ts';

const dekom = 'dekom' as SchemeId;
const merged = 'kollektiv-kompetanseutvikling' as SchemeId;

function measure(id: string, period: string, amount?: number) {
  return {
    id,
    title: id,
    period,
    periodCanonical: period,
    partners: [],
    contactRole: '',
    comment: '',
    amounts:
      amount === undefined
        ? []
        : [{ year: 2027, amount: { kind: 'exact' as const, amount: toKroner(amount) } }],
  };
}

const plan: Answer<'readPlan'>['plan'] = {
  title: 'Plan',
  figuresAreExamples: false,
  firstYear: 2024,
  lastYear: 2027,
  ownerPriorities: [],
  needs: [],
  sections: [
    {
      id: 'old',
      scheme: dekom,
      title: 'Dekom',
      statedPerYear: null,
      focusAreas: [
        {
          id: 'reading',
          title: 'Lesing',
          measures: [measure('ended', 'H-24 – V-25'), measure('open', 'H-25 – ?')],
        },
        { id: 'empty', title: 'Engelsk', measures: [measure('over', '2025')] },
      ],
    },
    {
      id: 'new',
      scheme: merged,
      title: 'Ny',
      statedPerYear: null,
      focusAreas: [
        { id: 'inclusion', title: 'Inkludering', measures: [measure('ppt', 'V-26 – H-27', 130_000)] },
      ],
    },
  ],
};

describe('picksFrom', () => {
  const groups = picksFrom(plan, { year: 2027, scheme: merged }, [{ planMeasure: 'open' }]);

  it('offers what may run in the year, the scheme of the round first', () => {
    expect(groups.map(({ title, picks }) => [title, picks.map(({ id }) => id)])).toEqual([
      ['Inkludering', ['ppt']],
      ['Lesing', ['open']],
    ]);
  });

  it('knows what the basis has already', () => {
    expect(groups.flatMap(({ picks }) => picks.map(({ taken }) => taken))).toEqual([false, true]);
  });

  it('takes a measure in without a cost', () => {
    const [first] = groups[0]?.picks ?? [];
    expect(first && measureFrom(first)).toEqual({
      id: 'ppt',
      planMeasure: 'ppt',
      title: 'ppt',
      period: 'V-26 – H-27',
      higherEducation: [],
      owners: null,
    });
  });
});

describe('plannedFor', () => {
  it('gives what the plan says, and null where it says nothing', () => {
    expect(plannedFor(plan, 2027, 'ppt')).toEqual({ kind: 'exact', amount: 130_000 });
    expect(plannedFor(plan, 2027, 'open')).toBeNull();
    expect(plannedFor(plan, 2027, null)).toBeNull();
  });
});
