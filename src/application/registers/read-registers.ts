import type {
  CompetenceNetwork,
  GrantScheme,
  Institution,
  Person,
  RegisteredGroup,
} from '../../domain/registers/registers.ts';
import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { groupsOn } from './networks-and-groups.ts';
import { networksOn } from './registers-on.ts';

/** A group, and when its plan was saved last: null where there is none, or it is not the reader's to read. */
export type ListedGroup = RegisteredGroup & { readonly planChanged: AuditEntry | null };

/** The networks of today with their owners and partners, the groups of today, and the institutions, by name. */
export async function listNetworks(
  { store, clock }: Dependencies,
  actor: Person,
): Promise<Outcome<{ networks: CompetenceNetwork[]; groups: ListedGroup[]; institutions: Institution[] }>> {
  const refusal = authorise(actor, 'register.read');
  if (refusal) return refusal;
  const today = dateInOslo(clock.now());
  const [networks, groups, institutions] = await Promise.all([
    networksOn(store, today),
    groupsOn(store, today),
    store.list('institution'),
  ]);
  return done({
    networks: byName(networks),
    groups: byName(await Promise.all(groups.map((group) => withPlan(store, actor, group)))),
    institutions: byName(institutions.map(({ state }) => state)),
  });
}

async function withPlan(store: AggregateStore, actor: Person, group: RegisteredGroup): Promise<ListedGroup> {
  const plan = authorise(actor, 'plan.read', { network: group.id })
    ? null
    : await store.read('plan', group.id);
  return { ...group, planChanged: plan?.audit ?? null };
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
