import type {
  CompetenceNetwork,
  GrantScheme,
  Institution,
  Person,
} from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { done, type Outcome } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** The networks with their owners and partners, and the institutions, by name. */
export async function listNetworks(
  store: AggregateStore,
  actor: Person,
): Promise<Outcome<{ networks: CompetenceNetwork[]; institutions: Institution[] }>> {
  const refusal = authorise(actor, 'register.read');
  if (refusal) return refusal;
  const [networks, institutions] = await Promise.all([store.list('network'), store.list('institution')]);
  return done({ networks: byName(networks), institutions: byName(institutions) });
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

function byName<T extends { readonly name: string }>(stored: readonly { readonly state: T }[]): T[] {
  return stored.map(({ state }) => state).toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}
