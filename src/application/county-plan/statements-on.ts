import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';

/** The statements in one hearing of a plan, by organisation. */
export async function statementsOn(
  store: AggregateStore,
  { plan, hearing }: { readonly plan: string; readonly hearing: number },
): Promise<Stored<'hearing-statement'>[]> {
  const all = await store.list('hearing-statement');
  return all
    .filter(({ state }) => state.plan === plan && state.hearing === hearing)
    .toSorted((a, b) => a.id.localeCompare(b.id));
}
