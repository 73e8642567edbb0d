import type { Choice } from '../../domain/vote/vote.ts';
import { castBallot as cast } from '../../domain/vote/vote-changes.ts';
import { isGovernor } from '../../domain/vote/forum.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { fault, notReady, type Outcome, voteRefused } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { changeVote, type VoteCommand } from './change-vote.ts';
import { isAsOpened } from './votes-of-round.ts';

/** What a seat answers, and what it takes the place of. */
export type BallotToCast = {
  readonly vote: string;
  readonly seat: string;
  readonly choice: Choice;
  /** The remark, or the grounds of a rejection. */
  readonly words: string;
  /**
   * How many times the seat had answered when the person looked: another answer in between is not overwritten. Null
   * where the last one counts, whatever it is.
   */
  readonly replaces: number | null;
};

/**
 * Casts a seat's vote, or changes it. Whoever else votes at the same time is no hindrance; the same seat is. Who may
 * vote for a seat is the seat's to say, not the role's.
 */
export async function castBallot(
  deps: Dependencies,
  command: VoteCommand,
  { vote: id, ...ballot }: BallotToCast,
): Promise<Outcome<Stored<'vote'>>> {
  if (isGovernor(command.actor)) return { kind: 'refused', code: 'not-your-role', roles: votingRoles };
  return changeVote(deps, command, {
    id,
    action: 'vote.cast',
    transition: async (vote, acting) => {
      const missing = ballot.words.trim() === '';
      if (missing && ballot.choice === 'reject')
        return notReady([fault('rejection-without-grounds', {}, 'words')]);
      if (missing && ballot.choice === 'approve-with-remark')
        return notReady([fault('remark-missing', {}, 'words')]);
      if (!(await isAsOpened(deps.store, vote.subject))) return voteRefused('recommendation-changed');
      return cast(vote, { ...ballot, words: takesWords(ballot.choice) ? ballot.words.trim() : '' }, acting);
    },
  });
}

const votingRoles = ['representative', 'deputy', 'partner', 'statped'] as const;

function takesWords(choice: Choice): boolean {
  return choice === 'reject' || choice === 'approve-with-remark';
}
