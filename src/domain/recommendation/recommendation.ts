import type { InstitutionId, NetworkId, PersonId, RoundId } from '../ids.ts';
import { type Kroner, sumKroner, toKroner } from '../money.ts';

/** What the forum recommends for one network. */
export type RecommendedLine = {
  readonly network: NetworkId;
  readonly recommended: Kroner;
  readonly grounds: string;
};

/** What an institution gets to carry out a joint measure (fellestiltak). */
export type JointMeasureAward = {
  readonly id: string;
  readonly title: string;
  readonly institution: InstitutionId;
  readonly amount: Kroner;
};

export type RecommendationContent = {
  readonly lines: readonly RecommendedLine[];
  readonly jointMeasures: readonly JointMeasureAward[];
  readonly grounds: string;
  /** Dissent, word for word; empty when the forum agreed. */
  readonly dissent: string;
};

/** What a network asked for when the recommendation was delivered, and in which version of its basis. */
export type AskedLine = {
  readonly network: NetworkId;
  readonly asked: Kroner;
  readonly basisVersion: number;
};

/** The forum's recommendation (innstilling) to the county governor: one document over all networks. */
export type Recommendation =
  | { readonly round: RoundId; readonly state: 'draft'; readonly content: RecommendationContent }
  | {
      readonly round: RoundId;
      readonly state: 'submitted';
      readonly content: RecommendationContent;
      readonly asked: readonly AskedLine[];
      readonly submittedBy: PersonId;
      readonly submittedAt: string;
    };

/** The money that a recommendation may use: what the decided key left for networks and for joint measures. */
export type Available = { readonly networks: Kroner; readonly jointMeasures: Kroner };

export type RecommendationFault =
  | { readonly code: 'network-without-basis'; readonly network: NetworkId }
  | { readonly code: 'above-asked'; readonly network: NetworkId; readonly by: Kroner }
  | { readonly code: 'grounds-missing'; readonly network: NetworkId }
  | { readonly code: 'networks-above-available'; readonly by: Kroner }
  | { readonly code: 'joint-measures-above-available'; readonly by: Kroner };

/** The empty recommendation of a round whose frames are published. */
export function openRecommendation(round: RoundId): Recommendation {
  return { round, state: 'draft', content: { lines: [], jointMeasures: [], grounds: '', dissent: '' } };
}

/** Replaces the content of a recommendation that is not yet delivered. */
export function editRecommendation(
  recommendation: Recommendation & { state: 'draft' },
  content: RecommendationContent,
): Recommendation {
  return { ...recommendation, content };
}

/**
 * What keeps a recommendation from being delivered: a network gets nothing without a submitted basis and never
 * more than it asked for, a cut has grounds, and the sums stay within what the key left.
 */
export function recommendationFaults(
  content: RecommendationContent,
  asked: readonly Pick<AskedLine, 'network' | 'asked'>[],
  available: Available,
): RecommendationFault[] {
  const faults: RecommendationFault[] = [];
  const askedBy = new Map(asked.map((line) => [line.network, line.asked]));
  for (const line of content.lines) {
    const amount = askedBy.get(line.network);
    if (amount === undefined) {
      if (line.recommended > 0) faults.push({ code: 'network-without-basis', network: line.network });
    } else if (line.recommended > amount) {
      faults.push({ code: 'above-asked', network: line.network, by: toKroner(line.recommended - amount) });
    } else if (line.recommended < amount && line.grounds.trim() === '') {
      faults.push({ code: 'grounds-missing', network: line.network });
    }
  }
  const networks = sumKroner(content.lines.map((line) => line.recommended));
  if (networks > available.networks) {
    faults.push({ code: 'networks-above-available', by: toKroner(networks - available.networks) });
  }
  const jointMeasures = sumKroner(content.jointMeasures.map((award) => award.amount));
  if (jointMeasures > available.jointMeasures) {
    faults.push({
      code: 'joint-measures-above-available',
      by: toKroner(jointMeasures - available.jointMeasures),
    });
  }
  return faults;
}

/** Delivered to the county governor: what was asked for is frozen beside what is recommended. */
export function submitRecommendation(
  recommendation: Recommendation & { state: 'draft' },
  submission: { asked: readonly AskedLine[]; by: PersonId; at: string },
): Recommendation {
  return {
    ...recommendation,
    state: 'submitted',
    asked: submission.asked,
    submittedBy: submission.by,
    submittedAt: submission.at,
  };
}
