import { type Kroner, sumKroner, toKroner } from '../money.ts';

/**
 * Divides an award over what was asked for, in proportion and to the krone: each part is rounded down, and the
 * kroner left go to the largest remainders, ties to the earlier part. An award that equals what was asked for
 * gives every part just what it asked for. Nothing asked for gives nothing.
 */
export function divideAward(award: Kroner, asked: readonly Kroner[]): Kroner[] {
  const total = BigInt(sumKroner(asked));
  if (total === 0n) return asked.map(() => toKroner(0));
  const parts = asked.map((amount, index) => {
    const product = BigInt(award) * BigInt(amount);
    return { index, whole: product / total, remainder: product % total };
  });
  let left = award - Number(parts.reduce((sum, part) => sum + part.whole, 0n));
  const shares = parts.map((part) => Number(part.whole));
  const byRemainder = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder) {
    if (left === 0) break;
    shares[part.index] = (shares[part.index] ?? 0) + 1;
    left -= 1;
  }
  return shares.map(toKroner);
}
