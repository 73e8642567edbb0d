import type { Measure, NetworkPlan, PlanSection, YearAmount } from './network-plan.ts';
import { periodTouchesYear } from './period.ts';
import { sumPlannedAmounts, type PlannedAmount } from './planned-amount.ts';

/** Planned use of money, one amount for each year of the plan and their sum. */
export type YearTotals = { readonly years: readonly YearAmount[]; readonly total: PlannedAmount };

/** What a plan sums to: each section (by id, in the plan's order) and the whole. */
export type PlanTotals = YearTotals & {
  readonly sections: readonly (YearTotals & { readonly id: string })[];
};

/**
 * Sums the plan. A measure that may run in a year and has no amount for it counts as open, so that no total says more
 * than the plan does. Where no measure of a section has a known amount for a year, the year's total is what the plan
 * states for the section per year; as soon as one has, the measures are summed and the statement is left out.
 */
export function planTotals(plan: NetworkPlan): PlanTotals {
  const years = Array.from(
    { length: plan.lastYear - plan.firstYear + 1 },
    (_, index) => plan.firstYear + index,
  );
  const sections = plan.sections.map((section) => ({
    id: section.id,
    ...totalsOf(years, (year) => sectionAmount(section, year)),
  }));
  const whole = totalsOf(years, (_, index) =>
    sumPlannedAmounts(sections.flatMap((section) => section.years[index]?.amount ?? [])),
  );
  return { ...whole, sections };
}

function totalsOf(
  years: readonly number[],
  amountOf: (year: number, index: number) => PlannedAmount,
): YearTotals {
  const amounts = years.map((year, index) => ({ year, amount: amountOf(year, index) }));
  return { years: amounts, total: sumPlannedAmounts(amounts.map(({ amount }) => amount)) };
}

function sectionAmount({ focusAreas, statedPerYear }: PlanSection, year: number): PlannedAmount {
  const amounts = focusAreas.flatMap(({ measures }) =>
    measures.flatMap((measure) => measureAmounts(measure, year)),
  );
  const isNothingKnown = amounts.every(({ kind }) => kind === 'open');
  return isNothingKnown && statedPerYear ? statedPerYear : sumPlannedAmounts(amounts);
}

function measureAmounts({ amounts, period }: Measure, year: number): PlannedAmount[] {
  const planned = amounts.filter((planned) => planned.year === year).map(({ amount }) => amount);
  const isMissing = planned.length === 0 && periodTouchesYear(period, year);
  return isMissing ? [{ kind: 'open' }] : planned;
}
