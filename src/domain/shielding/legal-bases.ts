/**
 * The grounds on which a text can be exempt from public access, each with its section of the Freedom of Information
 * Act (offentleglova). The texts say the rest: § 13 is about what is confidential by the Public Administration Act § 13.
 */
export const legalBases = {
  /** Somebody's personal affairs (noens personlige forhold). */
  'personal-matters': '§ 13',
  /** How a business works, where competitors could use it (drifts- og forretningsforhold). */
  'business-matters': '§ 13',
  /** Made by a body for its own preparation of a case (organinternt dokument). */
  'internal-preparation': '§ 14',
  /** Got from another body for the preparation of a case. */
  'advice-from-others': '§ 15',
  /** What a body must keep to itself to manage its money and its staff. */
  'negotiating-position': '§ 23',
  /** Ideas for research in a case about public money. */
  'research-ideas': '§ 26',
} as const;

export type LegalBasis = keyof typeof legalBases;

export const legalBasisIds = Object.keys(legalBases) as readonly LegalBasis[];
