import type { PersonId } from '../../domain/ids.ts';
import { recordAbsence as recorded } from '../../domain/vote/vote-changes.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { changeVote, type VoteCommand } from './change-vote.ts';

/** A representative, or the chair, records that the representative is absent; or is there after all. */
export function recordAbsence(
  deps: Dependencies,
  command: VoteCommand,
  what: {
    readonly vote: string;
    readonly seat: string;
    /** Null for oneself. */
    readonly person: PersonId | null;
    readonly absent: boolean;
  },
): Promise<Outcome<Stored<'vote'>>> {
  const { vote: id, seat, absent } = what;
  const person = what.person ?? command.actor.id;
  return changeVote(deps, command, {
    id,
    action: 'vote.record-absence',
    transition: (vote, acting) => recorded(vote, { seat, person, absent }, acting),
  });
}
