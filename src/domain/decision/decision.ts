import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import { type Kroner, sumKroner, toKroner } from '../money.ts';
import type { Amendment } from './amendment.ts';
import type { AskedLine, RecommendationContent, RecommendedLine } from '../recommendation/recommendation.ts';

/** What the county governor decides for one network; grounds where it departs from the recommendation. */
export type DecidedLine = { readonly network: NetworkId; readonly decided: Kroner; readonly grounds: string };

export type DecisionContent = {
  readonly lines: readonly DecidedLine[];
  /** The journal's case number, such as `2027/1234`; empty until it is known. */
  readonly caseNumber: string;
};

/** The county governor's decision (vedtak). */
export type Decision =
  | { readonly round: RoundId; readonly state: 'draft'; readonly content: DecisionContent }
  | {
      readonly round: RoundId;
      readonly state: 'decided';
      readonly content: DecisionContent;
      readonly decidedBy: PersonId;
      readonly decidedAt: string;
      /** New decisions on single letters, signed in this order. Absent until there is one. */
      readonly amendments?: readonly Amendment[];
    };

export type Decided = Decision & { state: 'decided' };

export type DecisionFault =
  | { readonly code: 'grounds-missing'; readonly network: NetworkId }
  | { readonly code: 'network-missing'; readonly network: NetworkId }
  | { readonly code: 'network-not-recommended'; readonly network: NetworkId }
  | { readonly code: 'nothing-asked'; readonly network: NetworkId }
  | { readonly code: 'above-available'; readonly by: Kroner };

/** What a decision is held against: the lines of the delivered recommendation, and what the networks asked for. */
export type DeliveredLines = {
  readonly content: Pick<RecommendationContent, 'lines'>;
  readonly asked: readonly Pick<AskedLine, 'network' | 'asked'>[];
};

/** A decision that follows the recommendation to the krone: what the county governor starts from. */
export function followRecommendation(round: RoundId, lines: readonly RecommendedLine[]): Decision {
  return {
    round,
    state: 'draft',
    content: {
      lines: lines.map((line) => ({ network: line.network, decided: line.recommended, grounds: '' })),
      caseNumber: '',
    },
  };
}

/** Replaces the content of a decision that is not yet taken. */
export function editDecision(decision: Decision & { state: 'draft' }, content: DecisionContent): Decision {
  return { ...decision, content };
}

/**
 * What keeps a decision from being taken: it decides for just the networks of the recommendation, every departure has
 * its grounds, money goes only to those that asked for some, and the sum stays within what is left to share.
 */
export function decisionFaults(
  content: DecisionContent,
  { content: { lines: recommended }, asked }: DeliveredLines,
  available: Kroner,
): DecisionFault[] {
  const faults: DecisionFault[] = [];
  const decidedFor = new Map(content.lines.map((line) => [line.network, line]));
  for (const line of recommended) {
    const decided = decidedFor.get(line.network);
    if (!decided) faults.push({ code: 'network-missing', network: line.network });
    else if (decided.decided !== line.recommended && decided.grounds.trim() === '') {
      faults.push({ code: 'grounds-missing', network: line.network });
    }
  }
  for (const { network, decided } of content.lines) {
    if (recommended.every((line) => line.network !== network)) {
      faults.push({ code: 'network-not-recommended', network });
    } else if (decided > 0 && !asked.some((line) => line.network === network && line.asked > 0)) {
      faults.push({ code: 'nothing-asked', network });
    }
  }
  const total = sumKroner(content.lines.map((line) => line.decided));
  if (total > available) faults.push({ code: 'above-available', by: toKroner(total - available) });
  return faults;
}

/** The decision is taken and cannot change; a correction is a new decision. */
export function takeDecision(
  decision: Decision & { state: 'draft' },
  taken: { by: PersonId; at: string },
): Decision {
  return { ...decision, state: 'decided', decidedBy: taken.by, decidedAt: taken.at };
}
