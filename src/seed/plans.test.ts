import { describe, expect, it } from 'vitest';
import { isId } from '../domain/ids.ts';
import { checkPlan } from '../domain/plan/check-plan.ts';
import { planTotals } from '../domain/plan/plan-totals.ts';
import { seedPlans } from './plans.ts';
import { networks } from './registers/networks.ts';
import { trondheimMalvikPlan } from './trondheim-malvik-plan.ts';

const examples = seedPlans.filter((plan) => plan !== trondheimMalvikPlan);

describe('the seed plans', () => {
  it('are one for each network, the real one among them', () => {
    expect(seedPlans.map(({ network }) => network)).toEqual(networks.map(({ id }) => id));
    expect(seedPlans).toContain(trondheimMalvikPlan);
  });

  it('can all be saved', () => {
    expect(seedPlans.flatMap(checkPlan)).toEqual([]);
  });
});

describe('the example plans', () => {
  it.each(examples)(
    '$network: says that it is an example, and has 2 focus areas with 3–6 measures',
    (plan) => {
      expect(plan.title).toMatch(/ \(eksempel\)$/);
      const areas = plan.sections.flatMap(({ focusAreas }) => focusAreas);
      const measures = areas.flatMap((area) => area.measures);
      expect(areas).toHaveLength(2);
      expect(measures.length).toBeGreaterThanOrEqual(3);
      expect(measures.length).toBeLessThanOrEqual(6);
      expect([...areas, ...measures].filter(({ id }) => !isId(id))).toEqual([]);
      expect(measures.filter(({ partners }) => partners.length === 0)).toEqual([]);
    },
  );

  it.each(examples)('$network: has an exact sum for each of the years 2025–2027', (plan) => {
    const sums = planTotals(plan).years.filter(({ year }) => year >= 2025);
    expect(sums.map(({ year, amount }) => [year, amount.kind])).toEqual([
      [2025, 'exact'],
      [2026, 'exact'],
      [2027, 'exact'],
    ]);
  });
});
