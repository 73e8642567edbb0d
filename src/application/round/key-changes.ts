import type { Person } from '../../domain/registers/registers.ts';
import {
  type AllocationKey,
  decideKey as decided,
  editKey,
  type KeyInputs,
} from '../../domain/round/allocation-key.ts';
import { changeAggregate, type Command, type Dependencies, readAggregate } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notReady, type Outcome, type Refusal } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { institutionIds, networkIds } from '../registers/known-ids.ts';
import { repeatedNetwork, sumFaults } from '../recommendation/save-recommendation.ts';
import { allocateKey } from './allocate-key.ts';

/** A round's allocation key. */
export function readKey(
  store: AggregateStore,
  actor: Person,
  round: string,
): Promise<Outcome<Stored<'key'>>> {
  return readAggregate(store, actor, { kind: 'key', id: round, action: 'key.read' });
}

/** Saves the draft of the key. It need not add up yet: only deciding it does. */
export function saveKey(
  deps: Dependencies,
  command: Command,
  what: { readonly round: string; readonly inputs: KeyInputs },
): Promise<Outcome<Stored<'key'>>> {
  return changeAggregate(deps, command, {
    kind: 'key',
    id: what.round,
    action: 'key.edit',
    subject: ({ state }) => ({ state }),
    transition: async (state) => {
      const faults = await inputFaults(deps.store, what);
      return faults ?? inState(state, 'draft', (draft) => editKey(draft, what.inputs));
    },
  });
}

/** Records that the forum has decided the key: inputs, result and hash stand from here on. */
export function decideKey(
  deps: Dependencies,
  command: Command,
  round: string,
): Promise<Outcome<Stored<'key'>>> {
  return changeAggregate(deps, command, {
    kind: 'key',
    id: round,
    action: 'key.decide',
    subject: ({ state }) => ({ state }),
    transition: async (state: AllocationKey, at) => {
      const inKey = new Set(state.inputs.networks.map(({ network }) => network));
      const forgotten = [...(await networkIds(deps.store, round))].filter((network) => !inKey.has(network));
      if (forgotten.length > 0) {
        return notReady(forgotten.map((network) => fault('network-missing', { network }, 'networks')));
      }
      const outcome = allocateKey(state.inputs);
      if (outcome.kind === 'refused')
        return { kind: 'refused', code: 'allocation-refused', refusal: outcome };
      const { allocation } = outcome;
      return inState(state, 'draft', (draft) => decided(draft, { allocation, by: command.actor.id, at }));
    },
  });
}

/** Null when everybody named is in the registers, each network once, and every count has a weight. */
async function inputFaults(
  store: AggregateStore,
  { round: id, inputs }: { readonly round: string; readonly inputs: KeyInputs },
): Promise<Refusal | null> {
  const [known, institutions] = await Promise.all([networkIds(store, id), institutionIds(store)]);
  const repeated = repeatedNetwork(inputs.networks);
  const unknown = inputs.networks.findIndex(({ network }) => !known.has(network));
  const unweighed = inputs.networks.findIndex(({ counts }) =>
    Object.keys(counts).some((kind) => !Object.hasOwn(inputs.weights, kind)),
  );
  const strangers = inputs.setAsides.flatMap(({ shares }, row) =>
    shares.flatMap(({ recipient }, share) => {
      const path = `setAsides.${row}.shares.${share}.recipient`;
      if (recipient.kind === 'network' && !known.has(recipient.id))
        return [fault('unknown-network', {}, path)];
      const isStranger = recipient.kind === 'institution' && !institutions.has(recipient.id);
      return isStranger ? [fault('unknown-institution', {}, path)] : [];
    }),
  );
  const tooLarge = inputs.setAsides.flatMap(({ shares }, row) =>
    sumFaults(
      shares.map(({ amount }) => amount),
      `setAsides.${row}.shares`,
    ),
  );
  const gapsElsewhere = (inputs.gaps ?? []).flatMap(({ network }, row) =>
    known.has(network) ? [] : [fault('unknown-network', {}, `gaps.${row}.network`)],
  );
  const faults = [
    ...strangers,
    ...gapsElsewhere,
    ...tooLarge,
    ...(repeated === -1 ? [] : [fault('duplicate-network', {}, `networks.${repeated}.network`)]),
    ...(unknown === -1 ? [] : [fault('unknown-network', {}, `networks.${unknown}.network`)]),
    ...(unweighed === -1 ? [] : [fault('weight-missing', {}, `networks.${unweighed}.counts`)]),
  ];
  return faults.length > 0 ? notReady(faults) : null;
}
