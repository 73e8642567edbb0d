import type { FocusArea, Measure, Need, OwnerPriorities, Plan, Section } from './plan-types.ts';

/** Changes a list: one that has the id is replaced in its place, a new one comes last. */
function put<T extends { readonly id: string }>(list: readonly T[], item: T): T[] {
  return list.some(({ id }) => id === item.id)
    ? list.map((each) => (each.id === item.id ? item : each))
    : [...list, item];
}

function without<T extends { readonly id: string }>(list: readonly T[], id: string): T[] {
  return list.filter((each) => each.id !== id);
}

function withAreas(
  plan: Plan,
  change: (areas: readonly FocusArea[], section: Section) => readonly FocusArea[],
): Plan {
  return {
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      focusAreas: change(section.focusAreas, section),
    })),
  };
}

/** The measure under that focus area: changed in its place, or moved or added as the last there. */
export function putMeasure(plan: Plan, area: string, measure: Measure): Plan {
  return withAreas(plan, (areas) =>
    areas.map((each) => ({
      ...each,
      measures: each.id === area ? put(each.measures, measure) : without(each.measures, measure.id),
    })),
  );
}

export function removeMeasure(plan: Plan, id: string): Plan {
  return withAreas(plan, (areas) => areas.map((area) => ({ ...area, measures: without(area.measures, id) })));
}

export function putArea(plan: Plan, section: string, area: FocusArea): Plan {
  return withAreas(plan, (areas, { id }) => (id === section ? put(areas, area) : areas));
}

export function removeArea(plan: Plan, id: string): Plan {
  return withAreas(plan, (areas) => without(areas, id));
}

export function putSection(plan: Plan, section: Section): Plan {
  return { ...plan, sections: put(plan.sections, section) };
}

export function removeSection(plan: Plan, id: string): Plan {
  return { ...plan, sections: without(plan.sections, id) };
}

export function putNeed(plan: Plan, need: Need): Plan {
  return { ...plan, needs: put(plan.needs, need) };
}

export function removeNeed(plan: Plan, id: string): Plan {
  return { ...plan, needs: without(plan.needs, id) };
}

/** Owners have no id: they are known by their place; one past the end is new. */
export function putPriorities(plan: Plan, place: number, priorities: OwnerPriorities): Plan {
  return { ...plan, ownerPriorities: plan.ownerPriorities.toSpliced(place, 1, priorities) };
}

export function removePriorities(plan: Plan, place: number): Plan {
  return { ...plan, ownerPriorities: plan.ownerPriorities.toSpliced(place, 1) };
}

/** The focus area that a measure stands under. */
export function areaOf(plan: Plan, measure: string): FocusArea | undefined {
  return plan.sections
    .flatMap(({ focusAreas }) => focusAreas)
    .find(({ measures }) => measures.some(({ id }) => id === measure));
}

/** How many measures a section has. */
export function measuresIn({ focusAreas }: Pick<Section, 'focusAreas'>): number {
  return focusAreas.reduce((sum, { measures }) => sum + measures.length, 0);
}
