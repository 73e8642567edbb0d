import type { PersonId } from '../ids.ts';
import type { LegalBasis } from './legal-bases.ts';

/** A text of a document that is exempt from public access (unntatt offentlighet): which, on what grounds, and who said so. */
export type Shield = {
  /** The text, as `shieldable-texts.ts` names it. */
  readonly field: string;
  readonly basis: LegalBasis;
  readonly by: PersonId;
  readonly at: string;
};

/** A document that can have shielded texts. It says nothing of shields until there is one. */
export type Shielded = { readonly shields?: readonly Shield[] };

export function shieldOn({ shields = [] }: Shielded, field: string): Shield | null {
  return shields.find((shield) => shield.field === field) ?? null;
}

/** Shields a text, or gives the shield that it has another legal basis. The text is left as it is. */
export function withShield<D extends Shielded>(document: D, shield: Shield): D {
  return { ...document, shields: [...withoutShield(document, shield.field).shields, shield] };
}

/** Lifts the shield from a text. */
export function withoutShield<D extends Shielded>(
  document: D,
  field: string,
): D & { shields: readonly Shield[] } {
  return { ...document, shields: (document.shields ?? []).filter((shield) => shield.field !== field) };
}
