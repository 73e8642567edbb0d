import type { PersonId } from '../ids.ts';
import type { Role } from '../registers/registers.ts';
import type { Shielded } from '../shielding/shield.ts';

/** Organisations of which there are several, each with an id. */
export const registeredKinds = ['network', 'group', 'owner', 'institution'] as const;
type RegisteredKind = (typeof registeredKinds)[number];

/** Who can state something in a hearing: a network, a registered group, an owner, an institution, Statped. Each has one statement. */
export type Organisation =
  { readonly kind: RegisteredKind; readonly id: string } | { readonly kind: 'statped' };

/** An organisation as one word: `network-fosen`, `owner-5001`, `statped`. */
export type OrganisationKey = string;

export function keyOfOrganisation(organisation: Organisation): OrganisationKey {
  return organisation.kind === 'statped' ? 'statped' : `${organisation.kind}-${organisation.id}`;
}

/** The organisation that a key names; null where it names none. */
export function organisationOfKey(key: OrganisationKey): Organisation | null {
  if (key === 'statped') return { kind: 'statped' };
  const kind = registeredKinds.find((one) => key.startsWith(`${one}-`));
  const id = kind && key.slice(kind.length + 1);
  return kind && id ? { kind, id } : null;
}

/** The organisations that somebody can speak for. */
export function organisationsOf(roles: readonly Role[]): Organisation[] {
  const all = roles.flatMap((role): Organisation[] => {
    switch (role.role) {
      case 'county-governor':
      case 'group-member':
        return [];
      case 'coordinator':
      case 'representative':
      case 'deputy':
        return role.networks.map((id) => ({ kind: 'network', id }));
      case 'group-coordinator':
        return role.networks.map((id) => ({ kind: 'group', id }));
      case 'owner':
        return [{ kind: 'owner', id: role.owner }];
      case 'partner':
        return [{ kind: 'institution', id: role.institution }];
      case 'statped':
        return [{ kind: 'statped' }];
    }
  });
  return [...new Map(all.map((one) => [keyOfOrganisation(one), one])).values()];
}

/** A statement (høringsuttalelse) of one organisation on one plan. */
export type HearingStatement = Shielded & {
  readonly plan: string;
  /** The number of the plan's hearing. */
  readonly hearing: number;
  readonly organisation: Organisation;
  readonly text: string;
  readonly by: PersonId;
  readonly at: string;
  /** It came after the deadline. */
  readonly late: boolean;
};

/** The id of an organisation's statement in a hearing. */
export function statementIdOf({ plan, hearing, organisation }: StatementName): string {
  return `${plan}-hearing-${hearing}-${keyOfOrganisation(organisation)}`;
}

export type StatementName = Pick<HearingStatement, 'plan' | 'hearing' | 'organisation'>;

/** The statement that an organisation begins with. */
export function openStatement(
  name: StatementName,
  { by, at }: Pick<HearingStatement, 'by' | 'at'>,
): HearingStatement {
  return { ...name, text: '', by, at, late: false };
}
