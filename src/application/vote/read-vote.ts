import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { readingOf, type VoteReading } from './vote-reading.ts';
import { isAsOpened } from './votes-of-round.ts';

/** A vote for one person: what it is about, which seats the person may vote for, and how it stands or ended. */
export async function readVote(
  deps: Dependencies,
  reader: Person,
  id: string,
): Promise<Outcome<VoteReading>> {
  const refusal = authorise(reader, 'vote.read');
  if (refusal) return refusal;
  const stored = await deps.store.read('vote', id);
  return stored ? readingFor(deps, reader, stored) : notFound;
}

/** What one person sees of a vote that has been read, or changed, just now. */
export async function readingFor(
  { store, clock }: Dependencies,
  reader: Person,
  stored: Stored<'vote'>,
): Promise<Outcome<VoteReading>> {
  const { subject } = stored.state;
  const [version, round, networks] = await Promise.all([
    store.readVersion('recommendation', subject.round, subject.version),
    store.read('round', subject.round),
    store.list('network'),
  ]);
  if (!version || !round) return notFound;
  const scheme = await store.read('scheme', round.state.scheme);
  const nameOf = new Map<string, string>(networks.map(({ id, state }) => [id, state.name]));
  return done(
    readingOf(stored, reader, {
      at: clock.now().toISOString(),
      isAsOpened: stored.state.state === 'closed' || (await isAsOpened(store, subject)),
      content: version.state.content,
      title: { scheme: scheme?.state.name ?? round.state.scheme, year: round.state.year },
      networks: version.state.content.lines
        .map(({ network, recommended }) => ({ network, name: nameOf.get(network) ?? network, recommended }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'nb')),
    }),
  );
}
