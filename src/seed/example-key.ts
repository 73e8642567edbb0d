import { toKroner } from '../domain/money.ts';
import type { KeyInputs } from '../domain/round/allocation-key.ts';
import { exampleCountsOfNetworks } from './example-counts.ts';
import { setAsidesOfKompetanseloftet } from './registers/set-asides.ts';

/** An invented key with the real set-asides; it says that its figures are examples. */
export function exampleKey(amounts: {
  readonly pool: number;
  readonly jointMeasures: number;
  readonly baseGrant: number;
  readonly roundTo: KeyInputs['roundTo'];
}): KeyInputs {
  return {
    pool: toKroner(amounts.pool),
    setAsides: setAsidesOfKompetanseloftet,
    jointMeasures: toKroner(amounts.jointMeasures),
    baseGrant: toKroner(amounts.baseGrant),
    weights: { pupils: '1', children: '1/2' },
    roundTo: amounts.roundTo,
    higherEducationShare: '1/2',
    networks: exampleCountsOfNetworks.map(({ network, pupils, children }) => ({
      network,
      counts: { pupils, children },
      floor: null,
      cap: null,
    })),
    countsSource: 'Eksempeltall',
    figuresAreExamples: true,
  };
}
