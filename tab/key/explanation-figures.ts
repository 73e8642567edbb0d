import { formatFraction, parseFraction, toFraction } from '../../src/domain/fraction.ts';
import { formatNumber } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';

/** A network's weighted count, exact: `2 750` or `5 501/2`. */
export function weightedCount(
  counts: Readonly<Record<string, number>>,
  weights: Readonly<Record<string, string>>,
): string {
  let sum = toFraction(0n, 1n);
  for (const [kind, weight] of Object.entries(weights)) {
    const ratio = parseFraction(weight);
    if (!ratio) continue;
    const numerator = BigInt(counts[kind] ?? 0) * ratio.numerator;
    sum = toFraction(
      sum.numerator * ratio.denominator + numerator * sum.denominator,
      sum.denominator * ratio.denominator,
    );
  }
  return sum.denominator === 1n ? formatNumber(Number(sum.numerator)) : formatFraction(sum);
}

/** The exact quota: whole, or as a fraction with what it comes to in kroner and øre, rounded down. */
export function quotaFigures(
  quota: string,
  language: Language,
):
  | { readonly kind: 'whole'; readonly amount: number }
  | { readonly kind: 'fraction'; readonly fraction: string; readonly decimal: string } {
  const exact = parseFraction(quota) ?? toFraction(0n, 1n);
  if (exact.denominator === 1n) return { kind: 'whole', amount: Number(exact.numerator) };
  const whole = Number(exact.numerator / exact.denominator);
  const hundredths = ((exact.numerator % exact.denominator) * 100n) / exact.denominator;
  const point = language === 'en' ? '.' : ',';
  return {
    kind: 'fraction',
    fraction: formatFraction(exact),
    decimal: `${formatNumber(whole)}${point}${String(hundredths).padStart(2, '0')}`,
  };
}
