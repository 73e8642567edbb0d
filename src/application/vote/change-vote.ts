import type { Action } from '../../domain/policies/policy.ts';
import { isGovernor } from '../../domain/vote/forum.ts';
import type { Acting, OpenVote, Vote, VoteRefusal } from '../../domain/vote/vote.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { type Outcome, type Refusal, voteRefused } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';

/** Who commands, under which id. What a change must not overwrite is the change's own to say. */
export type VoteCommand = Omit<Command, 'expected'>;

/** How often a change is made anew when others changed the vote in between: once for each seat of a large forum. */
const MOST_TRIES = 60;

/**
 * Changes an open vote. Members vote at the same time from where they are, and what one seat does never touches
 * another's: so a change that somebody else was quicker than is made again on what stands then, and only its own
 * transition says whether it still may.
 */
export async function changeVote(
  deps: Dependencies,
  { actor, changeId }: VoteCommand,
  change: {
    readonly id: string;
    readonly action: Action;
    readonly transition: (vote: OpenVote, acting: Acting) => Promise<Changed> | Changed;
    readonly reason?: string;
  },
): Promise<Outcome<Stored<'vote'>>> {
  const from = (expected: string) =>
    changeAggregate<'vote'>(
      deps,
      { actor, changeId, expected },
      {
        kind: 'vote',
        id: change.id,
        action: change.action,
        subject: ({ state }) => ({ state }),
        transition: (vote, at) =>
          inState(vote, 'open', async (open) => {
            const acting = { by: actor.id, at, isChair: isGovernor(actor) };
            return asOutcome(await change.transition(open, acting));
          }),
        ...(change.reason !== undefined && { reason: change.reason }),
      },
    );
  let expected = (await deps.store.read('vote', change.id))?.etag ?? NO_VERSION;
  for (let tries = 1; ; tries++) {
    const outcome = await from(expected);
    if (outcome.kind === 'done') return outcome;
    if (outcome.code !== 'conflict') {
      const earlier = await from(NO_VERSION);
      return earlier.kind === 'done' ? earlier : outcome;
    }
    if (tries === MOST_TRIES) return outcome;
    expected = outcome.current.etag;
  }
}

/** The tag of no version: with it, only a command that has been carried out before is answered. */
const NO_VERSION = '';

type Changed = Vote | VoteRefusal | Refusal;

function asOutcome(changed: Changed): Vote | Refusal {
  return 'refused' in changed ? voteRefused(changed.refused) : changed;
}
