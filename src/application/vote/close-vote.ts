import { callOff, closeVote as closed } from '../../domain/vote/vote-changes.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { changeVote, type VoteCommand } from './change-vote.ts';
import { recordDissent } from './record-dissent.ts';
import { isAsOpened } from './votes-of-round.ts';

/**
 * The chair closes the vote: it is counted, or, with a reason, called off. Where what it was about has changed, it can
 * only be called off. The dissent then goes into the recommendation.
 */
export async function closeVote(
  deps: Dependencies,
  command: VoteCommand,
  what: { readonly vote: string; readonly callOff: string | null },
): Promise<Outcome<Stored<'vote'>>> {
  const reason = what.callOff?.trim() ?? '';
  const outcome = await changeVote(deps, command, {
    id: what.vote,
    action: 'vote.close',
    transition: async (vote, { by, at }) => {
      const closing = { closedAt: at, closedBy: by };
      if (!(await isAsOpened(deps.store, vote.subject))) {
        return callOff(vote, { cause: 'recommendation-changed', reason }, closing);
      }
      return reason === '' ? closed(vote, closing) : callOff(vote, { cause: 'chair', reason }, closing);
    },
    reason,
  });
  if (outcome.kind === 'done') await recordDissent(deps, outcome.value.state.round);
  return outcome;
}
