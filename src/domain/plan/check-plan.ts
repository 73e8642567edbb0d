import { MAX_KRONER } from '../money.ts';
import type { FocusArea, Measure, NetworkPlan } from './network-plan.ts';
import { knownPart } from './planned-amount.ts';

export const MAX_TITLE_LENGTH = 200;
export const MAX_COMMENT_LENGTH = 4000;
export const MAX_PLAN_YEARS = 6;

export type PlanFaultCode =
  | 'blank'
  | 'too-long'
  | 'duplicate-id'
  | 'duplicate-year'
  | 'year-outside-plan'
  | 'last-year-before-first'
  | 'span-too-long'
  | 'total-too-large';

/** Why a plan cannot be saved, and where: `sections.0.focusAreas.1.measures.2.title`. */
export type PlanFault = { readonly path: string; readonly code: PlanFaultCode };

type Located<T> = { readonly path: string; readonly value: T };

/** Everything that a save refuses in the plan, all of it at once; nothing when the plan can be saved. */
export function checkPlan(plan: NetworkPlan): readonly PlanFault[] {
  const sections = at('sections', plan.sections);
  const focusAreas = sections.flatMap(({ path, value }) => at(`${path}.focusAreas`, value.focusAreas));
  const measures = focusAreas.flatMap(({ path, value }) => at(`${path}.measures`, value.measures));
  const needs = at('needs', plan.needs);
  return [
    ...yearFaults(plan),
    ...[...requiredTexts(plan), ...[...sections, ...focusAreas].map(titleOf)].flatMap(requiredTextFaults),
    ...measures.flatMap(measureTextFaults),
    ...[needs, sections, focusAreas, measures].flatMap(duplicateIds),
    ...measures.flatMap((measure) => amountYearFaults(measure, plan)),
    ...totalFaults(plan, measures),
  ];
}

function at<T>(path: string, values: readonly T[]): Located<T>[] {
  return values.map((value, index) => ({ path: `${path}.${index}`, value }));
}

function yearFaults({ firstYear, lastYear }: NetworkPlan): PlanFault[] {
  if (lastYear < firstYear) return [{ path: 'lastYear', code: 'last-year-before-first' }];
  if (lastYear - firstYear >= MAX_PLAN_YEARS) return [{ path: 'lastYear', code: 'span-too-long' }];
  return [];
}

/** The texts that must say something, besides the titles of sections, focus areas and measures. */
function* requiredTexts({ title, ownerPriorities, needs }: NetworkPlan): Generator<Located<string>> {
  yield { path: 'title', value: title };
  for (const { path, value } of at('ownerPriorities', ownerPriorities)) {
    yield { path: `${path}.owners`, value: value.owners };
    yield* at(`${path}.focusAreas`, value.focusAreas);
  }
  for (const { path, value } of at('needs', needs)) {
    yield { path: `${path}.theme`, value: value.theme };
    yield* at(`${path}.subThemes`, value.subThemes);
  }
}

function titleOf({ path, value }: Located<Pick<FocusArea, 'title'>>): Located<string> {
  return { path: `${path}.title`, value: value.title };
}

function requiredTextFaults(text: Located<string>): PlanFault[] {
  return text.value.trim() === ''
    ? [{ path: text.path, code: 'blank' }]
    : lengthFaults(text, MAX_TITLE_LENGTH);
}

function lengthFaults({ path, value }: Located<string>, maxLength: number): PlanFault[] {
  return value.length > maxLength ? [{ path, code: 'too-long' }] : [];
}

function measureTextFaults(measure: Located<Measure>): PlanFault[] {
  const { path, value } = measure;
  return [
    ...requiredTextFaults(titleOf(measure)),
    ...lengthFaults({ path: `${path}.period`, value: value.period.asWritten }, MAX_TITLE_LENGTH),
    ...at(`${path}.partners`, value.partners).flatMap(requiredTextFaults),
    ...lengthFaults({ path: `${path}.contactRole`, value: value.contactRole }, MAX_TITLE_LENGTH),
    ...lengthFaults({ path: `${path}.comment`, value: value.comment }, MAX_COMMENT_LENGTH),
  ];
}

/** Ids are unique among all parts of their kind in the plan, so that a measure keeps its id when it moves. */
function duplicateIds(parts: readonly Located<{ readonly id: string }>[]): PlanFault[] {
  return repeated(parts, ({ value }) => value.id).map(({ path }) => ({
    path: `${path}.id`,
    code: 'duplicate-id',
  }));
}

function amountYearFaults({ path, value }: Located<Measure>, plan: NetworkPlan): PlanFault[] {
  const amounts = at(`${path}.amounts`, value.amounts);
  const outside = amounts.filter(({ value: { year } }) => year < plan.firstYear || year > plan.lastYear);
  return [
    ...outside.map(({ path }): PlanFault => ({ path: `${path}.year`, code: 'year-outside-plan' })),
    ...repeated(amounts, (amount) => amount.value.year).map(({ path }): PlanFault => ({
      path: `${path}.year`,
      code: 'duplicate-year',
    })),
  ];
}

/** All known amounts together must be a sum that can be held exactly, so that totals always can. */
function totalFaults(plan: NetworkPlan, measures: readonly Located<Measure>[]): PlanFault[] {
  const years = plan.lastYear - plan.firstYear + 1;
  const stated = plan.sections.map(({ statedPerYear }) =>
    statedPerYear ? knownPart(statedPerYear) * years : 0,
  );
  const planned = measures.flatMap(({ value }) => value.amounts.map(({ amount }) => knownPart(amount)));
  const total = [...stated, ...planned].reduce<number>((sum, amount) => sum + amount, 0);
  return total > MAX_KRONER ? [{ path: 'sections', code: 'total-too-large' }] : [];
}

/** The items whose key an earlier item has already. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const isRepeated = seen.has(keyOf(item));
    seen.add(keyOf(item));
    return isRepeated;
  });
}
