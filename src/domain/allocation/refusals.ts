import type { Kroner } from '../money.ts';

/**
 * Why a key cannot be applied. The allocation looks for them in this order and names the first. Sums that may be
 * beyond what `Kroner` holds are bigints, in kroner.
 */
export type AllocationRefusal = { readonly kind: 'refused' } & (
  | { readonly code: 'no-recipients' }
  | { readonly code: 'duplicate-recipient'; readonly recipient: string }
  | {
      readonly code: 'floor-above-cap';
      readonly recipient: string;
      readonly floor: Kroner;
      readonly cap: Kroner;
      /** The bounds that apply: the floor rounded up to the unit, the cap rounded down. */
      readonly floorInUnits: bigint;
      readonly capInUnits: bigint;
    }
  | {
      /** Set-asides, joint measures and base grants, as given and before any cap, are above the pool. */
      readonly code: 'pool-exceeded';
      readonly pool: Kroner;
      readonly committed: bigint;
      readonly excess: bigint;
    }
  | {
      /** The least that everyone must get (the base grant, within floor and cap) is above what there is to share. */
      readonly code: 'floors-exceed-pool';
      readonly distributable: Kroner;
      readonly required: bigint;
      readonly excess: bigint;
    }
  | {
      /** Something is left to share and not every cap is reached, but nobody has a weighted count to share it by. */
      readonly code: 'zero-weight';
      readonly left: Kroner;
    }
);

export type AllocationRefusalCode = AllocationRefusal['code'];
