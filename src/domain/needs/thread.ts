import type { OwnerId } from '../ids.ts';
import type { NetworkPlan } from '../plan/network-plan.ts';
import {
  answerTo,
  type Need,
  type NeedOutcome,
  type NeedsReport,
  type PlanPartReference,
} from './needs-report.ts';

/** A need where it stands. */
export type NeedPlace = { readonly owner: OwnerId; readonly need: string };

/** What the network said of a need, and what came of it where it was merged into another. */
export type Settled = { readonly outcome: NeedOutcome; readonly became: NeedOutcome | null };

/** The need at a place among the submitted reports of a network and year; null where it is not, or not any more. */
export function needAt(reports: readonly NeedsReport[], { owner, need }: NeedPlace): Need | null {
  const report = reports.find((one) => one.owner === owner && one.state === 'submitted');
  return report?.needs.find(({ id }) => id === need) ?? null;
}

/** What became of a need, followed through the needs that it was merged into. Null while nobody has answered. */
export function settledOutcome(reports: readonly NeedsReport[], place: NeedPlace): Settled | null {
  const outcome = outcomeAt(reports, place);
  if (outcome?.kind !== 'merged') return outcome && { outcome, became: outcome };
  const seen = new Set([keyOf(place)]);
  let became: NeedOutcome | null = outcome;
  while (became?.kind === 'merged' && !seen.has(keyOf(became.into))) {
    seen.add(keyOf(became.into));
    became = needAt(reports, became.into) && outcomeAt(reports, became.into);
  }
  return { outcome, became: became?.kind === 'merged' ? null : became };
}

/** The parts of a plan that a need can become: its focus areas, each followed by its measures. */
export function partsOf(plan: NetworkPlan): PlanPartReference[] {
  return plan.sections.flatMap(({ focusAreas }) =>
    focusAreas.flatMap(({ id, title, measures }) => [
      { kind: 'focus-area' as const, id, title },
      ...measures.map((measure) => ({ kind: 'measure' as const, id: measure.id, title: measure.title })),
    ]),
  );
}

/** A need that a part of the plan answers to. */
export type AnsweredNeed = { readonly report: NeedsReport; readonly need: Need; readonly merged: boolean };

/** The thread from the plan: for each part, by kind and id, the needs that led to it, merged ones among them. */
export function needsByPart(
  reports: readonly NeedsReport[],
): { readonly part: Pick<PlanPartReference, 'kind' | 'id'>; readonly needs: readonly AnsweredNeed[] }[] {
  const answered = reports.flatMap((report) => {
    if (report.state !== 'submitted') return [];
    const sameYear = reports.filter(
      ({ year, network }) => year === report.year && network === report.network,
    );
    return report.needs.flatMap((need) => {
      const settled = settledOutcome(sameYear, { owner: report.owner, need: need.id });
      if (settled?.became?.kind !== 'in-plan') return [];
      const { kind, id } = settled.became.part;
      return [{ part: { kind, id }, need: { report, need, merged: settled.outcome.kind === 'merged' } }];
    });
  });
  return [...Map.groupBy(answered, ({ part }) => `${part.kind} ${part.id}`).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ part: first.part, needs: same.map(({ need }) => need) }] : [];
  });
}

function outcomeAt(reports: readonly NeedsReport[], { owner, need }: NeedPlace): NeedOutcome | null {
  const report = reports.find((one) => one.owner === owner);
  return (report && answerTo(report, need))?.outcome ?? null;
}

function keyOf({ owner, need }: NeedPlace): string {
  return `${owner} ${need}`;
}
