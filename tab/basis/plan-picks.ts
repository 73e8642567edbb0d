import type { Answer } from '../../src/contract/operations.ts';
import type { SchemeId } from '../../src/domain/ids.ts';
import { parsePeriod, periodTouchesYear } from '../../src/domain/plan/period.ts';
import type { DraftMeasure } from './basis-draft.ts';

type Plan = Answer<'readPlan'>['plan'];
type PlanMeasure = Plan['sections'][number]['focusAreas'][number]['measures'][number];
export type PlannedAmount = PlanMeasure['amounts'][number]['amount'];

/** A measure of the plan that the basis may take in. */
export type PlanPick = {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  /** What the plan says that it costs in the round's year; null where it says nothing. */
  readonly planned: PlannedAmount | null;
  readonly taken: boolean;
};

export type PickGroup = { readonly id: string; readonly title: string; readonly picks: readonly PlanPick[] };

/** The plan's measures that may run in the round's year, by focus area; those of the round's scheme first. */
export function picksFrom(
  plan: Plan,
  round: { readonly year: number; readonly scheme: SchemeId },
  measures: readonly Pick<DraftMeasure, 'planMeasure'>[],
): PickGroup[] {
  const taken = new Set(measures.map(({ planMeasure }) => planMeasure));
  const ofScheme = (section: { scheme: SchemeId }) => (section.scheme === round.scheme ? 0 : 1);
  return plan.sections
    .toSorted((a, b) => ofScheme(a) - ofScheme(b))
    .flatMap((section) =>
      section.focusAreas.map((area) => ({
        id: area.id,
        title: area.title,
        picks: area.measures
          .filter((measure) => runsIn(measure, round.year))
          .map((measure) => ({
            id: measure.id,
            title: measure.title,
            period: measure.period,
            planned: plannedIn(measure, round.year),
            taken: taken.has(measure.id),
          })),
      })),
    )
    .filter(({ picks }) => picks.length > 0);
}

/** What the plan says that a measure of the basis costs in the year; null where the plan does not say. */
export function plannedFor(plan: Plan, year: number, planMeasure: string | null): PlannedAmount | null {
  const measures = plan.sections.flatMap(({ focusAreas }) => focusAreas.flatMap(({ measures }) => measures));
  const measure = measures.find(({ id }) => id === planMeasure);
  return measure ? plannedIn(measure, year) : null;
}

/** A picked measure as it stands in the basis before anybody has estimated its cost. */
export function measureFrom({ id, title, period }: PlanPick): DraftMeasure {
  return { id, planMeasure: id, title, period, higherEducation: [], owners: null };
}

function runsIn({ period }: PlanMeasure, year: number): boolean {
  const parsed = parsePeriod(period);
  return parsed.kind === 'refused' || periodTouchesYear(parsed.period, year);
}

function plannedIn({ amounts }: PlanMeasure, year: number): PlannedAmount | null {
  return amounts.find((planned) => planned.year === year)?.amount ?? null;
}
