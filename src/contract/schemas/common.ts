import { z } from 'zod';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { InstitutionId, NetworkId, OwnerId, PersonId, RoundId, SchemeId } from '../../domain/ids.ts';
import type { Kroner } from '../../domain/money.ts';

/** Gives a checked text or number its domain type: the check is the schema's, the brand is only for the compiler. */
function branded<T>(schema: z.ZodType): z.ZodType<T, T> {
  return schema as z.ZodType<T, T>;
}

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const id = z.string().max(80).regex(idPattern);

export const networkId = branded<NetworkId>(id);
export const roundId = branded<RoundId>(id);
export const schemeId = branded<SchemeId>(id);
export const institutionId = branded<InstitutionId>(id);
export const ownerId = branded<OwnerId>(id);
export const personId = branded<PersonId>(id);
export const anyId = id;
/** An id that is made of others: a letter's of its round and recipient. */
export const composedId = z.string().max(200).regex(idPattern);

/** Whole kroner, 0 to 2⁵³ − 1. */
export const kroner = branded<Kroner>(
  // `-0` is a number in JSON; as money it is 0.
  z
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .overwrite((amount) => amount + 0),
);

export const plainDate = branded<PlainDate>(z.iso.date());
export const instant = z.string();

/** A fraction of whole numbers, such as `1/2`; a whole number alone is over 1. */
export const fraction = z.string().regex(/^\d{1,15}(?:\/[1-9]\d{0,14})?$/, { abort: true });

/** A part of a whole: a fraction of at most 1. */
export const share = fraction.refine(isAtMostOne, { params: { code: 'too-large' } });

/** What owners must add themselves (egenandel), as a share of what they are awarded. */
export const ownContribution = z.strictObject({ share, awarded: kroner, amount: kroner });

/** One line of text. */
export const line = z.string().trim().max(200);
export const requiredLine = z.string().trim().min(1).max(200);
/** Several lines of text. */
export const prose = z.string().max(4000);

export const empty = z.strictObject({});

export const person = z.strictObject({ id: z.string(), name: z.string() });

/** Who changed something last, and when. */
export const changed = z.strictObject({ by: person, at: instant });

function isAtMostOne(text: string): boolean {
  const [numerator = '', denominator = '1'] = text.split('/');
  return BigInt(numerator) <= BigInt(denominator);
}
