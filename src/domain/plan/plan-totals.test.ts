import { describe, expect, it } from 'vitest';
import type { PlanSection } from './network-plan.ts';
import { planTotals } from './plan-totals.ts';
import type { PlannedAmount } from './planned-amount.ts';
import { atLeast, exact, sampleMeasure, samplePlan, sampleSection } from './sample-plan.ts';

const open: PlannedAmount = { kind: 'open' };

/** The totals of a plan for 2024–2025 with these sections. */
function totalsOf(...sections: Partial<PlanSection>[]) {
  return planTotals(samplePlan({ lastYear: 2025, sections: sections.map(sampleSection) }));
}

/** Focus areas, each holding one measure with these amounts from 2024 on. */
function areasOf(...measures: PlannedAmount[][]): PlanSection['focusAreas'] {
  return measures.map((amounts, index) => ({
    id: `area-${index}`,
    title: 'Lesing',
    measures: [sampleMeasure({ amounts: amounts.map((amount, after) => ({ year: 2024 + after, amount })) })],
  }));
}

describe('planTotals', () => {
  it('sums each year of each section and of the plan', () => {
    const totals = totalsOf(
      { id: 'dekom', focusAreas: areasOf([exact(100), exact(200)], [exact(10), atLeast(20)]) },
      { id: 'kompetanseloftet', focusAreas: areasOf([exact(1), exact(2)]) },
    );
    const years = (first: PlannedAmount, second: PlannedAmount) => [
      { year: 2024, amount: first },
      { year: 2025, amount: second },
    ];
    expect(totals).toEqual({
      sections: [
        { id: 'dekom', years: years(exact(110), atLeast(220)), total: atLeast(330) },
        { id: 'kompetanseloftet', years: years(exact(1), exact(2)), total: exact(3) },
      ],
      years: years(exact(111), atLeast(222)),
      total: atLeast(333),
    });
  });

  it('counts a measure without an amount as open in the years that it may run', () => {
    const { years } = totalsOf({ focusAreas: areasOf([exact(100)]) });
    expect(years.map(({ amount }) => amount)).toEqual([exact(100), open]);
  });

  it('counts a measure as nothing in the years before it starts', () => {
    const period = { ...sampleMeasure().period, start: { kind: 'year', year: 2025 } } as const;
    const focusAreas = [{ id: 'lesing', title: 'Lesing', measures: [sampleMeasure({ period })] }];
    expect(totalsOf({ focusAreas }).years.map(({ amount }) => amount)).toEqual([exact(0), open]);
  });

  it('uses what the section states for the years in which no measure has a known amount', () => {
    const statedPerYear = atLeast(1_400_000);
    const { years } = totalsOf({ statedPerYear, focusAreas: areasOf([exact(5)], [open]) });
    expect(years.map(({ amount }) => amount)).toEqual([atLeast(5), statedPerYear]);
  });

  it('is exactly nothing for a plan without sections', () => {
    expect(totalsOf().total).toEqual(exact(0));
  });
});
