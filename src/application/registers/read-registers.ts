import type {
  CompetenceNetwork,
  GrantScheme,
  Institution,
  Person,
} from '../../domain/registers/registers.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { networksOn } from './registers-on.ts';

/** The networks of today with their owners and partners, and the institutions, by name. */
export async function listNetworks(
  { store, clock }: Dependencies,
  actor: Person,
): Promise<Outcome<{ networks: CompetenceNetwork[]; institutions: Institution[] }>> {
  const refusal = authorise(actor, 'register.read');
  if (refusal) return refusal;
  const [networks, institutions] = await Promise.all([
    networksOn(store, dateInOslo(clock.now())),
    store.list('institution'),
  ]);
  return done({ networks: byName(networks), institutions: byName(institutions.map(({ state }) => state)) });
}

/** The grant schemes, newest first. */
export async function listSchemes(store: AggregateStore, actor: Person): Promise<Outcome<GrantScheme[]>> {
  const refusal = authorise(actor, 'register.read');
  if (refusal) return refusal;
  const schemes = await store.list('scheme');
  return done(
    schemes
      .map(({ state }) => state)
      .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom) || a.id.localeCompare(b.id)),
  );
}

function byName<T extends { readonly name: string }>(named: readonly T[]): T[] {
  return named.toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}
