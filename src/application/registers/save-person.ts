import { type PlainDate, dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { PersonId } from '../../domain/ids.ts';
import { may, type Subject } from '../../domain/policies/policy.ts';
import {
  isGovernorOn,
  rolesOfGroups,
  rolesOfNetworks,
  seatRolesOf,
} from '../../domain/registers/person-changes.ts';
import type { DatedRole, Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, type Fault, notReady, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { registeredOwners } from './save-owner.ts';

export type PersonContent = Omit<Person, 'id'>;

/**
 * Saves somebody's roles and how to reach them, or registers them by object id. A coordinator does so for people of
 * the own networks alone, and gives or takes no role that the county governor gives.
 * @param governorObjectIds who is county governor by configuration as long as nobody registers them otherwise
 */
export function savePerson(
  deps: Dependencies & { readonly governorObjectIds: readonly string[] },
  command: Command,
  { id, content }: { readonly id: PersonId; readonly content: PersonContent },
): Promise<Outcome<Stored<'person'>>> {
  const { store, governorObjectIds } = deps;
  const person = { id, ...content };
  return changeAggregate(deps, command, {
    kind: 'person',
    id,
    action: 'person.edit',
    subject: (before) => subjectOf(command.actor, [...before.roles, ...content.roles]),
    unsaved: async () => ({ ...person, roles: [] }),
    transition: async (before, at) => {
      const isGovernorToBe = governorObjectIds.includes(id) && (await store.read('person', id)) === null;
      const touchesSeats = isGovernorToBe || !isSame(seatRolesOf(before), seatRolesOf(person));
      const refusal = touchesSeats ? authorise(command.actor, 'seat-role.edit') : null;
      if (refusal) return refusal;
      const faults = await personFaults(store, person, dateInOslo(new Date(at)), governorObjectIds);
      return faults.length > 0 ? notReady(faults) : person;
    },
  });
}

/** What the policy asks of somebody with those roles: the first network that is not the actor's, else one that is. */
export function subjectOf(actor: Person, roles: readonly DatedRole[]): Subject {
  if (roles.some(({ role }) => role === 'county-governor' || role === 'statped')) return {};
  const networks = roles.flatMap((role) => role.networks);
  const network = networks.find((one) => !may(actor, 'person.edit', { network: one }).allowed) ?? networks[0];
  return network === undefined ? {} : { network };
}

async function personFaults(
  store: AggregateStore,
  person: Person,
  today: PlainDate,
  governorObjectIds: readonly string[],
): Promise<Fault[]> {
  const [networks, groups, institutions, owners, people] = await Promise.all([
    store.list('network'),
    store.list('group'),
    store.list('institution'),
    registeredOwners(store),
    store.list('person'),
  ]);
  const known = {
    networks: new Set<string>(networks.map(({ id }) => id)),
    groups: new Set<string>(groups.map(({ id }) => id)),
  };
  const faults = person.roles.flatMap((role, index) => {
    const path = `roles.${index}`;
    const isOfGroups = rolesOfGroups.has(role.role);
    const heldFor = isOfGroups ? known.groups : known.networks;
    return [
      ...(rolesOfNetworks.has(role.role) && role.networks.length === 0
        ? [fault(isOfGroups ? 'role-without-group' : 'role-without-network', {}, `${path}.networks`)]
        : []),
      ...(role.networks.some((id) => !heldFor.has(id))
        ? [fault(isOfGroups ? 'no-such-group' : 'no-such-network', {}, `${path}.networks`)]
        : []),
      ...(role.role === 'partner' && !institutions.some(({ id }) => id === role.institution)
        ? [fault('unknown-institution', {}, `${path}.institution`)]
        : []),
      ...(role.role === 'owner' && !owners.some(({ state }) => state.id === role.owner)
        ? [fault('unknown-owner', {}, `${path}.owner`)]
        : []),
      ...(role.from && role.to && role.to < role.from ? [fault('ends-before-start', {}, `${path}.to`)] : []),
    ];
  });
  const registered = new Set<string>(people.map(({ id }) => id));
  const isGovernorLeft =
    isGovernorOn(person, today) ||
    people.some(({ id, state }) => id !== person.id && isGovernorOn(state, today)) ||
    governorObjectIds.some((id) => id !== person.id && !registered.has(id));
  return [
    ...(person.name.trim() === '' ? [fault('blank', {}, 'name')] : []),
    ...faults,
    ...(isGovernorLeft ? [] : [fault('last-governor', {}, 'roles')]),
  ];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
