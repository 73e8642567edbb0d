import type { KeyInputs } from './key-inputs.ts';

/** The field of the key that a refusal of the allocation concerns; a network's bound carries its id. */
export type RefusalPlace =
  | { readonly field: 'pool' | 'networks' | 'floors' | 'weights' }
  | { readonly field: 'bound'; readonly network: string };

/** Where the refusal is to be shown. Null for what is no refusal of the allocation. */
export function placeOfRefusal(code: string, inputs: KeyInputs): RefusalPlace | null {
  switch (code) {
    case 'no-recipients':
    case 'duplicate-recipient':
      return { field: 'networks' };
    case 'floor-above-cap': {
      const crossed = inputs.networks.find((network) => isFloorAboveCap(network, inputs.roundTo));
      return crossed ? { field: 'bound', network: crossed.network } : { field: 'floors' };
    }
    case 'pool-exceeded':
      return { field: 'pool' };
    case 'floors-exceed-pool':
      return { field: 'floors' };
    case 'zero-weight':
      return { field: 'weights' };
    default:
      return null;
  }
}

/** The bounds apply in whole units: the floor is rounded up, the cap down. */
function isFloorAboveCap(
  { floor, cap }: { floor: number | null; cap: number | null },
  unit: number,
): boolean {
  return floor !== null && cap !== null && Math.ceil(floor / unit) > Math.floor(cap / unit);
}
