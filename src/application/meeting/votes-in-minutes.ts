import type { Meeting, VoteInMinutes } from '../../domain/meeting/meeting.ts';
import { dissentIn } from '../../domain/vote/dissent.ts';
import type { Vote } from '../../domain/vote/vote.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** The results of a meeting's votes: as they stand, and as they stood once the minutes are sent. */
export async function votesInMinutes(
  store: AggregateStore,
  meeting: Meeting,
): Promise<readonly VoteInMinutes[]> {
  if ('minutes' in meeting) return meeting.minutes.votes;
  const votes = await votesOf(store, meeting);
  return votes.flatMap(({ id, vote }) => (vote?.state === 'closed' ? [inMinutes(id, vote)] : []));
}

/** The votes that the cases point at; null for one that is not there. */
export async function votesOf(
  store: AggregateStore,
  { content }: Pick<Meeting, 'content'>,
): Promise<readonly { readonly id: string; readonly path: string; readonly vote: Vote | null }[]> {
  const asked = content.cases.flatMap(({ vote }, index) =>
    vote === null ? [] : [{ id: vote, path: `cases.${index}.vote` }],
  );
  return Promise.all(
    asked.map(async ({ id, path }) => ({ id, path, vote: (await store.read('vote', id))?.state ?? null })),
  );
}

function inMinutes(id: string, vote: Vote & { readonly state: 'closed' }): VoteInMinutes {
  const { outcome, counts } = vote.result;
  return { vote: id, rule: vote.rule, outcome: outcome.kind, counts, dissent: dissentIn(vote) };
}
