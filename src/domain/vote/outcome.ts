import type { Ballot, Counts, Outcome } from './vote.ts';
import type { VotingRule } from './forum.ts';

/** Counts what each seat has answered; null for a seat that has not. */
export function countSeats(ballots: readonly (Ballot | null)[]): Counts {
  const of = (choice: Ballot['choice']) => ballots.filter((ballot) => ballot?.choice === choice).length;
  return {
    approve: of('approve'),
    approveWithRemark: of('approve-with-remark'),
    reject: of('reject'),
    abstain: of('abstain'),
    notVoted: ballots.filter((ballot) => ballot === null).length,
  };
}

/** How many seats have voted. Who abstains has voted, as far as the quorum goes. */
export function votedIn({ approve, approveWithRemark, reject, abstain }: Counts): number {
  return approve + approveWithRemark + reject + abstain;
}

/**
 * What the counts come to. Abstentions make the quorum and are left out of the majority; nothing is adopted without an
 * approval. Consensus is that nobody rejects.
 */
export function outcomeOf(counts: Counts, rule: VotingRule, quorum: number): Outcome {
  const missing = quorum - votedIn(counts);
  if (missing > 0) return { kind: 'no-quorum', missing, next: 'call-in' };
  const { reject } = counts;
  const approve = counts.approve + counts.approveWithRemark;
  switch (rule) {
    case 'consensus':
      return approve > 0 && reject === 0
        ? { kind: 'adopted', next: 'submit' }
        : { kind: 'no-consensus', next: 'vote-by-majority' };
    case 'two-thirds':
      return approve > 0 && approve >= 2 * reject
        ? { kind: 'adopted', next: 'submit' }
        : { kind: 'rejected', next: 'revise' };
    case 'simple-majority':
      if (approve === reject) return { kind: 'tie', next: 'revise' };
      return approve > reject ? { kind: 'adopted', next: 'submit' } : { kind: 'rejected', next: 'revise' };
  }
}
