import type { PersonId } from '../../domain/ids.ts';
import { findQualified, recuse as recused } from '../../domain/vote/vote-changes.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { changeVote, type VoteCommand } from './change-vote.ts';

/**
 * A member says that he or she is disqualified, or the chair records that the body has decided so; or, with `qualified`,
 * that the body has found the member qualified. The reason is on record.
 */
export function recuse(
  deps: Dependencies,
  command: VoteCommand,
  what: {
    readonly vote: string;
    /** Null for oneself. */
    readonly person: PersonId | null;
    readonly reason: string;
    readonly qualified?: boolean;
  },
): Promise<Outcome<Stored<'vote'>>> {
  const person = what.person ?? command.actor.id;
  const reason = what.reason.trim();
  return changeVote(deps, command, {
    id: what.vote,
    action: 'vote.recuse',
    transition: (vote, acting) => {
      if (reason === '') return notReady([fault('blank', {}, 'reason')]);
      return (what.qualified === true ? findQualified : recused)(vote, { person, reason }, acting);
    },
    reason,
  });
}
