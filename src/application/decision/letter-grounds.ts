import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { DecisionBasis } from '../../domain/basis/decision-basis.ts';
import { withAmendments } from '../../domain/decision/amend-letter.ts';
import { type AwardLetter, type AwardLine, firstLetterOf } from '../../domain/decision/award-letter.ts';
import { type LetterGrounds, offeredLines } from '../../domain/decision/compose-letters.ts';
import type { Decided } from '../../domain/decision/decision.ts';
import type { AskedLine, Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { basisIdOf } from '../ports/aggregates.ts';

/** All that a round's letters rest on but the decision itself; null before the recommendation is delivered. */
export async function groundsBesideDecision(
  store: AggregateStore,
  id: string,
): Promise<Omit<LetterGrounds, 'decision' | 'date'> | null> {
  const [round, key, recommendation, networks, groups, institutions] = await Promise.all([
    store.read('round', id),
    store.read('key', id),
    store.read('recommendation', id),
    store.list('network'),
    store.list('group'),
    store.list('institution'),
  ]);
  const scheme = round && (await store.read('scheme', round.state.scheme));
  if (!round || !scheme || !key || recommendation?.state.state !== 'submitted') return null;
  return {
    round: round.state,
    scheme: scheme.state,
    key: key.state,
    recommendation: recommendation.state,
    bases: await basesAsked(store, recommendation.state),
    networks: networks.map(({ state }) => state),
    groups: groups.map(({ state }) => state),
    institutions: institutions.map(({ state }) => state),
  };
}

/** What a decided round's letters rest on. Throws where it is not decided. */
export async function groundsOf(store: AggregateStore, id: string): Promise<LetterGrounds> {
  const [grounds, decision] = await Promise.all([
    groundsBesideDecision(store, id),
    store.read('decision', id),
  ]);
  if (!grounds || decision?.state.state !== 'decided') throw new Error(`round ${id} is not decided`);
  return { ...grounds, decision: decision.state, date: dateInOslo(new Date(decision.state.decidedAt)) };
}

/** Every letter that the decision has come to, with the sums that each recipient may be granted. */
export type DecidedLetters = {
  readonly letters: readonly AwardLetter[];
  readonly offeredTo: (letter: AwardLetter) => readonly AwardLine[];
};

/**
 * The round's first letters as they were issued, and after them those of its new decisions, worked out from the
 * decision: one of another process may not stand in the list of letters yet.
 */
export async function decidedLetters(store: AggregateStore, decision: Decided): Promise<DecidedLetters> {
  const [grounds, stored] = await Promise.all([
    groundsOf(store, decision.round),
    store.list('letter', { round: decision.round }),
  ]);
  const offered = offeredLines(grounds);
  const offeredTo = (letter: AwardLetter) => offered.get(firstLetterOf(letter)) ?? letter.lines;
  const first = stored.map(({ state }: Stored<'letter'>) => state).filter(({ amends }) => !amends);
  return {
    letters: withAmendments(first, decision, offeredTo, (at) => dateInOslo(new Date(at))),
    offeredTo,
  };
}

/** The bases that a recommendation rests on, each in the very version; none before it is delivered. */
export async function basesAsked(
  store: AggregateStore,
  recommendation: Recommendation,
): Promise<DecisionBasis[]> {
  if (recommendation.state !== 'submitted') return [];
  return Promise.all(recommendation.asked.map((line) => basisOf(store, recommendation.round, line)));
}

/** The basis in the very version that the recommendation rests on. */
async function basisOf(
  store: AggregateStore,
  round: string,
  { network, basisVersion }: AskedLine,
): Promise<DecisionBasis> {
  const stored = await store.readVersion('basis', basisIdOf(round, network), basisVersion);
  if (!stored) throw new Error(`the basis of ${network} has no version ${basisVersion}`);
  return stored.state;
}
