import type { RecommendationForm } from './recommendation-form.ts';

/** How the parts of the page change the form; null where it is only read. */
export type Editing = {
  readonly change: (update: (form: RecommendationForm) => RecommendationForm) => void;
  /** Tells whether what stands in a field can be read, by the field's name. */
  readonly report: (field: string, readable: boolean) => void;
};
