import { MAX_PLAN_YEARS, MAX_TITLE_LENGTH } from '../../src/domain/plan/check-plan.ts';
import type { TextFault } from './measure-form.ts';
import type { Plan } from './plan-types.ts';

export type TitleForm = { readonly title: string; readonly firstYear: string; readonly lastYear: string };

export type TitleFaults = {
  readonly title: TextFault | null;
  readonly firstYear: 'notYear' | null;
  readonly lastYear: 'notYear' | 'lastBeforeFirst' | 'tooLong' | null;
  /** Years that measures have amounts in, and that the plan would no longer cover. */
  readonly outside: readonly number[] | null;
};

/** Reads the plan's title and years. */
export function readTitle(
  form: TitleForm,
  plan: Plan,
):
  | { readonly kind: 'title'; readonly written: Pick<Plan, 'title' | 'firstYear' | 'lastYear'> }
  | { readonly kind: 'refused'; readonly faults: TitleFaults } {
  const title = form.title.trim();
  const firstYear = readYear(form.firstYear);
  const lastYear = readYear(form.lastYear);
  const outside = firstYear !== null && lastYear !== null ? yearsOutside(plan, firstYear, lastYear) : [];
  const faults: TitleFaults = {
    title: title === '' ? 'blank' : title.length > MAX_TITLE_LENGTH ? { tooLong: MAX_TITLE_LENGTH } : null,
    firstYear: firstYear === null ? 'notYear' : null,
    lastYear: lastYearFault(firstYear, lastYear),
    outside: outside.length > 0 ? outside : null,
  };
  if (firstYear === null || lastYear === null || Object.values(faults).some((fault) => fault !== null)) {
    return { kind: 'refused', faults };
  }
  return { kind: 'title', written: { title, firstYear, lastYear } };
}

function readYear(text: string): number | null {
  const year = text.trim();
  return /^(?:199\d|20\d\d|2100)$/.test(year) ? Number(year) : null;
}

function lastYearFault(first: number | null, last: number | null): TitleFaults['lastYear'] {
  if (last === null) return 'notYear';
  if (first === null) return null;
  if (last < first) return 'lastBeforeFirst';
  return last - first >= MAX_PLAN_YEARS ? 'tooLong' : null;
}

function yearsOutside(plan: Plan, first: number, last: number): number[] {
  const years = plan.sections.flatMap(({ focusAreas }) =>
    focusAreas.flatMap(({ measures }) => measures.flatMap(({ amounts }) => amounts.map(({ year }) => year))),
  );
  return [...new Set(years)].filter((year) => year < first || year > last).toSorted((a, b) => a - b);
}
