import { askedFor } from '../../domain/basis/basis-sums.ts';
import type { AskedLine } from '../../domain/recommendation/recommendation.ts';
import { toKroner } from '../../domain/money.ts';
import type { AllocationKey } from '../../domain/round/allocation-key.ts';
import type { Available } from '../../domain/recommendation/recommendation.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { basisIdOf } from '../ports/aggregates.ts';
import { networkIds } from '../registers/known-ids.ts';

/** What the networks with a submitted basis ask for just now, by network id. Each is read by id: a list may lag behind. */
export async function askedLines(store: AggregateStore, round: string): Promise<AskedLine[]> {
  const networks = [...(await networkIds(store, round))];
  const bases = await Promise.all(networks.map((network) => store.read('basis', basisIdOf(round, network))));
  return bases
    .filter((basis) => basis !== null)
    .filter(({ state }) => state.state === 'submitted')
    .map(({ state, version }) => ({
      network: state.network,
      asked: askedFor(state.content).total,
      basisVersion: version,
    }))
    .toSorted((a, b) => a.network.localeCompare(b.network));
}

/** What a decided key leaves for the networks and for joint measures; nothing while it is a draft. */
export function availableUnder(key: AllocationKey): Available {
  return key.state === 'decided'
    ? { networks: key.allocation.distributable, jointMeasures: key.inputs.jointMeasures }
    : { networks: toKroner(0), jointMeasures: toKroner(0) };
}
