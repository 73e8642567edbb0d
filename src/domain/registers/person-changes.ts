import type { PlainDate } from '../calendar/plain-date.ts';
import { covers } from './on-date.ts';
import type { DatedRole, Person, RoleName } from './registers.ts';

/** Roles that nobody but the county governor gives or takes: its own, and those that may hold a seat in the forum. */
const governorsToGive: ReadonlySet<RoleName> = new Set([
  'county-governor',
  'representative',
  'deputy',
  'partner',
  'statped',
]);

/** The roles of those that only the county governor gives, in an order of their own: to see whether any was changed. */
export function seatRolesOf({ roles }: Pick<Person, 'roles'>): string[] {
  return roles
    .filter(({ role }) => governorsToGive.has(role))
    .map((role) => JSON.stringify(Object.entries(withTerm(role)).toSorted(([a], [b]) => a.localeCompare(b))))
    .toSorted();
}

export function isGovernorOn({ roles }: Pick<Person, 'roles'>, date: PlainDate): boolean {
  return roles.some((role) => role.role === 'county-governor' && covers(role, date));
}

/** Roles that are held for something must say for what. */
export const rolesOfNetworks: ReadonlySet<RoleName> = new Set([
  'coordinator',
  'representative',
  'deputy',
  'partner',
  'owner',
  'group-coordinator',
  'group-member',
]);

/** Roles that are held for registered groups. All others are held for competence networks, never the other way round. */
export const rolesOfGroups: ReadonlySet<RoleName> = new Set(['group-coordinator', 'group-member']);

function withTerm(role: DatedRole): DatedRole {
  return { ...role, from: role.from ?? null, to: role.to ?? null };
}
