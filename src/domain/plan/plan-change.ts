import type { SchemeId } from '../ids.ts';
import type { Measure, NetworkPlan, ReportedNeed } from './network-plan.ts';
import type { PlannedAmount } from './planned-amount.ts';

/** A part of a plan as a reader knows it: its id, and its title in the newest version that has it. */
export type PlanPart = { readonly id: string; readonly title: string };

/** What stood in the older version and what stands in the newer. */
export type FromTo<T> = { readonly from: T; readonly to: T };

/** A changed field with both its values, the field deciding their type. */
type FieldChange<T, Field extends keyof T> = { [F in Field]: { readonly field: F } & FromTo<T[F]> }[Field];

/** The fields of a measure that a reader sees, besides the amounts. */
export type MeasureFieldChange = FieldChange<
  Measure,
  'title' | 'period' | 'partners' | 'contactRole' | 'comment'
>;

export type NeedFieldChange = FieldChange<ReportedNeed, 'theme' | 'subThemes'>;

/** One difference between two versions of a plan. Null means that the version has none. */
export type PlanChange =
  | ({ readonly kind: 'plan-renamed' } & FromTo<string>)
  | ({ readonly kind: 'years-changed' } & FromTo<Pick<NetworkPlan, 'firstYear' | 'lastYear'>>)
  | ({ readonly kind: 'owner-priorities-changed'; readonly owners: string } & FromTo<
      readonly string[] | null
    >)
  | { readonly kind: 'need-added' | 'need-removed'; readonly need: PlanPart }
  | ({ readonly kind: 'need-changed'; readonly need: PlanPart } & NeedFieldChange)
  | { readonly kind: 'section-added' | 'section-removed'; readonly section: PlanPart }
  | ({ readonly kind: 'section-renamed'; readonly section: PlanPart } & FromTo<string>)
  | ({ readonly kind: 'section-scheme-changed'; readonly section: PlanPart } & FromTo<SchemeId>)
  | ({ readonly kind: 'stated-amount-changed'; readonly section: PlanPart } & FromTo<PlannedAmount | null>)
  | {
      readonly kind: 'focus-area-added' | 'focus-area-removed';
      readonly focusArea: PlanPart;
      readonly section: PlanPart;
    }
  | ({ readonly kind: 'focus-area-renamed'; readonly focusArea: PlanPart } & FromTo<string>)
  | ({ readonly kind: 'focus-area-moved'; readonly focusArea: PlanPart } & FromTo<PlanPart>)
  | {
      readonly kind: 'measure-added' | 'measure-removed';
      readonly measure: PlanPart;
      readonly focusArea: PlanPart;
    }
  | ({ readonly kind: 'measure-moved'; readonly measure: PlanPart } & FromTo<PlanPart>)
  | ({ readonly kind: 'measure-changed'; readonly measure: PlanPart } & MeasureFieldChange)
  | ({
      readonly kind: 'amount-changed';
      readonly measure: PlanPart;
      readonly year: number;
    } & FromTo<PlannedAmount | null>);
