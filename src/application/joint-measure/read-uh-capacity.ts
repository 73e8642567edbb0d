import { semestersFrom, uhCapacity, type UhCapacity } from '../../domain/joint-measure/uh-capacity.ts';
import type { Institution, Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { done, type Outcome } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** How many years are shown: as far as networks plan. */
const YEARS = 3;

/** What all networks ask of each institution, semester by semester from a year on. */
export async function readUhCapacity(
  store: AggregateStore,
  actor: Person,
  year: number,
): Promise<Outcome<UhCapacity & { readonly institutions: readonly Institution[] }>> {
  const refusal = authorise(actor, 'uh-capacity.read');
  if (refusal) return refusal;
  const [plans, bases, jointMeasures, registered] = await Promise.all([
    store.list('plan'),
    store.list('basis'),
    store.list('joint-measure'),
    store.list('institution'),
  ]);
  const states = <T>(stored: readonly { readonly id: string; readonly state: T }[]) =>
    stored.toSorted((a, b) => a.id.localeCompare(b.id)).map(({ state }) => state);
  const institutions = states(registered).toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  const known = {
    plans: states(plans),
    bases: states(bases),
    jointMeasures: states(jointMeasures),
    institutions,
  };
  return done({ ...uhCapacity(known, semestersFrom(year, YEARS)), institutions });
}
