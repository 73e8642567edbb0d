import type { Vote } from './vote.ts';

/** How a recommendation stands in the forum, as far as votes go. Without any vote, the forum simply agreed. */
export type Standing =
  | 'not-voted'
  | 'open'
  | 'adopted'
  /** Adopted, and changed since. */
  | 'adopted-before-change'
  | 'rejected'
  | 'tie'
  | 'no-quorum'
  | 'no-consensus';

/**
 * What the last vote that counts says of what is recommended now. Votes that were called off do not count.
 * @param votes in the order of their numbers
 */
export function standingOf(votes: readonly Vote[], hash: string): Standing {
  const last = votes.findLast((vote) => vote.state === 'open' || vote.result.outcome.kind !== 'called-off');
  if (!last) return 'not-voted';
  if (last.state === 'open') return 'open';
  const { kind } = last.result.outcome;
  if (kind === 'called-off') return 'not-voted';
  return kind === 'adopted' && last.subject.hash !== hash ? 'adopted-before-change' : kind;
}
