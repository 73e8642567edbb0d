import type { AllocationLine } from '../domain/allocation/allocation-lines.ts';
import type { Allocated } from '../domain/allocation/allocate.ts';
import type { AllocationRefusal } from '../domain/allocation/refusals.ts';
import type { AllocationPreviewAnswer } from './allocation.ts';

/** The answer of `POST /api/allocation/preview`, and what the command `allocate` prints. */
export function allocationAnswer(allocation: Allocated, inputHash: string): AllocationPreviewAnswer {
  const { pool, setAsidesTotal, distributable, total, unallocated, lines } = allocation;
  return {
    pool,
    setAsidesTotal,
    distributable,
    total,
    unallocated,
    lines: Array.from(lines, answerLine),
    inputHash,
  };
}

function answerLine(line: AllocationLine): AllocationPreviewAnswer['lines'][number] {
  const { id, base, proRata, total, higherEducation, owners, quota, bound, remainderUnit } = line;
  return {
    id,
    base,
    proRata,
    total,
    higherEducation,
    owners,
    quota: `${quota.numerator}/${quota.denominator}`,
    explanation: { bound, remainderUnit },
  };
}

/** A refusal as JSON: its code and its details. Sums beyond 2⁵³ − 1 are written as text, digit by digit. */
type AllocationRefusalAnswer = { readonly code: AllocationRefusal['code'] } & Readonly<
  Record<string, string | number>
>;

export function allocationRefusalAnswer(refusal: AllocationRefusal): AllocationRefusalAnswer {
  const { kind: _, code, ...details } = refusal;
  const written = Object.entries<string | number | bigint>(details).map(([name, detail]) => [
    name,
    typeof detail === 'bigint' ? writeSum(detail) : detail,
  ]);
  return { code, ...(Object.fromEntries(written) as Record<string, string | number>) };
}

function writeSum(sum: bigint): number | string {
  return sum <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(sum) : sum.toString();
}
