import type { Contact } from '../../application/registers/read-contacts.ts';
import type { RegisterReading } from '../../application/registers/read-register.ts';
import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import type { Answer } from '../../contract/operations.ts';
import { levelOf } from '../../domain/registers/owner-changes.ts';
import type {
  CompetenceNetwork,
  DatedRole,
  GrantScheme,
  Person,
  RegisteredGroup,
  RegisteredOwner,
} from '../../domain/registers/registers.ts';
import { statutoryDeadlines } from '../../domain/registers/scheme-changes.ts';
import type { Names } from './names.ts';

/** The register with the version to change each entry from. */
export async function presentRegister(
  reading: RegisterReading,
  names: Names,
): Promise<Answer<'readRegister'>> {
  return {
    date: reading.date,
    networks: await Promise.all(
      reading.networks.map(async ({ onDay, ...network }) => ({
        ...(await presentNetwork(network, names)),
        formerNames: [...(network.state.formerNames ?? [])],
        onDay: onDay && {
          name: onDay.name,
          owners: onDay.owners.map(({ id, kind, name }) => ({ id, kind, name })),
        },
      })),
    ),
    groups: await Promise.all(
      reading.groups.map(async ({ nameOnDay, ...group }) => ({
        ...(await presentGroup(group, names)),
        formerNames: [...(group.state.formerNames ?? [])],
        nameOnDay,
      })),
    ),
    owners: await Promise.all(reading.owners.map((owner) => presentOwner(owner, names))),
    schemes: await Promise.all(reading.schemes.map((scheme) => presentScheme(scheme, names))),
    institutions: reading.institutions.map(({ id, name }) => ({ id, name })),
  };
}

type Versioned<T> = { readonly state: T; readonly etag: string; readonly audit: AuditEntry | null };

async function entryOf({ etag, audit }: Omit<Versioned<unknown>, 'state'>, names: Names) {
  return { etag, changed: audit && (await names.changed(audit)) };
}

export async function presentNetwork(
  { state, ...version }: Versioned<CompetenceNetwork>,
  names: Names,
): Promise<Answer<'saveNetwork'>> {
  const { id, name, language, printed, partners, note, term = {} } = state;
  return {
    id,
    ...(await entryOf(version, names)),
    content: {
      name,
      language,
      level: levelOf(state),
      term: { from: term.from ?? null, to: term.to ?? null },
      printed,
      partners: Object.fromEntries(Object.entries(partners).map(([scheme, ids]) => [scheme, [...ids]])),
      note,
    },
  };
}

export async function presentGroup(
  { state, ...version }: Versioned<RegisteredGroup>,
  names: Names,
): Promise<Answer<'saveGroup'>> {
  const { id, name, language, partners, note, term = {} } = state;
  return {
    id,
    ...(await entryOf(version, names)),
    content: {
      name,
      language,
      term: { from: term.from ?? null, to: term.to ?? null },
      partners: [...partners],
      note,
    },
  };
}

export async function presentOwner(
  { state, ...version }: Versioned<RegisteredOwner>,
  names: Names,
): Promise<Answer<'saveOwner'>> {
  const { id, kind, name, number, memberships, note } = state;
  return {
    id,
    ...(await entryOf(version, names)),
    content: { kind, name, number, memberships: [...memberships], note },
  };
}

/** What a scheme says nothing of is shown as what then counts. */
export async function presentScheme(
  { state, ...version }: Versioned<GrantScheme>,
  names: Names,
): Promise<Answer<'saveScheme'>> {
  return {
    id: state.id,
    ...(await entryOf(version, names)),
    content: {
      name: state.name,
      nameNn: state.nameNn ?? '',
      validFrom: state.validFrom,
      validTo: state.validTo,
      purpose: state.purpose,
      legalBasis: state.legalBasis,
      criteria: [...state.criteria],
      themes: [...(state.themes ?? [])],
      keyDefaults: state.keyDefaults ?? {
        weights: { pupils: '1', children: '1' },
        higherEducationShare: '1/2',
      },
      ownContribution: state.ownContribution ?? null,
      deadlines: [...(state.deadlines ?? statutoryDeadlines)],
    },
  };
}

export async function presentPerson(
  { state, ...version }: Versioned<Person>,
  names: Names,
): Promise<Answer<'savePerson'>> {
  const { id, name, language, email = null, roles } = state;
  return {
    id,
    ...(await entryOf(version, names)),
    content: { name, language, email, roles: roles.map(presentRole) },
  };
}

export async function presentContacts(
  contacts: readonly Contact[],
  names: Names,
): Promise<Answer<'readContacts'>> {
  return {
    contacts: await Promise.all(
      contacts.map(async ({ person: { state, etag, audit }, roles, email, mayEdit }) => ({
        id: state.id,
        name: state.name,
        language: state.language,
        email,
        roles: roles.map(presentRole),
        entry: mayEdit ? await entryOf({ etag, audit }, names) : null,
      })),
    ),
  };
}

function presentRole(role: DatedRole): Answer<'savePerson'>['content']['roles'][number] {
  return { ...role, networks: [...role.networks], from: role.from ?? null, to: role.to ?? null };
}
