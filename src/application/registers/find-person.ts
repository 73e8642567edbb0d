import type { PersonId } from '../../domain/ids.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/**
 * The person of the register with this object id. Before anybody is registered, those that the configuration names are
 * county governor; everybody else who is not in the register is somebody without any role.
 * @param governorObjectIds who is county governor by configuration
 */
export async function findPerson(
  store: AggregateStore,
  objectId: string,
  governorObjectIds: readonly string[],
): Promise<Person> {
  const stored = await store.read('person', objectId);
  if (stored) return stored.state;
  const stranger: Person = { id: objectId as PersonId, name: '', language: 'nb', roles: [] };
  if (!governorObjectIds.includes(objectId.toLowerCase())) return stranger;
  const networks = (await store.list('network')).map(({ state }) => state.id);
  return { ...stranger, name: 'Statsforvalteren', roles: [{ role: 'county-governor', networks }] };
}
