/** The exact sum of whole, non-negative numbers, however large: adds plain numbers as long as that is exact. */
export function exactSum(amounts: ArrayLike<number>): bigint {
  let sum = 0n;
  let part = 0;
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at] as number;
    if (part + amount > Number.MAX_SAFE_INTEGER) {
      sum += BigInt(part);
      part = 0;
    }
    part += amount;
  }
  return sum + BigInt(part);
}
