import type { AggregateStore } from '../../application/ports/aggregate-store.ts';
import { readNetworkOrGroup } from '../../application/registers/networks-and-groups.ts';
import { networksWithAllOwners } from '../../application/registers/registers-on.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { nameOn } from '../../domain/registers/on-date.ts';

/** Looks up how somebody or something is called on screen; an id that is not in the register is shown as it is. */
export type Names = {
  person(id: string): Promise<{ id: string; name: string }>;
  changed(change: { by: string; at: string }): Promise<{ by: { id: string; name: string }; at: string }>;
  /** What a network or a group is called now; with an instant, what it was called then. */
  network(id: string, at?: string | null): Promise<string>;
  institution(id: string): Promise<string>;
  owner(network: string, id: string): Promise<string>;
};

export function createNames(store: AggregateStore): Names {
  const person = async (id: string) => ({ id, name: (await store.read('person', id))?.state.name ?? id });
  return {
    person,
    changed: async ({ by, at }) => ({ by: await person(by), at }),
    network: async (id, at = null) => {
      const network = await readNetworkOrGroup(store, id);
      if (!network) return id;
      return at === null ? network.name : nameOn(network, dateInOslo(new Date(at)));
    },
    institution: async (id) => (await store.read('institution', id))?.state.name ?? id,
    owner: async (network, id) => {
      const owners = (await networksWithAllOwners(store)).find((one) => one.id === network)?.owners;
      return owners?.find((one) => one.id === id)?.name ?? id;
    },
  };
}
