import { decisionFaults, takeDecision as taken } from '../../domain/decision/decision.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notFound, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import type { ProcessRunner } from '../processes/process-runner.ts';
import { availableUnder } from '../recommendation/asked-lines.ts';
import { decisionChange } from './decision-change.ts';
import { lettersProcess } from './issue-letters.ts';
import { secondPersonNeeded, wantsSecondSigner } from './second-signer.ts';

/** Takes the decision, which cannot change afterwards, and sets the award letters going. */
export async function takeDecision(
  deps: Dependencies & { readonly runner: ProcessRunner },
  command: Command,
  round: string,
): Promise<Outcome<Stored<'decision'>>> {
  const outcome = await changeAggregate(deps, command, {
    ...decisionChange(deps.store, round),
    action: 'decision.take',
    transition: async (state, at) => {
      if (await hasWrittenIt(deps, round, command)) return secondPersonNeeded;
      const [key, recommendation] = await Promise.all([
        deps.store.read('key', round),
        deps.store.read('recommendation', round),
      ]);
      if (!key || recommendation?.state.state !== 'submitted') return notFound;
      const available = availableUnder(key.state).networks;
      const faults = [
        ...(state.content.caseNumber === '' ? [fault('case-number-missing', {}, 'caseNumber')] : []),
        ...decisionFaults(state.content, recommendation.state, available).map(({ code, ...values }) =>
          fault(code, values, 'lines'),
        ),
      ];
      if (faults.length > 0) return notReady(faults);
      return inState(state, 'draft', (draft) => taken(draft, { by: command.actor.id, at }));
    },
  });
  if (outcome.kind === 'done') await deps.runner.start(await lettersProcess(deps.store, round));
  return outcome;
}

/** Whether the county wants another to sign than the one who wrote the draft last, and this is that one. */
async function hasWrittenIt(deps: Dependencies, round: string, { actor }: Command): Promise<boolean> {
  const draft = await deps.store.read('decision', round);
  return draft?.audit.by === actor.id && (await wantsSecondSigner(deps));
}
