import { greatestCommonDivisor } from '../../src/domain/fraction.ts';

export type ParsedRatio =
  | { readonly kind: 'ratio'; readonly ratio: string }
  | { readonly kind: 'refused'; readonly code: 'empty' | 'unreadable' | 'above-one' };

/** At most the digits that the contract takes on either side of the stroke. */
const MAX_DIGITS = 15;

/**
 * Reads a weight or a share as people write it: `1`, `1/2`, `0,5`, `50 %`. It comes out in lowest terms, a whole number
 * without its denominator.
 */
export function parseRatio(text: string, { atMostOne = false } = {}): ParsedRatio {
  const written = text.replaceAll(/\s/g, '');
  if (written === '') return { kind: 'refused', code: 'empty' };
  const parts = readFraction(written) ?? readDecimal(written);
  if (!parts || parts.denominator === 0n) return { kind: 'refused', code: 'unreadable' };
  const divisor = greatestCommonDivisor(parts.numerator, parts.denominator);
  const [numerator, denominator] = [parts.numerator / divisor, parts.denominator / divisor];
  if (String(numerator).length > MAX_DIGITS || String(denominator).length > MAX_DIGITS) {
    return { kind: 'refused', code: 'unreadable' };
  }
  if (atMostOne && numerator > denominator) return { kind: 'refused', code: 'above-one' };
  return { kind: 'ratio', ratio: denominator === 1n ? `${numerator}` : `${numerator}/${denominator}` };
}

function readFraction(text: string) {
  const [, numerator, denominator] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  return numerator === undefined || denominator === undefined
    ? null
    : { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

function readDecimal(text: string) {
  const [, whole, decimals = '', percent] = /^(\d+)(?:[.,](\d+))?(%?)$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const scale = 10n ** BigInt(decimals.length) * (percent ? 100n : 1n);
  return { numerator: BigInt(whole + decimals), denominator: scale };
}
