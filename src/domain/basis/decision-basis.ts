import type { InstitutionId, NetworkId, PersonId, RoundId } from '../ids.ts';
import type { Kroner } from '../money.ts';
import type { Frame } from '../round/allocation-key.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Shielded } from '../shielding/shield.ts';

/** What one institution estimates that its part of a measure costs. */
export type InstitutionCost = { readonly institution: InstitutionId; readonly amount: Kroner };

/** A measure that the network asks money for, usually taken from its plan. */
export type BasisMeasure = {
  readonly id: string;
  /** The measure in the network's plan, or null for one that stands only here. */
  readonly planMeasure: string | null;
  readonly title: string;
  /** As a person writes it: `H-24 – V-27`. */
  readonly period: string;
  readonly higherEducation: readonly InstitutionCost[];
  /** The owners' part; null until somebody has estimated it. */
  readonly owners: Kroner | null;
};

/** A track of a joint measure that the network wants to be part of. */
export type ChosenTrack = { readonly jointMeasure: string; readonly track: string };

export type BasisContent = {
  readonly measures: readonly BasisMeasure[];
  /** The grounds per criterion id. */
  readonly answers: Readonly<Record<string, string>>;
  readonly comment: string;
  /** Bases from before joint measures were chosen here have none. */
  readonly jointTracks?: readonly ChosenTrack[];
  /** How it is anchored (forankring): who had a say, and when. Bases from before say nothing. */
  readonly anchoring?: string;
};

/** Whose decision it was to send a basis back. The forum's is put on record by the county governor. */
export type ReturningBody = 'county-governor' | 'forum';

/** Why a basis was sent back. Those from before the forum could do it are the county governor's. */
export type BasisReturn = {
  readonly reason: string;
  readonly by: PersonId;
  readonly at: string;
  readonly decidedBy?: ReturningBody;
};

export type Confirmation = { readonly by: PersonId; readonly at: string };

/** Both sides of the partnership stand behind one exact content: rule 1 of the domain. */
export type Confirmations = { readonly owner: Confirmation | null; readonly partner: Confirmation | null };

export type ConfirmingSide = keyof Confirmations;

type BasisFacts = Shielded & {
  readonly round: RoundId;
  readonly network: NetworkId;
  readonly frame: Frame;
  readonly content: BasisContent;
  readonly confirmations: Confirmations;
};

/** A decision basis (beslutningsgrunnlag): what a partnership asks the forum for, within its frame. */
export type DecisionBasis =
  | (BasisFacts & {
      readonly state: 'draft';
      /** Why it was sent back, when it was. */
      readonly returned: BasisReturn | null;
      /** Whether the content was saved since it was sent back. */
      readonly mended: boolean;
    })
  | (BasisFacts & { readonly state: 'submitted'; readonly submittedAt: string; readonly late: boolean });

export type DraftBasis = DecisionBasis & { state: 'draft' };
export type SubmittedBasis = DecisionBasis & { state: 'submitted' };

const unconfirmed: Confirmations = { owner: null, partner: null };

/** The empty basis that a network meets when its frame is published. */
export function openBasis(round: RoundId, frame: Frame): DraftBasis {
  return {
    state: 'draft',
    round,
    network: frame.network,
    frame,
    content: { measures: [], answers: {}, comment: '' },
    confirmations: unconfirmed,
    returned: null,
    mended: false,
  };
}

/** New content. What was confirmed was the old content, so both confirmations are withdrawn. */
export function editBasis(basis: DraftBasis, content: BasisContent): DraftBasis {
  return { ...basis, content, confirmations: unconfirmed, mended: basis.returned !== null };
}

/** One side confirms the content as it stands. */
export function confirmBasis(
  basis: DraftBasis,
  side: ConfirmingSide,
  confirmation: Confirmation,
): DraftBasis {
  return { ...basis, confirmations: { ...basis.confirmations, [side]: confirmation } };
}

/** Sent to the forum; after the deadline it is marked late. Check {@link blockersOf} first. */
export function submitBasis(
  basis: DraftBasis,
  submission: { at: string; on: PlainDate; deadline: PlainDate | null },
): SubmittedBasis {
  const { returned: _, mended: __, ...facts } = basis;
  return {
    ...facts,
    state: 'submitted',
    submittedAt: submission.at,
    late: submission.deadline !== null && submission.on > submission.deadline,
  };
}

/** Sent back to the network with a reason: it is a draft again, and both sides must confirm anew. */
export function returnBasis(basis: SubmittedBasis, returned: BasisReturn): DraftBasis {
  const { submittedAt: _, late: __, ...facts } = basis;
  return { ...facts, state: 'draft', confirmations: unconfirmed, returned, mended: false };
}
