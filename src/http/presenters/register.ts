import type { Contact } from '../../application/registers/read-contacts.ts';
import type { RegisterReading } from '../../application/registers/read-register.ts';
import type { Answer } from '../../contract/operations.ts';
import { levelOf } from '../../domain/registers/owner-changes.ts';
import type {
  CompetenceNetwork,
  DatedRole,
  GrantScheme,
  Person,
  RegisteredOwner,
} from '../../domain/registers/registers.ts';
import { statutoryDeadlines } from '../../domain/registers/scheme-changes.ts';

/** The register with the version to change each entry from. */
export function presentRegister(reading: RegisterReading): Answer<'readRegister'> {
  return {
    date: reading.date,
    networks: reading.networks.map(({ state, etag, then }) => ({
      ...presentNetwork({ state, etag }),
      formerNames: [...(state.formerNames ?? [])],
      then: then && {
        name: then.name,
        owners: then.owners.map(({ id, kind, name }) => ({ id, kind, name })),
      },
    })),
    owners: reading.owners.map(presentOwner),
    schemes: reading.schemes.map(presentScheme),
    institutions: reading.institutions.map(({ id, name }) => ({ id, name })),
  };
}

type Versioned<T> = { readonly state: T; readonly etag: string };

export function presentNetwork({ state, etag }: Versioned<CompetenceNetwork>): Answer<'saveNetwork'> {
  const { id, name, language, printed, partners, note, term = {} } = state;
  return {
    id,
    etag,
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

export function presentOwner({ state, etag }: Versioned<RegisteredOwner>): Answer<'saveOwner'> {
  const { id, kind, name, number, memberships, note } = state;
  return { id, etag, content: { kind, name, number, memberships: [...memberships], note } };
}

/** What a scheme says nothing of is shown as what then counts. */
export function presentScheme({ state, etag }: Versioned<GrantScheme>): Answer<'saveScheme'> {
  return {
    id: state.id,
    etag,
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

export function presentPerson({ state, etag }: Versioned<Person>): Answer<'savePerson'> {
  const { id, name, language, email = null, roles } = state;
  return { id, etag, content: { name, language, email, roles: roles.map(presentRole) } };
}

export function presentContacts(contacts: readonly Contact[]): Answer<'readContacts'> {
  return {
    contacts: contacts.map(({ person: { state, etag }, roles, email, mayEdit }) => ({
      id: state.id,
      name: state.name,
      language: state.language,
      email,
      roles: roles.map(presentRole),
      etag: mayEdit ? etag : null,
    })),
  };
}

function presentRole(role: DatedRole): Answer<'savePerson'>['content']['roles'][number] {
  return { ...role, networks: [...role.networks], from: role.from ?? null, to: role.to ?? null };
}
