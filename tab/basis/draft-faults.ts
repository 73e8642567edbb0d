import { parsePeriod, type PeriodRefusal } from '../../src/domain/plan/period.ts';
import type { BasisDraft, DraftMeasure } from './basis-draft.ts';

/** What the service takes at most. */
export const MAX_PROSE_LENGTH = 4000;
const MAX_TITLE_LENGTH = 200;
const MAX_PERIOD_LENGTH = 100;

type TooLong = { readonly tooLong: number };

/** What keeps a measure from being saved, field by field. Of several costs, those that lack their amount, by place. */
export type MeasureFaults = {
  readonly title: 'blank' | TooLong | null;
  readonly period: PeriodRefusal | TooLong | null;
  readonly costs: readonly number[];
};

/** What keeps a basis from being saved. A saved basis may still lack what must be there when it is submitted. */
export type DraftFaults = {
  /** By the measure's id. */
  readonly measures: Readonly<Record<string, MeasureFaults>>;
  /** The criteria whose grounds are too long. */
  readonly answers: readonly string[];
  readonly anchoring: boolean;
  readonly comment: boolean;
  readonly any: boolean;
};

export function draftFaults(draft: BasisDraft): DraftFaults {
  const measures = draft.measures
    .map((measure) => [measure.id, measureFaults(measure)] as const)
    .filter(([, { title, period, costs }]) => title || period || costs.length > 0);
  const answers = Object.entries(draft.answers).flatMap(([id, text]) =>
    text.length > MAX_PROSE_LENGTH ? [id] : [],
  );
  const anchoring = (draft.anchoring ?? '').length > MAX_PROSE_LENGTH;
  const comment = draft.comment.length > MAX_PROSE_LENGTH;
  return {
    measures: Object.fromEntries(measures),
    answers,
    anchoring,
    comment,
    any: measures.length > 0 || answers.length > 0 || anchoring || comment,
  };
}

function measureFaults({ title, period, higherEducation }: DraftMeasure): MeasureFaults {
  const several = higherEducation.length > 1;
  const parsed = parsePeriod(period);
  return {
    title: title.trim() === '' ? 'blank' : tooLong(title, MAX_TITLE_LENGTH),
    period: parsed.kind === 'refused' ? parsed.code : tooLong(period, MAX_PERIOD_LENGTH),
    costs: higherEducation.flatMap(({ amount }, place) => (several && amount === null ? [place] : [])),
  };
}

function tooLong(text: string, most: number): TooLong | null {
  return text.trim().length > most ? { tooLong: most } : null;
}
