import { ballotOf } from './minutes.ts';
import type { Vote } from './vote.ts';

/** What a seat wanted said: grounds against, or a remark to a yes. */
export type Dissent = {
  readonly seat: string;
  readonly name: string;
  readonly choice: 'reject' | 'approve-with-remark';
  readonly words: string;
};

/** The dissent of a vote, seat by seat, word for word; none of a vote that was called off or had no quorum. */
export function dissentIn(vote: Vote): Dissent[] {
  if (vote.state === 'open') return [];
  const { kind } = vote.result.outcome;
  if (kind === 'called-off' || kind === 'no-quorum') return [];
  return vote.forum.seats.flatMap((seat): Dissent[] => {
    const ballot = ballotOf(vote, seat);
    if (ballot?.choice !== 'reject' && ballot?.choice !== 'approve-with-remark') return [];
    return [{ seat: seat.id, name: seat.name, choice: ballot.choice, words: ballot.words }];
  });
}

/** The dissent of a vote as it stands in the recommendation; empty where there is none. */
export function dissentText(vote: Vote): string {
  return dissentIn(vote)
    .map(({ name, words }) => `${name}: ${words}`)
    .join(BETWEEN);
}

const BETWEEN = '\n\n';

/**
 * The recommendation's dissent with that of its latest vote in it. What earlier votes left there gives way to it, what
 * the secretary has written stays, and doing it twice changes nothing.
 */
export function withDissent(written: string, latest: Vote, earlier: readonly Vote[]): string {
  const words = dissentText(latest);
  if (words !== '' && written.includes(words)) return written;
  const kept = earlier
    .map(dissentText)
    .filter((text) => text !== '')
    .reduce((text, old) => text.replace(old, () => ''), written)
    .trim();
  return [kept, words].filter((text) => text !== '').join(BETWEEN);
}
