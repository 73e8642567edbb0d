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

/** Whether a vote says anything: one that was called off does not. */
export function counts(vote: Vote): boolean {
  return vote.state === 'open' || vote.result.outcome.kind !== 'called-off';
}

/** What the last vote that counts, if any, says of what is recommended now. */
export function standingOf(last: Vote | null, hash: string): Standing {
  if (!last) return 'not-voted';
  if (last.state === 'open') return 'open';
  const { kind } = last.result.outcome;
  if (kind === 'called-off') return 'not-voted';
  return kind === 'adopted' && last.subject.hash !== hash ? 'adopted-before-change' : kind;
}
