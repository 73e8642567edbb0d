declare const kroner: unique symbol;

/** A whole, non-negative number of kroner, at most 2⁵³ − 1. No amount in the product has øre. */
export type Kroner = number & { readonly [kroner]: true };

/** The largest amount that can be held exactly. */
export const MAX_KRONER = Number.MAX_SAFE_INTEGER;

/** Whether the value is a whole, non-negative, exactly held number of kroner. */
export function isKroner(value: unknown): value is Kroner {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Brands a number that the program itself knows to be kroner. Throws RangeError on anything else. */
export function toKroner(value: number): Kroner {
  if (!isKroner(value)) throw new RangeError(`not a whole, non-negative number of kroner: ${value}`);
  return value;
}

/** Whether the amounts have a sum that can be held exactly: what people type is asked before it is summed. */
export function canSumKroner(amounts: Iterable<Kroner>): boolean {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return isKroner(sum);
}

/** The exact sum of amounts. Throws RangeError above MAX_KRONER. */
export function sumKroner(amounts: Iterable<Kroner>): Kroner {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return toKroner(sum);
}
