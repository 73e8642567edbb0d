import type { Answer } from '../../src/contract/operations.ts';
import { parseFraction } from '../../src/domain/fraction.ts';
import type { KeyInputs } from './key-inputs.ts';

export type DecidedAllocation = NonNullable<Answer<'readKey'>['allocation']>;
export type Bound = 'none' | 'floor' | 'cap';

/** What the key gives one network, and why. Kroner. */
export type ResultLine = {
  readonly network: string;
  readonly base: number;
  /** By counts: the total less the base grant. Negative where a cap takes the total below it. */
  readonly proRata: number;
  readonly total: number;
  readonly higherEducation: number;
  readonly owners: number;
  /** The exact total before rounding, such as `4510000/3`. */
  readonly quota: string;
  readonly bound: Bound;
  /** What rounding by largest remainder added. */
  readonly remainderUnit: number;
};

export type Result = {
  readonly distributable: number;
  readonly unallocated: number;
  readonly lines: readonly ResultLine[];
};

/** What the service works out for inputs that are not decided. */
export function resultOfPreview(answer: Answer<'previewAllocation'>): Result {
  return {
    distributable: answer.distributable,
    unallocated: answer.unallocated,
    lines: answer.lines.map(({ id, explanation, ...line }) => ({
      ...line,
      network: id,
      bound: explanation?.bound ?? 'none',
      remainderUnit: explanation?.remainderUnit ?? 0,
    })),
  };
}

/** The decided frames as they stand. Why each is what it is follows from its own exact quota. */
export function resultOfDecision(allocation: DecidedAllocation, inputs: KeyInputs): Result {
  return {
    distributable: allocation.distributable,
    unallocated: allocation.unallocated,
    lines: allocation.frames.map((frame) => {
      const bounds = inputs.networks.find(({ network }) => network === frame.network);
      return {
        network: frame.network,
        base: frame.base,
        proRata: frame.total - frame.base,
        total: frame.total,
        higherEducation: frame.higherEducation,
        owners: frame.owners,
        quota: frame.quota,
        bound: boundOf(frame, bounds, inputs.roundTo),
        remainderUnit: isAboveQuota(frame) ? inputs.roundTo : 0,
      };
    }),
  };
}

function isAboveQuota({ total, quota }: { total: number; quota: string }): boolean {
  const exact = parseFraction(quota);
  return exact !== null && BigInt(total) * exact.denominator > exact.numerator;
}

function boundOf(
  { quota, base }: { quota: string; base: number },
  bounds: { floor: number | null; cap: number | null } | undefined,
  unit: number,
): Bound {
  const exact = parseFraction(quota);
  if (!bounds || exact?.denominator !== 1n) return 'none';
  const whole = Number(exact.numerator);
  if (bounds.floor !== null && whole === Math.ceil(bounds.floor / unit) * unit && whole > base)
    return 'floor';
  if (bounds.cap !== null && whole === Math.floor(bounds.cap / unit) * unit) return 'cap';
  return 'none';
}
