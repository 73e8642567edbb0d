import type { AggregateStore } from '../../src/application/ports/aggregate-store.ts';
import { voteIdOf } from '../../src/application/ports/aggregates.ts';
import { subjectHash } from '../../src/application/vote/votes-of-round.ts';
import type { NetworkId, PersonId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import type { Seat } from '../../src/domain/vote/forum.ts';
import { aChange, aForum, aPerson, aRecommendation, aVote } from './aggregates.ts';

/** A member of the forum: the representative of a seat. */
export function memberOf({ representatives: [id] }: Seat): Person {
  return aPerson({
    id: id as PersonId,
    name: `Representant, ${id}`,
    roles: [{ role: 'representative', networks: ['fosen' as NetworkId] }],
  });
}

/** A vote with so many seats that is open in a store that holds nothing else, but for what is voted on. */
export async function openVoteOf(
  count: number,
  store: AggregateStore,
): Promise<{ vote: string; seats: Seat[] }> {
  const seats = Array.from({ length: count }, (_, index): Seat => {
    const id = `seat-${index + 1}`;
    const representatives = [`member-${index + 1}` as PersonId];
    return { id, kind: 'other', name: `Plass ${index + 1}`, representatives, deputies: [] };
  });
  const recommendation = aRecommendation();
  const { round, content } = recommendation;
  await store.commit(aChange('recommendation', recommendation, { id: round }));
  const subject = { ...aVote().subject, hash: subjectHash(content) };
  const vote = voteIdOf(round, 1);
  await store.commit(aChange('vote', aVote({ subject, forum: aForum({ seats }) }), { id: vote }));
  return { vote, seats };
}
