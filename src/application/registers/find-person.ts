import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { PersonId } from '../../domain/ids.ts';
import { followingOwnersWithPast, personOn } from '../../domain/registers/on-date.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/**
 * The person of the register with this object id, with the roles that are held on the day. Before anybody is registered, those that the configuration names are
 * county governor; everybody else who is not in the register is somebody without any role.
 * @param governorObjectIds who is county governor by configuration
 */
export async function findPerson(
  store: AggregateStore,
  objectId: string,
  governorObjectIds: readonly string[],
  today: PlainDate,
): Promise<Person> {
  // An object id is the same in capitals.
  const id = objectId.toLowerCase() as PersonId;
  const stored = await store.read('person', id);
  if (stored) {
    const person = personOn(stored.state, today);
    const answersForOwner = person.roles.some(({ role }) => role === 'owner');
    const owners = answersForOwner ? await store.list('owner') : [];
    return followingOwnersWithPast(
      person,
      owners.map(({ state }) => state),
      today,
    );
  }
  const stranger: Person = { id, name: '', language: 'nb', roles: [] };
  if (!governorObjectIds.includes(id)) return stranger;
  const networks = (await store.list('network')).map(({ state }) => state.id);
  return { ...stranger, name: 'Statsforvalteren', roles: [{ role: 'county-governor', networks }] };
}
