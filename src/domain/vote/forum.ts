import { parseFraction } from '../fraction.ts';
import type { PersonId } from '../ids.ts';
import type { CompetenceNetwork, Institution, Person, RoleName } from '../registers/registers.ts';

/** A seat of the forum has one vote, whoever casts it. */
export type Seat = {
  readonly id: string;
  readonly kind: 'network' | 'institution' | 'statped' | 'other';
  readonly name: string;
  readonly representatives: readonly PersonId[];
  /** They vote when every representative is absent or recused (vara). */
  readonly deputies: readonly PersonId[];
};

/** What it takes to adopt something; each is a setting of the forum. */
export const votingRules = ['consensus', 'simple-majority', 'two-thirds'] as const;
export type VotingRule = (typeof votingRules)[number];

/** The collaboration forum (samarbeidsforum) as a body that votes. The county governor chairs it and has no seat. */
export type Forum = {
  readonly seats: readonly Seat[];
  readonly rule: VotingRule;
  /** The share of the seats that must vote for the vote to count, such as `1/2`: exactly half is enough. */
  readonly quorum: string;
  /** Whether whoever wrote the county governor's decision may not sign it as well. Absent until the county says. */
  readonly secondSigner?: boolean;
};

/** The one forum of a county. */
export const FORUM = 'forum';

export type ForumFault =
  | { readonly code: 'no-seats' }
  | { readonly code: 'duplicate-seat'; readonly seat: number }
  | { readonly code: 'governor-in-seat'; readonly seat: number }
  | { readonly code: 'cannot-vote'; readonly seat: number }
  | { readonly code: 'twice-in-seat'; readonly seat: number }
  | { readonly code: 'quorum-out-of-range' };

/** What is wrong with a forum, given who people are. The county governor may not vote, and so may sit in no seat. */
export function forumFaults(forum: Forum, people: ReadonlyMap<string, Person>): ForumFault[] {
  const faults: ForumFault[] = [];
  if (forum.seats.length === 0) faults.push({ code: 'no-seats' });
  const ids = new Set<string>();
  for (const [index, seat] of forum.seats.entries()) {
    if (ids.size === ids.add(seat.id).size) faults.push({ code: 'duplicate-seat', seat: index });
    const members = [...seat.representatives, ...seat.deputies];
    if (new Set(members).size < members.length) faults.push({ code: 'twice-in-seat', seat: index });
    const known = members.map((id) => people.get(id));
    if (known.some((person) => person && isGovernor(person))) {
      faults.push({ code: 'governor-in-seat', seat: index });
    } else if (known.some((person) => !person || !mayHoldSeat(person))) {
      faults.push({ code: 'cannot-vote', seat: index });
    }
  }
  const quorum = parseFraction(forum.quorum);
  if (!quorum || quorum.numerator === 0n || quorum.numerator > quorum.denominator) {
    faults.push({ code: 'quorum-out-of-range' });
  }
  return faults;
}

/** How many seats must vote. */
export function quorumOf({ seats, quorum }: Forum): number {
  const share = parseFraction(quorum);
  if (!share) throw new RangeError(`not a quorum: ${quorum}`);
  const parts = BigInt(seats.length) * share.numerator;
  return Number((parts + share.denominator - 1n) / share.denominator);
}

/** Whether somebody sits for the county governor, who chairs the forum and may not vote in it. */
export function isGovernor({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.some(({ role }) => role === 'county-governor');
}

/** Whether somebody may be named in a seat: holds a role of the forum, and not the county governor's. */
export function mayHoldSeat(person: Pick<Person, 'roles'>): boolean {
  return !isGovernor(person) && person.roles.some(({ role }) => seatRoles.has(role));
}

const seatRoles: ReadonlySet<RoleName> = new Set(['representative', 'deputy', 'partner', 'statped']);

/**
 * The forum until somebody has saved another: a seat for each network, each institution and Statped, with the people
 * that the register has for them. It seeks agreement, and half of the seats make a quorum.
 */
export function forumFromRegister(register: {
  readonly networks: readonly CompetenceNetwork[];
  readonly institutions: readonly Institution[];
  readonly people: readonly Person[];
}): Forum {
  const people = register.people.filter(mayHoldSeat).toSorted((a, b) => a.id.localeCompare(b.id));
  const holding = (matches: (role: Person['roles'][number]) => boolean) =>
    people.filter(({ roles }) => roles.some(matches)).map(({ id }) => id);
  const ofNetwork = (id: string, name: 'representative' | 'deputy') =>
    holding((role) => role.role === name && role.networks.some((network) => network === id));
  const networks = register.networks.toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  const institutions = register.institutions.toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  return {
    seats: [
      ...networks.map(({ id, name }): Seat => {
        const representatives = ofNetwork(id, 'representative');
        const deputies = ofNetwork(id, 'deputy').filter((person) => !representatives.includes(person));
        return { id: `network-${id}`, kind: 'network', name, representatives, deputies };
      }),
      ...institutions.map(({ id, name }): Seat => ({
        id: `institution-${id}`,
        kind: 'institution',
        name,
        representatives: holding((role) => role.role === 'partner' && role.institution === id),
        deputies: [],
      })),
      {
        id: 'statped',
        kind: 'statped',
        name: 'Statped',
        representatives: holding(({ role }) => role === 'statped'),
        deputies: [],
      },
    ],
    rule: 'consensus',
    quorum: '1/2',
  };
}
