/** An exact, non-negative ratio (weights, shares, quotas) in lowest terms. The denominator is never zero. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** The ratio in lowest terms. Throws RangeError on a negative part or a zero denominator. */
export function toFraction(numerator: bigint, denominator: bigint): Fraction {
  if (numerator < 0n || denominator <= 0n) {
    throw new RangeError(`not a non-negative ratio: ${numerator}/${denominator}`);
  }
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/**
 * Reads `1`, `1/2` or `3/4`. Null for anything else: a zero denominator, a sign, a decimal point, a blank. A number
 * without a denominator is over 1.
 */
export function parseFraction(text: string): Fraction | null {
  const [, numerator, denominator = '1'] = /^(\d+)(?:\/(\d+))?$/.exec(text) ?? [];
  if (numerator === undefined || BigInt(denominator) === 0n) return null;
  return toFraction(BigInt(numerator), BigInt(denominator));
}

/** Writes the ratio as `a/b`, with the denominator always: three is `3/1`. */
export function formatFraction(fraction: Fraction): string {
  return `${fraction.numerator}/${fraction.denominator}`;
}

/** The largest whole number that divides both: the other one where one is zero. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller > LARGEST_SAFE) [larger, smaller] = [smaller, larger % smaller];
  if (smaller === 0n) return larger;
  return BigInt(greatestCommonDivisorOfNumbers(Number(smaller), Number(larger % smaller)));
}

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function greatestCommonDivisorOfNumbers(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
