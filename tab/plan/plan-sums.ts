import type { NetworkId } from '../../src/domain/ids.ts';
import type { NetworkPlan } from '../../src/domain/plan/network-plan.ts';
import { parsePeriod, periodTouchesYear, type Period } from '../../src/domain/plan/period.ts';
import { planTotals, type PlanTotals } from '../../src/domain/plan/plan-totals.ts';
import type { Measure, Plan, PlannedAmount } from './plan-types.ts';

/** What a plan sums to while it is being written. A period that cannot be read yet counts as open. */
export function sumsOf(plan: Plan): PlanTotals {
  const read: NetworkPlan = {
    ...plan,
    network: '' as NetworkId,
    sections: plan.sections.map((section) => ({
      ...section,
      focusAreas: section.focusAreas.map((area) => ({
        ...area,
        measures: area.measures.map((measure) => ({ ...measure, period: periodOf(measure) })),
      })),
    })),
  };
  return planTotals(read);
}

/** What a measure costs in a year: null where it does not run then and no amount is written. */
export function amountIn(measure: Measure, year: number): PlannedAmount | null {
  const written = measure.amounts.find((planned) => planned.year === year);
  if (written) return written.amount;
  return periodTouchesYear(periodOf(measure), year) ? { kind: 'open' } : null;
}

/** The years of the plan that any of the measures has an amount for: none where the plan states money otherwise. */
export function yearsWithAmounts(measures: readonly Measure[]): number[] {
  const years = measures.flatMap(({ amounts }) => amounts.map(({ year }) => year));
  return [...new Set(years)].toSorted((a, b) => a - b);
}

function periodOf({ period }: Measure): Period {
  const parsed = parsePeriod(period);
  return parsed.kind === 'period'
    ? parsed.period
    : { start: { kind: 'open' }, end: { kind: 'open' }, asWritten: period };
}
