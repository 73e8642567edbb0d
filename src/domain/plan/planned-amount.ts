import { isKroner, sumKroner, toKroner, type Kroner } from '../money.ts';
import { plainText } from './plain-text.ts';

/** What a plan says that something costs: a sum, at least a sum ("1 400 000 +"), or nothing yet ("?"). */
export type PlannedAmount =
  | { readonly kind: 'exact'; readonly amount: Kroner }
  | { readonly kind: 'at-least'; readonly amount: Kroner }
  | { readonly kind: 'open' };

export type PlannedAmountRefusal = 'unreadable' | 'fraction-of-krone' | 'negative' | 'too-large';

export type ParsedPlannedAmount =
  | { readonly kind: 'amount'; readonly amount: PlannedAmount }
  | { readonly kind: 'refused'; readonly code: PlannedAmountRefusal };

const OPEN: PlannedAmount = { kind: 'open' };

/** Optional "minst", "kr" and sign; digits with spaces or points at the thousands; øre; ",-"; "kr"; "+". */
const amountPattern =
  /^(minst )?(?:kr\.? ?)?(- ?)?(\d+(?:[ .]\d{3})*)(?:[.,](\d{1,2}))?(?:,-)? ?(\+)? ?(?:kr\.?|kroner)? ?(\+)?$/;

/**
 * Reads an amount as people write it: `1 400 000`, `1.400.000 kr`, `1400 000 +`, `300.000,-`, `minst 200 000`.
 * Nothing at all and "?" are open, and so is "at least 0", which says no more.
 */
export function parsePlannedAmount(text: string): ParsedPlannedAmount {
  const written = plainText(text);
  if (written === '' || written === '?') return { kind: 'amount', amount: OPEN };
  const match = amountPattern.exec(written);
  if (!match?.[3]) return { kind: 'refused', code: 'unreadable' };
  const [, minst, sign, digits, fraction = '', ...pluses] = match;
  if (sign) return { kind: 'refused', code: 'negative' };
  if (/[1-9]/.test(fraction)) return { kind: 'refused', code: 'fraction-of-krone' };
  const amount = Number(digits.replaceAll(/[ .]/g, ''));
  if (!isKroner(amount)) return { kind: 'refused', code: 'too-large' };
  const isAtLeast = minst !== undefined || pluses.some((plus) => plus !== undefined);
  return { kind: 'amount', amount: isAtLeast ? atLeast(amount) : { kind: 'exact', amount } };
}

/**
 * The sum: exact when every part is, else at least what is known, else open. 1 400 000 and an open amount are at
 * least 1 400 000. Throws RangeError above MAX_KRONER.
 */
export function sumPlannedAmounts(amounts: readonly PlannedAmount[]): PlannedAmount {
  const sum = sumKroner(amounts.map(knownPart));
  return amounts.every(({ kind }) => kind === 'exact') ? { kind: 'exact', amount: sum } : atLeast(sum);
}

/** The kroner that are known: none of an open amount. */
export function knownPart(amount: PlannedAmount): Kroner {
  return amount.kind === 'open' ? toKroner(0) : amount.amount;
}

function atLeast(amount: Kroner): PlannedAmount {
  return amount === 0 ? OPEN : { kind: 'at-least', amount };
}
