import type { AllocationRecipient, RoundingUnit } from './allocation-input.ts';
import { bringFirst } from './bring-first.ts';
import type { Column } from './column.ts';
import type { SplitQuotas } from './split-quotas.ts';
import type { WeightedCounts } from './weighted-counts.ts';

/**
 * Rule: what the quotas leave in whole units is given one unit each to the largest remainders; ties go to the larger
 * weighted count, then to the smaller id (in plain code-unit order). A quota at a bound has no remainder, so nobody is
 * taken past one; and there are always more remainders than units, each remainder being less than a unit.
 *
 * @param shared what the exact quotas sum to, kroner
 * @returns the totals in kroner: the column of wholes, with the units added
 */
export function giveRemainderUnits(
  { wholes, given, remainders }: SplitQuotas,
  shared: number,
  unit: RoundingUnit,
  { counts }: WeightedCounts,
  recipients: readonly AllocationRecipient[],
): Column {
  const units = Math.floor((shared - given) / unit);
  if (units === 0) return wholes;
  const rows = new Uint32Array(remainders.length);
  let candidates = 0;
  for (let row = 0; row < remainders.length; row++) {
    if ((remainders[row] as number | bigint) > 0) rows[candidates++] = row;
  }
  const winsTie = (row: number, other: number) => {
    const [count, otherCount] = [counts[row] as number | bigint, counts[other] as number | bigint];
    if (count !== otherCount) return count > otherCount;
    return (recipients[row] as AllocationRecipient).id < (recipients[other] as AllocationRecipient).id;
  };
  bringFirst(rows, candidates, units, { sizes: remainders, winsTie });
  for (let at = 0; at < units; at++) {
    const row = rows[at] as number;
    wholes[row] = (wholes[row] as number) + unit;
  }
  return wholes;
}
