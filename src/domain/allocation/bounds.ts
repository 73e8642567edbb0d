import type { AllocationRecipient, RoundingUnit } from './allocation-input.ts';
import { type Column, newColumn } from './column.ts';
import type { AllocationRefusal } from './refusals.ts';

/** What each recipient starts from and cannot pass, kroner, one row per recipient. */
export type Bounds = {
  /** The base grant as given. */
  readonly base: Column;
  /** The total before anything is shared by counts: the base grant within floor and cap. */
  readonly start: Column;
  /** The cap, rounded down to the unit; Infinity where there is none. */
  readonly most: Column;
};

/**
 * Rule: bounds are rounded inward to the unit, the floor up and the cap down, so that a total in whole units can meet
 * them. A floor that then stands above its cap is refused, and so is one that did before.
 */
export function boundsOf(
  recipients: readonly AllocationRecipient[],
  unit: RoundingUnit,
): Bounds | (AllocationRefusal & { code: 'floor-above-cap' }) {
  const base = newColumn(recipients.length);
  const start = newColumn(recipients.length);
  const most = newColumn(recipients.length);
  for (let row = 0; row < recipients.length; row++) {
    const recipient = recipients[row] as AllocationRecipient;
    const floor = recipient.floor === undefined ? 0 : roundUp(recipient.floor, unit);
    const cap = recipient.cap === undefined ? Infinity : roundDown(recipient.cap, unit);
    if (floor > cap) return floorAboveCap(recipient, floor, cap);
    base[row] = recipient.base;
    start[row] = Math.min(Math.max(recipient.base, floor), cap);
    most[row] = cap;
  }
  return { base, start, most };
}

/** The amount, or the nearest multiple of the unit below it. */
export function roundDown(amount: number, unit: RoundingUnit): number {
  return unit === 1 ? amount : amount - (amount % unit);
}

/** Exact beyond 2⁵³ − 1 too, as far as it can get there: multiples of 100 are even, and up to 2⁵⁴ those are held. */
function roundUp(amount: number, unit: RoundingUnit): number {
  const down = roundDown(amount, unit);
  return down === amount ? amount : down + unit;
}

function floorAboveCap(recipient: AllocationRecipient, floorInUnits: number, capInUnits: number) {
  return {
    kind: 'refused',
    code: 'floor-above-cap',
    recipient: recipient.id,
    floor: recipient.floor as NonNullable<typeof recipient.floor>,
    cap: recipient.cap as NonNullable<typeof recipient.cap>,
    floorInUnits: BigInt(floorInUnits),
    capInUnits: BigInt(capInUnits),
  } as const;
}
