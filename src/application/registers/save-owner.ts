import type { OwnerId } from '../../domain/ids.ts';
import { ownerFaults, ownerFromNetworks } from '../../domain/registers/owner-changes.ts';
import type { RegisteredOwner } from '../../domain/registers/registers.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, notReady, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';

export type OwnerContent = Omit<RegisteredOwner, 'id'>;

/** Saves an owner with the networks that it is in, and from when; or enters a new one. One change moves it. */
export function saveOwner(
  deps: Dependencies,
  command: Command,
  { id, content }: { readonly id: OwnerId; readonly content: OwnerContent },
): Promise<Outcome<Stored<'owner'>>> {
  const owner = { id, ...content };
  return changeAggregate(deps, command, {
    kind: 'owner',
    id,
    action: 'register.edit',
    subject: () => ({}),
    unsaved: async () => owner,
    transition: async () => {
      const networks = (await deps.store.list('network')).map(({ state }) => state);
      const own = ownerFaults(owner, networks).map((found) =>
        fault(found.code, 'values' in found ? found.values : {}, found.path),
      );
      const sameNumber = (await registeredOwners(deps.store)).find(
        ({ state }) => state.id !== id && state.number !== null && state.number === content.number,
      );
      const faults = sameNumber
        ? [...own, fault('number-taken', { owner: sameNumber.state.name }, 'number')]
        : own;
      return faults.length > 0 ? notReady(faults) : owner;
    },
  });
}

/** Every owner by itself: as it was saved, or as the networks' lists have it until somebody saves it. */
export async function registeredOwners(
  store: AggregateStore,
): Promise<{ readonly state: RegisteredOwner; readonly stored: Stored<'owner'> | null }[]> {
  const [owners, listed] = await Promise.all([store.list('owner'), store.list('network')]);
  const networks = listed.map(({ state }) => state);
  const saved = new Set<string>(owners.map(({ id }) => id));
  const unsaved = new Set(
    networks.flatMap((network) => network.owners.map(({ id }) => id)).filter((id) => !saved.has(id)),
  );
  return [
    ...owners.map((stored) => ({ state: stored.state, stored })),
    ...[...unsaved].flatMap((id) => {
      const state = ownerFromNetworks(id, networks);
      return state ? [{ state, stored: null }] : [];
    }),
  ];
}
