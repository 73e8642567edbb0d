import { saveBasis } from '../application/basis/save-basis.ts';
import { confirmBasis } from '../application/basis/confirm-basis.ts';
import { submitBasis } from '../application/basis/submit-basis.ts';
import { UNSAVED, type Command, type Dependencies } from '../application/change-aggregate.ts';
import type { Outcome } from '../application/outcome.ts';
import type { Commit } from '../application/ports/aggregate-store.ts';
import type { AggregateKind, Aggregates } from '../application/ports/aggregates.ts';
import { basisIdOf } from '../application/ports/aggregates.ts';
import type { ProcessRunner } from '../application/processes/process-runner.ts';
import type { NetworkId, RoundId } from '../domain/ids.ts';
import type { Person } from '../domain/registers/registers.ts';
import type { Completeness } from './example-basis.ts';
import { exampleBasis } from './example-basis.ts';
import { seedPlans } from './plans.ts';

/** A clock that the seed sets as it tells what happened when. */
export type StoryClock = { at(instant: string): void; now(): Date };

/** What the seed works with: the use cases' own dependencies, so that every seeded step keeps the rules. */
export type County = Dependencies & {
  readonly clock: StoryClock;
  readonly runner: ProcessRunner;
  readonly people: ReadonlyMap<string, Person>;
};

/** How far a network has come in a round of the demo. */
export type Progress =
  | { readonly kind: 'not-started' }
  | { readonly kind: 'written'; readonly how: Completeness }
  | { readonly kind: 'confirmed'; readonly by: readonly ('owner' | 'partner')[] }
  | { readonly kind: 'submitted' };

const complete: Completeness = { percentOfFrame: 96, measures: 4, answers: 4 };

/** Keeps an aggregate as it stands before anybody has changed it. */
export async function keep<K extends AggregateKind>(
  { store, clock }: County,
  kind: K,
  id: string,
  state: Aggregates[K],
  by = 'governor',
): Promise<Commit<K>> {
  return store.commit({
    kind,
    id,
    expected: null,
    state,
    action: `${kind}.register`,
    by,
    at: clock.now().toISOString(),
    changeId: `seed-${kind}-${id}`,
    reason: '',
  });
}

/** A person of the demo. */
export function personOf({ people }: County, id: string): Person {
  const person = people.get(id);
  if (!person) throw new Error(`the demo has no ${id}`);
  return person;
}

/** A command by a person on the aggregate as it stands. */
export async function command(county: County, by: string, kind: AggregateKind, id: string): Promise<Command> {
  const stored = await county.store.read(kind, id);
  return {
    actor: personOf(county, by),
    changeId: `seed-${kind}-${id}-${stored?.version ?? 0}`,
    expected: stored?.etag ?? UNSAVED,
  };
}

/** The value of a step that the demo knows to be right. */
export async function succeed<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const settled = await outcome;
  if (settled.kind === 'done') return settled.value;
  throw new Error(`the demo broke a rule: ${JSON.stringify(settled)}`);
}

/** Takes a network's basis as far as it has come, each step by the one who may. */
export async function work(
  county: County,
  round: RoundId,
  network: NetworkId,
  progress: Progress,
): Promise<void> {
  if (progress.kind === 'not-started') return;
  const what = { round, network };
  const id = basisIdOf(round, network);
  const as = (person: string) => command(county, person, 'basis', id);

  const content = await contentFor(
    county,
    round,
    network,
    progress.kind === 'written' ? progress.how : complete,
  );
  await succeed(saveBasis(county, await as(`coordinator-${network}`), { ...what, content }));
  if (progress.kind === 'written') return;

  const sides = progress.kind === 'confirmed' ? progress.by : (['owner', 'partner'] as const);
  for (const side of sides) {
    const by = side === 'owner' ? `representative-${network}` : await partnerOf(county, round, network);
    await succeed(confirmBasis(county, await as(by), { ...what, side }));
  }
  if (progress.kind === 'submitted') {
    await succeed(submitBasis(county, await as(`coordinator-${network}`), what));
  }
}

async function contentFor({ store }: County, id: RoundId, network: NetworkId, how: Completeness) {
  const round = await store.read('round', id);
  const basis = await store.read('basis', basisIdOf(id, network));
  const scheme = round && (await store.read('scheme', round.state.scheme));
  const register = await store.read('network', network);
  const plan = seedPlans.find((one) => one.network === network);
  if (!round || !basis || !scheme || !register || !plan)
    throw new Error(`the demo has no basis for ${network}`);
  return exampleBasis(
    {
      plan,
      frame: basis.state.frame,
      year: round.state.year,
      scheme: round.state.scheme,
      partners: register.state.partners[round.state.scheme] ?? [],
      criteria: scheme.state.criteria,
    },
    how,
  );
}

async function partnerOf({ store }: County, round: RoundId, network: NetworkId): Promise<string> {
  const stored = await store.read('round', round);
  const register = await store.read('network', network);
  const [partner] = register?.state.partners[stored?.state.scheme ?? ''] ?? [];
  return `partner-${partner}`;
}
