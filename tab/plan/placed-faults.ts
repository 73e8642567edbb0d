import type { Problem } from '../../src/contract/problem.ts';
import type { Plan } from './plan-types.ts';

/** A part of the plan that somebody can open and put right. */
export type PlanPlace =
  | { readonly kind: 'plan' }
  | { readonly kind: 'priorities'; readonly place: number }
  | { readonly kind: 'need'; readonly id: string }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'area'; readonly id: string; readonly section: string }
  | { readonly kind: 'measure'; readonly id: string; readonly area: string };

export type PlacedFault = {
  readonly place: PlanPlace;
  /** The part's title as it was sent. */
  readonly title: string;
  /** The field inside the part, such as `period` or `amounts.0.year`. */
  readonly field: string;
  readonly message: string;
};

/**
 * Finds the part of the plan that each fault is about, by the path that the service names:
 * `plan.sections.0.focusAreas.1.measures.2.period`. Parts are known by id afterwards, so that a fault stays with its
 * measure when the measure moves.
 */
export function placeFaults(problem: Problem | undefined, plan: Plan): PlacedFault[] {
  return (problem?.errors ?? []).map(({ path, message }) => {
    const steps = path.split('.');
    return { message, ...locate(steps[0] === 'plan' ? steps.slice(1) : steps, plan) };
  });
}

function locate(steps: readonly string[], plan: Plan): Omit<PlacedFault, 'message'> {
  const [list = '', index = '', ...rest] = steps;
  if (list === 'ownerPriorities') {
    const priorities = plan.ownerPriorities[Number(index)];
    if (priorities) {
      return {
        place: { kind: 'priorities', place: Number(index) },
        title: priorities.owners,
        field: rest.join('.'),
      };
    }
  }
  if (list === 'needs') {
    const need = plan.needs[Number(index)];
    if (need) return { place: { kind: 'need', id: need.id }, title: need.theme, field: rest.join('.') };
  }
  if (list === 'sections') {
    const section = plan.sections[Number(index)];
    if (section) return locateInSection(rest, section);
  }
  return { place: { kind: 'plan' }, title: '', field: steps.join('.') };
}

function locateInSection(
  [list = '', index = '', ...rest]: readonly string[],
  section: Plan['sections'][number],
): Omit<PlacedFault, 'message'> {
  const area = list === 'focusAreas' ? section.focusAreas[Number(index)] : undefined;
  if (!area) {
    const field = [list, index, ...rest].filter(Boolean).join('.');
    return { place: { kind: 'section', id: section.id }, title: section.title, field };
  }
  const [inner = '', innerIndex = '', ...field] = rest;
  const measure = inner === 'measures' ? area.measures[Number(innerIndex)] : undefined;
  if (!measure) {
    return {
      place: { kind: 'area', id: area.id, section: section.id },
      title: area.title,
      field: rest.join('.'),
    };
  }
  return {
    place: { kind: 'measure', id: measure.id, area: area.id },
    title: measure.title,
    field: field.join('.'),
  };
}

/** Whether two places are the same part of the plan. */
export function samePlace(a: PlanPlace, b: PlanPlace): boolean {
  return a.kind === b.kind && idOf(a) === idOf(b);
}

/** What is said of a part; of one of its fields where that is named (`partners` takes in `partners.1`). */
export function messagesAt(
  faults: readonly PlacedFault[],
  { kind, id }: { readonly kind: PlanPlace['kind']; readonly id: string | number },
  field?: string,
): string[] {
  return faults
    .filter(({ place }) => place.kind === kind && idOf(place) === id)
    .filter((fault) => field === undefined || fault.field === field || fault.field.startsWith(`${field}.`))
    .map(({ message }) => message);
}

function idOf(place: PlanPlace): string | number | null {
  if (place.kind === 'priorities') return place.place;
  return 'id' in place ? place.id : null;
}
