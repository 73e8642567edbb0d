import type { Answer } from '../../src/contract/operations.ts';
import type { KeyForm } from './key-form.ts';
import type { RefusalPlace } from './refusal-place.ts';

/** How the parts of the sheet change the form; null where it is only read. */
export type Editing = {
  readonly change: (update: (form: KeyForm) => KeyForm) => void;
  /** Tells whether what stands in a field can be read, by the field's name. */
  readonly report: (field: string, readable: boolean) => void;
  /** The registered counts to take in and to cite; a "what if" has none (`without`). */
  readonly register: Answer<'readCounts'> | null | undefined | 'without';
};

/** Why the inputs do not add up, and at which field to say so. */
export type PlacedRefusal = RefusalPlace & { readonly message: string };

/** The message for one field; undefined where the refusal is about another. */
export function messageAt(
  refusal: PlacedRefusal | null,
  field: RefusalPlace['field'],
  network?: string,
): string | undefined {
  if (refusal?.field !== field) return undefined;
  return refusal.field !== 'bound' || refusal.network === network ? refusal.message : undefined;
}
