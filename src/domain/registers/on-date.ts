import type { PlainDate } from '../calendar/plain-date.ts';
import type {
  CompetenceNetwork,
  DatedRole,
  Membership,
  Owner,
  Person,
  RegisteredOwner,
  Role,
  Term,
} from './registers.ts';

/** Whether the day is in the term, its first and last day included. */
export function covers({ from, to }: Term, date: PlainDate): boolean {
  return (from ?? date) <= date && date <= (to ?? date);
}

/** Whether two terms have a day in common. */
export function overlap(a: Term, b: Term): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
}

/** The roles that somebody holds on a day. */
export function rolesOn({ roles }: Pick<Person, 'roles'>, date: PlainDate): Role[] {
  return roles.filter((role) => covers(role, date)).map(withoutTerm);
}

/** The person as the register has them on a day. */
export function personOn(person: Person, date: PlainDate): Person {
  return { ...person, roles: rolesOn(person, date) };
}

/**
 * Whoever answers for an owner does so in the networks that the register has the owner in on the day: an owner that moves
 * needs no other change.
 */
export function followingOwners(
  person: Person,
  registered: readonly RegisteredOwner[],
  date: PlainDate,
): Person {
  const follow = (role: Role): Role => {
    const owner = role.role === 'owner' ? registered.find(({ id }) => id === role.owner) : undefined;
    if (!owner) return role;
    const now = owner.memberships.filter((one) => covers(one, date)).map(({ network }) => network);
    return { ...role, networks: [...new Set(now)] };
  };
  return { ...person, roles: person.roles.map(follow) };
}

/** The same, and what the role itself names is kept behind: what was done in a network that the owner has left is read still. */
export function followingOwnersWithPast(
  person: Person,
  registered: readonly RegisteredOwner[],
  date: PlainDate,
): Person {
  const { roles } = followingOwners(person, registered, date);
  const keepPast = (role: Role, index: number): Role => {
    const named = person.roles[index]?.networks ?? [];
    return role.role === 'owner' ? { ...role, networks: [...new Set([...role.networks, ...named])] } : role;
  };
  return { ...person, roles: roles.map(keepPast) };
}

function withoutTerm(role: DatedRole): Role {
  const { from: _, to: __, ...held } = role;
  return held;
}

/** What a network or a group was called on a day. */
export function nameOn(
  { name, formerNames = [] }: Pick<CompetenceNetwork, 'name' | 'formerNames'>,
  date: PlainDate,
): string {
  return formerNames.find(({ until }) => date <= until)?.name ?? name;
}

/** Whether a network or a group is there on a day. */
export function isThereOn({ term = {} }: Pick<CompetenceNetwork, 'term'>, date: PlainDate): boolean {
  return covers(term, date);
}

/**
 * A network as it is on a day: its name then, and its owners then.
 * @param registered the owners that have memberships of their own; of the others the network's list is true for always
 */
export function networkOn(
  network: CompetenceNetwork,
  registered: readonly RegisteredOwner[],
  date: PlainDate,
): CompetenceNetwork {
  return {
    ...network,
    name: nameOn(network, date),
    owners: ownersThat(network, registered, (membership) => covers(membership, date)),
  };
}

/** A network with every owner that is, was or will be in it: to say who an earlier one was. */
export function networkWithAllOwners(
  network: CompetenceNetwork,
  registered: readonly RegisteredOwner[],
): CompetenceNetwork {
  return { ...network, owners: ownersThat(network, registered, () => true) };
}

function ownersThat(
  network: CompetenceNetwork,
  registered: readonly RegisteredOwner[],
  counts: (membership: Membership) => boolean,
): Owner[] {
  const byId = new Map(registered.map((owner) => [owner.id, owner]));
  const listed = network.owners.flatMap((owner) => {
    const own = byId.get(owner.id);
    return own ? memberOf(own) : [owner];
  });
  const isListed = new Set(network.owners.map(({ id }) => id));
  return [...listed, ...registered.filter(({ id }) => !isListed.has(id)).flatMap(memberOf)];

  function memberOf(owner: RegisteredOwner): Owner[] {
    const membership = owner.memberships.find((one) => one.network === network.id && counts(one));
    return membership ? [{ id: owner.id, kind: owner.kind, name: membership.knownAs || owner.name }] : [];
  }
}
