import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import { dateInOslo, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { isThereOn, nameOn, networkOn } from '../../domain/registers/on-date.ts';
import type {
  CompetenceNetwork,
  GrantScheme,
  Institution,
  Person,
  RegisteredGroup,
  RegisteredOwner,
} from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { type Dependencies, UNSAVED } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import { registeredOwners } from './save-owner.ts';

/** An entry, and who changed it last: null where nobody has saved it by itself. */
type Versioned<T> = { readonly state: T; readonly etag: string; readonly audit: AuditEntry | null };
type Named = { readonly state: { readonly name: string } };

/** The register as it is, beside how it is on a day. */
export type RegisterReading = {
  readonly date: PlainDate;
  readonly networks: readonly (Versioned<CompetenceNetwork> & {
    /** Null where the network is not there on the day. */
    readonly onDay: CompetenceNetwork | null;
  })[];
  readonly groups: readonly (Versioned<RegisteredGroup> & {
    /** What it is called on the day; null where it is not there then. */
    readonly nameOnDay: string | null;
  })[];
  readonly owners: readonly Versioned<RegisteredOwner>[];
  readonly schemes: readonly Versioned<GrantScheme>[];
  readonly institutions: readonly Institution[];
};

/**
 * Reads networks, groups, owners and schemes with the version to change them from.
 * @param asked the day to show them on; today where none is named
 */
export async function readRegister(
  { store, clock }: Dependencies,
  actor: Person,
  asked: PlainDate | undefined,
): Promise<Outcome<RegisterReading>> {
  const refusal = authorise(actor, 'register.read');
  if (refusal) return refusal;
  const date = asked ?? dateInOslo(clock.now());
  const [networks, groups, owners, institutions, schemes] = await Promise.all([
    store.list('network'),
    store.list('group'),
    registeredOwners(store),
    store.list('institution'),
    store.list('scheme'),
  ]);
  const registered = owners.flatMap(({ state, stored }) => (stored ? [state] : []));
  return done({
    date,
    networks: networks
      .map(({ state, etag, audit }) => ({
        state,
        etag,
        audit,
        onDay: isThereOn(state, date) ? networkOn(state, registered, date) : null,
      }))
      .toSorted(byName),
    groups: groups
      .map(({ state, etag, audit }) => ({
        state,
        etag,
        audit,
        nameOnDay: isThereOn(state, date) ? nameOn(state, date) : null,
      }))
      .toSorted(byName),
    owners: owners
      .map(({ state, stored }) => ({ state, etag: stored?.etag ?? UNSAVED, audit: stored?.audit ?? null }))
      .toSorted(byName),
    schemes: schemes
      .map(({ state, etag, audit }) => ({ state, etag, audit }))
      .toSorted(
        (a, b) => b.state.validFrom.localeCompare(a.state.validFrom) || a.state.id.localeCompare(b.state.id),
      ),
    institutions: institutions.map(({ state }) => state),
  });
}

function byName(a: Named, b: Named): number {
  return a.state.name.localeCompare(b.state.name, 'nb');
}
