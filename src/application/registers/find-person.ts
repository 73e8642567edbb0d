import type { Person } from '../../domain/registers/registers.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** The person of the register with this object id; one who is not there is somebody without any role. */
export async function findPerson(store: AggregateStore, objectId: string): Promise<Person> {
  const stored = await store.read('person', objectId);
  return stored?.state ?? { id: objectId as Person['id'], name: '', language: 'nb', roles: [] };
}
