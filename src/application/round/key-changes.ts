import type { Person } from '../../domain/registers/registers.ts';
import {
  type AllocationKey,
  decideKey as decided,
  editKey,
  type KeyDraft,
} from '../../domain/round/allocation-key.ts';
import { changeAggregate, type Command, type Dependencies, readAggregate } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notReady, type Outcome, type Refusal } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { institutionIds, networkIds } from '../registers/known-ids.ts';
import { repeatedNetwork, sumFaults } from '../recommendation/save-recommendation.ts';
import { againstRegister } from './against-register.ts';
import { allocateKey } from './allocate-key.ts';

/** A round's allocation key. */
export function readKey(
  store: AggregateStore,
  actor: Person,
  round: string,
): Promise<Outcome<Stored<'key'>>> {
  return readAggregate(store, actor, { kind: 'key', id: round, action: 'key.read' });
}

/** Saves the draft of the key, held against the registered counts. It need not add up yet: only deciding it does. */
export function saveKey(
  deps: Dependencies,
  command: Command,
  what: { readonly round: string; readonly inputs: KeyDraft },
): Promise<Outcome<Stored<'key'>>> {
  return changeAggregate(deps, command, {
    kind: 'key',
    id: what.round,
    action: 'key.edit',
    subject: ({ state }) => ({ state }),
    transition: async (state) => {
      const faults = await inputFaults(deps.store, what);
      if (faults) return faults;
      const inputs = await againstRegister(deps, await yearOf(deps.store, what.round), what.inputs);
      return inState(state, 'draft', (draft) => editKey(draft, inputs));
    },
  });
}

/**
 * Records that the forum has decided the key: inputs, result and hash stand from here on. The counts are held against the
 * register once more, since it may say something else than when the draft was saved.
 */
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
      const inputs = await againstRegister(deps, await yearOf(deps.store, round), state.inputs);
      return inState(state, 'draft', (draft) =>
        decided({ ...draft, inputs }, { allocation, by: command.actor.id, at }),
      );
    },
  });
}

/** The year that a round is for; the key of a round that is not there is held against nothing. */
async function yearOf(store: AggregateStore, round: string): Promise<number> {
  return (await store.read('round', round))?.state.year ?? 0;
}

/** Null when everybody named is in the registers, each network once, and every count has a weight. */
async function inputFaults(
  store: AggregateStore,
  { round: id, inputs }: { readonly round: string; readonly inputs: KeyDraft },
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
  const faults = [
    ...strangers,
    ...tooLarge,
    ...(repeated === -1 ? [] : [fault('duplicate-network', {}, `networks.${repeated}.network`)]),
    ...(unknown === -1 ? [] : [fault('unknown-network', {}, `networks.${unknown}.network`)]),
    ...(unweighed === -1 ? [] : [fault('weight-missing', {}, `networks.${unweighed}.counts`)]),
  ];
  return faults.length > 0 ? notReady(faults) : null;
}
