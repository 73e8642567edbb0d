import type { Answer, Body } from '../../src/contract/operations.ts';

export type PlanView = Answer<'readPlan'>;
type ReadPlan = PlanView['plan'];
type ReadSection = ReadPlan['sections'][number];
type ReadArea = ReadSection['focusAreas'][number];

export type OwnerPriorities = ReadPlan['ownerPriorities'][number];
export type Need = ReadPlan['needs'][number];
/** A measure as it is written and sent: the period is text, and nothing but text. */
export type Measure = Omit<ReadArea['measures'][number], 'periodCanonical'>;
export type PlannedAmount = Measure['amounts'][number]['amount'];
export type FocusArea = Omit<ReadArea, 'measures'> & { readonly measures: readonly Measure[] };
export type Section = Omit<ReadSection, 'focusAreas'> & { readonly focusAreas: readonly FocusArea[] };
export type Plan = Omit<ReadPlan, 'sections'> & { readonly sections: readonly Section[] };

/** The part of an answer that can be written and sent back. */
export function writtenPlan({ plan }: Pick<PlanView, 'plan'>): Plan {
  return {
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      focusAreas: section.focusAreas.map((area) => ({
        ...area,
        measures: area.measures.map(writtenMeasure),
      })),
    })),
  };
}

function writtenMeasure(read: ReadArea['measures'][number]): Measure {
  const { periodCanonical: _, ...measure } = read;
  return measure;
}

/** The plan as the service takes it: the same, only that the contract's type is not read-only. */
export function sentPlan(plan: Plan): Body<'savePlan'>['plan'] {
  return plan as Body<'savePlan'>['plan'];
}
