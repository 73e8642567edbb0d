import { authorise } from '../authorise.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { basisIdOf } from '../ports/aggregates.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { basisSubject, readingAction } from './basis-subject.ts';

/** One network's decision basis. */
export async function readBasis(
  store: AggregateStore,
  actor: Person,
  what: { readonly round: string; readonly network: string },
): Promise<Outcome<Stored<'basis'>>> {
  const stored = await store.read('basis', basisIdOf(what.round, what.network));
  if (!stored) return authorise(actor, 'round.read') ?? notFound;
  return authorise(actor, readingAction(stored.state), basisSubject(stored.state)) ?? done(stored);
}

/** The bases of a round that this person may read, by network id. */
export async function listBases(
  store: AggregateStore,
  actor: Person,
  round: string,
): Promise<Outcome<Stored<'basis'>[]>> {
  const refusal = authorise(actor, 'round.read');
  if (refusal) return refusal;
  const bases = await store.list('basis', { round });
  return done(
    bases
      .filter(({ state }) => authorise(actor, readingAction(state), basisSubject(state)) === null)
      .toSorted((a, b) => a.state.network.localeCompare(b.state.network)),
  );
}
