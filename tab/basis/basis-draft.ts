import type { Answer, Body } from '../../src/contract/operations.ts';
import type { BasisContent, ChosenTrack } from '../../src/domain/basis/decision-basis.ts';
import type { InstitutionId } from '../../src/domain/ids.ts';
import type { Kroner } from '../../src/domain/money.ts';

export type BasisView = Answer<'readBasis'>;

/** A cost that is being written: the institution is chosen, the amount may not be there yet. */
export type DraftCost = { readonly institution: InstitutionId; readonly amount: Kroner | null };

export type DraftMeasure = {
  readonly id: string;
  readonly planMeasure: string | null;
  readonly title: string;
  readonly period: string;
  readonly higherEducation: readonly DraftCost[];
  readonly owners: Kroner | null;
};

/** A basis as it is being written. */
export type BasisDraft = {
  readonly measures: readonly DraftMeasure[];
  readonly answers: Readonly<Record<string, string>>;
  readonly comment: string;
  /** What was written before this was asked has none. */
  readonly jointTracks?: readonly ChosenTrack[];
  readonly anchoring?: string;
};

/** The basis as far as it is written: a cost without an amount is not estimated, and so not there. */
export function contentOf(draft: BasisDraft): BasisContent {
  return {
    ...draft,
    measures: draft.measures.map((measure) => ({
      ...measure,
      higherEducation: measure.higherEducation.flatMap(({ institution, amount }) =>
        amount === null ? [] : [{ institution, amount }],
      ),
    })),
  };
}

/** The basis as the service takes it: the same, only that the contract's type is not read-only. */
export function sentContent(draft: BasisDraft): Body<'saveBasis'> {
  return contentOf(draft) as unknown as Body<'saveBasis'>;
}

/** A track taken, or put back. */
export function withTrack(draft: BasisDraft, chosen: ChosenTrack, isChosen: boolean): BasisDraft {
  const others = (draft.jointTracks ?? []).filter(
    ({ jointMeasure, track }) => jointMeasure !== chosen.jointMeasure || track !== chosen.track,
  );
  return { ...draft, jointTracks: isChosen ? [...others, chosen] : others };
}

/** One measure changed. */
export function withMeasure(draft: BasisDraft, id: string, change: Partial<DraftMeasure>): BasisDraft {
  return {
    ...draft,
    measures: draft.measures.map((measure) => (measure.id === id ? { ...measure, ...change } : measure)),
  };
}

/** One criterion's grounds, kept in the order of the criteria; empty ones are no answer. */
export function withAnswer(
  draft: BasisDraft,
  criteria: readonly { readonly id: string }[],
  criterion: string,
  grounds: string,
): BasisDraft {
  const answers = { ...draft.answers, [criterion]: grounds };
  const given = criteria.flatMap(({ id }) => (answers[id] ? [[id, answers[id]] as const] : []));
  return { ...draft, answers: Object.fromEntries(given) };
}
