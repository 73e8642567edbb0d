import type { PlacedFault, PlanPlace } from './placed-faults.ts';

/** What the parts of a plan need while the plan is being edited: a way to open them, and what is wrong with them. */
export type PlanEditing = {
  readonly open: (place: PlanPlace) => void;
  readonly faults: readonly PlacedFault[];
};

/** The id of a part that is about to be written. */
export function newId(): string {
  return crypto.randomUUID();
}
