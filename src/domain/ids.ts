declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/**
 * A competence network, such as `fosen`, or a registered group, such as `ppt-leaders`: no group has a network's id, so
 * that a plan, a year or a Team is one's or the other's and never both's.
 */
export type NetworkId = Id<'network'>;
/** A grant scheme, such as `dekom`. */
export type SchemeId = Id<'scheme'>;
/** A round of one scheme in one calendar year, such as `kompetanseloftet-2025`. */
export type RoundId = Id<'round'>;
/** A person, by Entra object id (or the local user's id). Never an e-mail address. */
export type PersonId = Id<'person'>;
/** A higher education institution, such as `ntnu`. */
export type InstitutionId = Id<'institution'>;
/** An owner of schools and kindergartens, such as `5001` (municipality number) or `tomasskolen`. */
export type OwnerId = Id<'owner'>;

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest id. */
export const MAX_ID_LENGTH = 80;

/** Whether the text can be an id: lower-case letters, digits and single hyphens, at most 80 characters. */
export function isId(text: string): boolean {
  return text.length <= MAX_ID_LENGTH && idPattern.test(text);
}
