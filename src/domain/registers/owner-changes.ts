import type { OwnerId } from '../ids.ts';
import { overlap } from './on-date.ts';
import type { CompetenceNetwork, Membership, RegisteredOwner } from './registers.ts';

export type OwnerFault =
  | { readonly code: 'blank'; readonly path: 'name' }
  | { readonly code: 'municipality-number' | 'organisation-number'; readonly path: 'number' }
  | { readonly code: 'note-missing'; readonly path: 'note' }
  | {
      readonly code: 'no-such-network' | 'ends-before-start' | 'membership-twice';
      readonly path: `memberships.${number}.${'network' | 'to'}`;
    }
  | {
      readonly code: 'owner-in-two-networks';
      readonly path: `memberships.${number}.network`;
      readonly values: { readonly one: string; readonly other: string };
    };

/** An owner that nobody has changed yet, from the networks' own lists; null where none of them has it. */
export function ownerFromNetworks(
  id: OwnerId,
  networks: readonly CompetenceNetwork[],
): RegisteredOwner | null {
  const found = networks.flatMap((network) =>
    network.owners.filter((owner) => owner.id === id).map((owner) => ({ network, owner })),
  );
  const [first] = found;
  if (!first) return null;
  const { kind, name } = first.owner;
  return {
    id,
    kind,
    name,
    number: kind === 'municipality' && isMunicipalityNumber(id) ? id : null,
    memberships: found.map(({ network, owner }) => ({
      network: network.id,
      from: null,
      to: null,
      knownAs: owner.name === name ? '' : owner.name,
    })),
    note: '',
  };
}

/** All that keeps an owner from being as it is written. In two networks of different kinds it may be, with a note. */
export function ownerFaults(owner: RegisteredOwner, networks: readonly CompetenceNetwork[]): OwnerFault[] {
  const faults: OwnerFault[] = [];
  if (owner.name.trim() === '') faults.push({ code: 'blank', path: 'name' });
  const isMunicipality = owner.kind === 'municipality';
  if (owner.number !== null && isMunicipality && !isMunicipalityNumber(owner.number))
    faults.push({ code: 'municipality-number', path: 'number' });
  if (owner.number !== null && !isMunicipality && !isOrganisationNumber(owner.number))
    faults.push({ code: 'organisation-number', path: 'number' });
  const networkOf = ({ network }: Membership) => networks.find(({ id }) => id === network);
  let isInTwo = false;
  for (const [index, membership] of owner.memberships.entries()) {
    const network = networkOf(membership);
    if (!network) faults.push({ code: 'no-such-network', path: `memberships.${index}.network` });
    if (membership.from !== null && membership.to !== null && membership.to < membership.from)
      faults.push({ code: 'ends-before-start', path: `memberships.${index}.to` });
    for (const earlier of owner.memberships.slice(0, index).filter((one) => overlap(one, membership))) {
      const other = networkOf(earlier);
      if (!network || !other) continue;
      const path = `memberships.${index}.network` as const;
      if (other.id === network.id) faults.push({ code: 'membership-twice', path });
      else if (levelOf(other) !== levelOf(network)) isInTwo = true;
      else
        faults.push({
          code: 'owner-in-two-networks',
          path,
          values: { one: other.name, other: network.name },
        });
    }
  }
  if (isInTwo && owner.note.trim() === '') faults.push({ code: 'note-missing', path: 'note' });
  return faults;
}

export function levelOf({ level = 'compulsory' }: CompetenceNetwork) {
  return level;
}

function isMunicipalityNumber(text: string): boolean {
  return /^\d{4}$/.test(text);
}

/** What each digit of an organisation number weighs; the last digit makes the sum a multiple of 11. */
const ORGANISATION_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2, 1];

function isOrganisationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = ORGANISATION_WEIGHTS.reduce((all, weight, place) => all + weight * Number(text[place]), 0);
  return sum % 11 === 0;
}
