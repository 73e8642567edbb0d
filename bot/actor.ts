import { findPerson } from '../src/application/registers/find-person.ts';
import { dateInOslo } from '../src/domain/calendar/plain-date.ts';
import type { Language, Person } from '../src/domain/registers/registers.ts';
import { type Activity, tenantOf } from './activity.ts';
import type { BotServices } from './services.ts';

/** Somebody of whom Teams does not say who it is. */
const nobody: Person = { id: '' as Person['id'], name: '', language: 'nb', roles: [] };

/**
 * Who does it: the person that Teams itself names in the verified activity. A person of another tenant is a stranger,
 * whatever id they have there.
 */
export async function actorOf(
  activity: Activity,
  { store, clock, governorObjectIds }: BotServices,
  tenantId: string | null,
): Promise<Person> {
  const objectId = activity.from.aadObjectId ?? '';
  if (objectId === '' || objectId.length > 200) return nobody;
  if (tenantId !== null && tenantOf(activity) !== tenantId) return nobody;
  return findPerson(store, objectId, governorObjectIds, dateInOslo(clock.now()));
}

/** The language to answer in: the person's own, for strangers that of their Teams. */
export function languageOf({ name, roles, language }: Person, activity: Activity): Language {
  if (name !== '' || roles.length > 0) return language;
  const locale = (activity.locale ?? '').toLowerCase();
  if (locale.startsWith('nn')) return 'nn';
  return locale.startsWith('en') ? 'en' : 'nb';
}
