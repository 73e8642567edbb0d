import { nextLetterId, signedAmendments } from '../../domain/decision/amend-letter.ts';
import { composeLetters } from '../../domain/decision/compose-letters.ts';
import type { AwardLetter } from '../../domain/decision/award-letter.ts';
import type { Decided } from '../../domain/decision/decision.ts';
import { markDecided } from '../../domain/round/round.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import type { NewProcess, RoundProcess } from '../ports/process.ts';
import { createOnce } from '../processes/create-once.ts';
import type { PerformStep } from '../processes/run-process.ts';
import { decidedLetters, groundsOf } from './letter-grounds.ts';

const ROUND_STEP = 'round';

/** The work that follows a decision: a letter for each recipient, and at the end the round is decided. */
export async function lettersProcess(store: AggregateStore, id: string): Promise<NewProcess> {
  const grounds = await groundsOf(store, id);
  const letters = composeLetters(grounds);
  return {
    id: lettersProcessId(id),
    type: 'issue-letters',
    round: grounds.round.id,
    startedBy: grounds.decision.decidedBy,
    steps: [...letters.map((letter) => letter.id), ROUND_STEP].map((key) => ({ key, state: 'pending' })),
  };
}

/** The work that follows each new decision on a letter that is signed: the letter that takes its place. */
export async function amendmentProcesses(store: AggregateStore, decision: Decided): Promise<NewProcess[]> {
  const signed = signedAmendments(decision);
  const letters = await Promise.all(signed.map(({ letter }) => store.read('letter', letter)));
  return signed.flatMap((amendment, index) => {
    const letter = letters[index];
    return letter
      ? [
          {
            id: lettersProcessId(decision.round, index + 2),
            type: 'issue-letters',
            round: decision.round,
            startedBy: amendment.signed.by,
            steps: [{ key: nextLetterId(letter.state), state: 'pending' }],
          },
        ]
      : [];
  });
}

/** The id of the process that issues a round's letters; of the `number`th, where new decisions have come after. */
export function lettersProcessId(round: string, number = 1): string {
  return number === 1 ? `${round}-letters` : `${round}-letters-${number}`;
}

/** The steps: a letter, composed anew from the decision so that every try gives the same, and the round. */
export function issueLettersSteps(deps: Dependencies): PerformStep<RoundProcess> {
  return async ({ id: process, round: id, startedBy }, step, changeId) => {
    const grounds = await groundsOf(deps.store, id);
    if (step !== ROUND_STEP) {
      const letters =
        process === lettersProcessId(id)
          ? composeLetters(grounds)
          : (await decidedLetters(deps.store, grounds.decision)).letters;
      await issue(deps, letters, { step, startedBy, changeId });
      return;
    }
    const round = await deps.store.read('round', id);
    if (round?.state.state !== 'frames-published') return;
    const commit = await deps.store.commit({
      kind: 'round',
      id,
      expected: round.etag,
      state: markDecided(round.state, grounds.decision.decidedAt),
      action: 'decision.take',
      by: startedBy,
      at: deps.clock.now().toISOString(),
      changeId,
      reason: '',
    });
    if (commit.kind === 'conflict') throw new Error(`round ${id} was changed by somebody else`);
  };
}

async function issue(
  deps: Dependencies,
  letters: readonly AwardLetter[],
  {
    step,
    startedBy,
    changeId,
  }: { readonly step: string; readonly startedBy: string; readonly changeId: string },
): Promise<void> {
  const letter = letters.find((one) => one.id === step);
  if (!letter) throw new Error(`the decision has no letter ${step}`);
  await createOnce(deps, {
    kind: 'letter',
    id: letter.id,
    state: letter,
    action: letter.amends ? 'letter.amend' : 'letter.issue',
    by: startedBy,
    changeId,
  });
}
