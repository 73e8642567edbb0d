import { z } from 'zod';
import type { LegalBasis } from '../../domain/shielding/legal-bases.ts';
import type { ShieldableKind } from '../../domain/shielding/shieldable-texts.ts';
import { changed, composedId } from './common.ts';

/** As many documents as a page shows at most: the statements of a hearing. */
const MOST_DOCUMENTS = 100;

/** Records, so that none that the domain has can be left out. */
const kinds: Readonly<Record<ShieldableKind, true>> = {
  'needs-report': true,
  basis: true,
  report: true,
  plan: true,
  meeting: true,
  'hearing-statement': true,
};
const bases: Readonly<Record<LegalBasis, true>> = {
  'personal-matters': true,
  'business-matters': true,
  'internal-preparation': true,
  'advice-from-others': true,
  'negotiating-position': true,
  'research-ideas': true,
};

const kind = z.enum(Object.keys(kinds) as ShieldableKind[]);
const field = z.string().min(1).max(400);
const reason = z.string().trim().min(1).max(4000);
const basis = z.enum(Object.keys(bases) as LegalBasis[]);

export const shieldedDocument = z.strictObject({ kind, document: composedId });

/** The ids stand with commas between. */
export const shieldsFilter = z.strictObject({
  kind,
  documents: z
    .string()
    .max(MOST_DOCUMENTS * 201)
    .transform((ids) => ids.split(','))
    .pipe(z.array(composedId).min(1).max(MOST_DOCUMENTS)),
});

export const shieldText = z.strictObject({ field, basis, reason });
export const liftShield = z.strictObject({ field, reason });

export const documentShields = z.strictObject({
  id: z.string(),
  /** The document's version, for If-Match. */
  etag: z.string(),
  /** The texts that are shielded, and those that the reader may shield. */
  texts: z.array(
    z.strictObject({
      field: z.string(),
      shield: z.strictObject({ basis, set: changed }).nullable(),
      /** Whether the reader reads the text itself. */
      readable: z.boolean(),
      mayShield: z.boolean(),
    }),
  ),
});

export const shieldList = z.strictObject({ documents: z.array(documentShields) });
