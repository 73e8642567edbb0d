import type { DecisionForm } from './decision-form.ts';

/** How the parts of the page change the form; null where it is only read. */
export type Editing = {
  readonly change: (update: (form: DecisionForm) => DecisionForm) => void;
  /** Tells whether what stands in a field can be read, by the field's name. */
  readonly report: (field: string, readable: boolean) => void;
};
