import type { PlacedFault, PlanPlace } from './placed-faults.ts';
import type { Plan } from './plan-types.ts';

/** What the parts of a plan need while the plan is being edited: a way to open them, and what is wrong with them. */
export type PlanEditing = {
  readonly open: (place: PlanPlace) => void;
  readonly faults: readonly PlacedFault[];
};

/** What a dialog needs that writes a part of the plan. */
export type PlanDialogProps = {
  readonly plan: Plan;
  readonly faults: readonly PlacedFault[];
  /** Gives the changed plan. */
  readonly onDone: (plan: Plan) => void;
  readonly onClose: () => void;
};

/** The id of a part that is about to be written. */
export function newId(): string {
  return crypto.randomUUID();
}
