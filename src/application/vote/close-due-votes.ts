import { callOff, closeVote, isOver } from '../../domain/vote/vote-changes.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { Commit, Stored } from '../ports/aggregate-store.ts';
import { recordDissent } from './record-dissent.ts';
import { isAsOpened } from './votes-of-round.ts';

/** How often a vote is looked at anew when something came in between. */
const MOST_TRIES = 5;

/**
 * Closes every vote whose time is up, whoever looks, and sees to it that dissent is where it belongs. May be called as
 * often as one likes, by any number of processes. Answers the ids of the votes that this call has closed.
 */
export async function closeDueVotes(deps: Dependencies): Promise<string[]> {
  const votes = await deps.store.list('vote');
  const closed: string[] = [];
  for (const vote of votes) if (await closeIfDue(deps, vote)) closed.push(vote.id);
  for (const round of new Set(votes.map(({ state }) => state.round))) await recordDissent(deps, round);
  return closed;
}

async function closeIfDue({ store, clock }: Dependencies, listed: Stored<'vote'>): Promise<boolean> {
  let stored: Stored<'vote'> | null = listed;
  for (let tries = 1; stored && tries <= MOST_TRIES; tries++) {
    const { state }: Stored<'vote'> = stored;
    const at = clock.now().toISOString();
    if (state.state !== 'open' || !isOver(state, at)) return false;
    const closing = { closedAt: at, closedBy: null };
    const commit: Commit<'vote'> = await store.commit({
      kind: 'vote',
      id: stored.id,
      expected: stored.etag,
      state: (await isAsOpened(store, state.subject))
        ? closeVote(state, closing)
        : callOff(state, { cause: 'recommendation-changed', reason: '' }, closing),
      action: 'vote.close-at-time',
      by: state.openedBy,
      at,
      changeId: `${stored.id}-close-at-time`,
      reason: '',
    });
    if (commit.kind === 'committed') return true;
    if (commit.kind === 'repeated') return false;
    stored = commit.current;
  }
  return false;
}
