import type { DecisionBasis } from '../../domain/basis/decision-basis.ts';
import { composeLetters } from '../../domain/decision/compose-letters.ts';
import type { AwardLetter } from '../../domain/decision/award-letter.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { AskedLine } from '../../domain/recommendation/recommendation.ts';
import { markDecided } from '../../domain/round/round.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { basisIdOf } from '../ports/aggregates.ts';
import type { Process } from '../ports/process.ts';
import { createOnce } from '../processes/create-once.ts';
import type { PerformStep } from '../processes/run-process.ts';

const ROUND_STEP = 'round';

/** The work that follows a decision: a letter for each recipient, and at the end the round is decided. */
export async function lettersProcess(store: AggregateStore, id: string): Promise<Omit<Process, 'state'>> {
  const { round, decision, letters } = await composeFor(store, id);
  return {
    id: lettersProcessId(id),
    type: 'issue-letters',
    round: round.state.id,
    startedBy: decision.decidedBy,
    steps: [...letters.map((letter) => letter.id), ROUND_STEP].map((key) => ({ key, state: 'pending' })),
  };
}

/** The id of the process that issues a round's letters. */
export function lettersProcessId(round: string): string {
  return `${round}-letters`;
}

/** The steps: a letter, composed anew from the decision so that every try gives the same, and the round. */
export function issueLettersSteps(deps: Dependencies): PerformStep {
  return async ({ round: id, startedBy }, step, changeId) => {
    const { round, decision, letters } = await composeFor(deps.store, id);
    if (step !== ROUND_STEP) {
      const letter = letters.find((one) => one.id === step);
      if (!letter) throw new Error(`the decision of ${id} has no letter ${step}`);
      return createOnce(deps, {
        kind: 'letter',
        id: letter.id,
        state: letter,
        action: 'letter.issue',
        by: startedBy,
        changeId,
      });
    }
    if (round.state.state !== 'frames-published') return;
    const commit = await deps.store.commit({
      kind: 'round',
      id,
      expected: round.etag,
      state: markDecided(round.state, decision.decidedAt),
      action: 'decision.take',
      by: startedBy,
      at: deps.clock.now().toISOString(),
      changeId,
      reason: '',
    });
    if (commit.kind === 'conflict') throw new Error(`round ${id} was changed by somebody else`);
  };
}

async function composeFor(store: AggregateStore, id: string) {
  const [round, key, recommendation, decision, networks, institutions] = await Promise.all([
    store.read('round', id),
    store.read('key', id),
    store.read('recommendation', id),
    store.read('decision', id),
    store.list('network'),
    store.list('institution'),
  ]);
  const scheme = round && (await store.read('scheme', round.state.scheme));
  if (
    !round ||
    !scheme ||
    !key ||
    recommendation?.state.state !== 'submitted' ||
    decision?.state.state !== 'decided'
  ) {
    throw new Error(`round ${id} is not decided`);
  }
  const bases = await Promise.all(recommendation.state.asked.map((line) => basisOf(store, id, line)));
  const letters: AwardLetter[] = composeLetters({
    round: round.state,
    scheme: scheme.state,
    key: key.state,
    recommendation: recommendation.state,
    decision: decision.state,
    bases,
    networks: networks.map(({ state }) => state),
    institutions: institutions.map(({ state }) => state),
    date: dateInOslo(new Date(decision.state.decidedAt)),
  });
  return { round, decision: decision.state, letters };
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
