import { toKroner } from '../domain/money.ts';
import type { KeyInputs } from '../domain/round/allocation-key.ts';
import { exampleCountsOfNetworks } from './example-counts.ts';
import { setAsidesOfKompetanseloftet } from './registers/set-asides.ts';

type Amounts = {
  readonly pool: number;
  readonly jointMeasures: number;
  readonly baseGrant: number;
  readonly roundTo: KeyInputs['roundTo'];
};

/** An invented key of a scheme for schools alone: no set-asides, and children in kindergarten count for nothing. */
export function exampleSchoolKey(amounts: Amounts): KeyInputs {
  return { ...exampleKey(amounts), setAsides: [], weights: { pupils: '1', children: '0' } };
}

/** An invented key with the real set-asides; it says that its figures are examples. */
export function exampleKey(amounts: Amounts): KeyInputs {
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
