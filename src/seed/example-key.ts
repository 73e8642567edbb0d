import type { NetworkId } from '../domain/ids.ts';
import { toKroner } from '../domain/money.ts';
import type { KeyInputs } from '../domain/round/allocation-key.ts';
import { setAsidesOfKompetanseloftet } from './registers/set-asides.ts';

/** Invented counts: the documents print none. Pupils and children, in round numbers so that nobody takes them for real. */
const exampleCounts: Readonly<Record<string, readonly [pupils: number, children: number]>> = {
  'trondheim-malvik': [25_000, 12_000],
  fosen: [2200, 1100],
  gauldal: [4300, 2000],
  'trondelag-sorvest': [4900, 2300],
  'midtre-namdal': [2500, 1200],
  'indre-namdal': [900, 400],
  'levanger-verdal': [4600, 2200],
  innherred: [3700, 1700],
  vaernes: [5300, 2600],
  'ytre-namdal': [1500, 700],
  videregaende: [15_500, 0],
};

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
    networks: Object.entries(exampleCounts).map(([network, [pupils, children]]) => ({
      network: network as NetworkId,
      counts: { pupils, children },
      floor: null,
      cap: null,
    })),
    countsSource: 'Eksempeltall',
    figuresAreExamples: true,
  };
}
