import type { AllocationRefusal } from '../../domain/allocation/refusals.ts';
import { formatFraction } from '../../domain/fraction.ts';
import type { NetworkId } from '../../domain/ids.ts';
import { sumKroner } from '../../domain/money.ts';
import type { DecidedAllocation, KeyInputs } from '../../domain/round/allocation-key.ts';
import { previewAllocation } from '../preview-allocation.ts';

/** Applies a key to its networks: each network's frame, with the hash of the inputs that it follows from. */
export function allocateKey(
  inputs: KeyInputs,
): { readonly kind: 'allocated'; readonly allocation: DecidedAllocation } | AllocationRefusal {
  const preview = previewAllocation({
    pool: inputs.pool,
    setAsides: inputs.setAsides.map(({ id, shares }) => ({
      id,
      amount: sumKroner(shares.map((s) => s.amount)),
    })),
    jointMeasures: inputs.jointMeasures,
    baseGrant: inputs.baseGrant,
    weights: inputs.weights,
    roundTo: inputs.roundTo,
    higherEducationShare: inputs.higherEducationShare,
    recipients: inputs.networks.map(({ network, counts, floor, cap }) => ({
      id: network,
      counts,
      floor: floor ?? undefined,
      cap: cap ?? undefined,
    })),
  });
  if (preview.kind === 'refused') return preview;
  const { allocation, inputHash } = preview;
  return {
    kind: 'allocated',
    allocation: {
      distributable: allocation.distributable,
      unallocated: allocation.unallocated,
      frames: Array.from(allocation.lines, ({ id, base, total, higherEducation, owners, quota }) => ({
        network: id as NetworkId,
        base,
        total,
        higherEducation,
        owners,
        quota: formatFraction(quota),
      })),
      inputHash,
    },
  };
}
