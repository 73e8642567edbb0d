import type { AggregateStore } from '../../application/ports/aggregate-store.ts';

/** Looks up how somebody or something is called on screen; an id that is not in the register is shown as it is. */
export type Names = {
  person(id: string): Promise<{ id: string; name: string }>;
  changed(change: { by: string; at: string }): Promise<{ by: { id: string; name: string }; at: string }>;
  network(id: string): Promise<string>;
  institution(id: string): Promise<string>;
  owner(network: string, id: string): Promise<string>;
};

export function createNames(store: AggregateStore): Names {
  const person = async (id: string) => ({ id, name: (await store.read('person', id))?.state.name ?? id });
  return {
    person,
    changed: async ({ by, at }) => ({ by: await person(by), at }),
    network: async (id) => (await store.read('network', id))?.state.name ?? id,
    institution: async (id) => (await store.read('institution', id))?.state.name ?? id,
    owner: async (network, id) =>
      (await store.read('network', network))?.state.owners.find((one) => one.id === id)?.name ?? id,
  };
}
