import { type AnnualCycle, COUNTY_CYCLE } from '../../domain/cycle/annual-cycle.ts';
import { type Action, may, type Subject } from '../../domain/policies/policy.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { done, notFound, type Outcome, type Refusal } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { readNetworkOrGroup } from '../registers/networks-and-groups.ts';
import { defaultCountyCycle } from './default-county-cycle.ts';

/** An annual cycle as it stands; `stored` is null while nobody has saved it. */
export type CurrentCycle = { readonly cycle: AnnualCycle; readonly stored: Stored<'cycle'> | null };

/** Every annual cycle that holds now, the county's first: for work that concerns everybody. */
export async function currentCycles(store: AggregateStore): Promise<CurrentCycle[]> {
  const stored = await store.list('cycle');
  const county = stored.find(({ id }) => id === COUNTY_CYCLE) ?? null;
  const own = stored
    .filter(({ id }) => id !== COUNTY_CYCLE)
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map((one) => ({ cycle: one.state, stored: one }));
  return [{ cycle: county?.state ?? defaultCountyCycle, stored: county }, ...own];
}

/** The cycles that this person may see. */
export async function cyclesFor(store: AggregateStore, actor: Person): Promise<Outcome<CurrentCycle[]>> {
  const refusal = authorise(actor, 'cycle.read');
  if (refusal) return refusal;
  const cycles = await currentCycles(store);
  return done(
    cycles.filter(({ cycle }) => may(actor, cycleAction(cycle, 'read'), cycleSubject(cycle)).allowed),
  );
}

/** One cycle, by its id. */
export async function readCycle(
  store: AggregateStore,
  actor: Person,
  id: string,
): Promise<Outcome<CurrentCycle>> {
  const subject = id === COUNTY_CYCLE ? {} : { network: id };
  const refusal = authorise(actor, id === COUNTY_CYCLE ? 'cycle.read' : 'network-cycle.read', subject);
  if (refusal) return refusal;
  const stored = await store.read('cycle', id);
  const cycle = stored?.state ?? (await unsavedCycle(store, id));
  return 'code' in cycle ? cycle : done({ cycle, stored });
}

/** What a cycle is before anybody has saved it: the county's is the usual one, a network's or a group's is empty. */
export async function unsavedCycle(store: AggregateStore, id: string): Promise<AnnualCycle | Refusal> {
  if (id === COUNTY_CYCLE) return defaultCountyCycle;
  const network = await readNetworkOrGroup(store, id);
  return network ? { network: network.id, entries: [] } : notFound;
}

export function cycleAction({ network }: AnnualCycle, what: 'read' | 'edit'): Action {
  return network === null ? `cycle.${what}` : `network-cycle.${what}`;
}

export function cycleSubject({ network }: AnnualCycle): Subject {
  return network === null ? {} : { network };
}
