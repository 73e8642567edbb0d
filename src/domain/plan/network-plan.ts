import type { NetworkId, SchemeId } from '../ids.ts';
import type { Shielded } from '../shielding/shield.ts';
import type { PlannedAmount } from './planned-amount.ts';
import type { Period } from './period.ts';

/**
 * A network's or a registered group's long-term plan (langsiktig kompetanseutviklingsplan): what the network's owners aim for, which
 * needs were reported, and which measures are to meet them. Four years, revised each September.
 */
export type NetworkPlan = Shielded & {
  readonly network: NetworkId;
  readonly title: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Invented figures: the screen must say "eksempeltall". */
  readonly figuresAreExamples: boolean;
  /** What the owners aim for, each owner group with its own focus areas (satsingsområder). */
  readonly ownerPriorities: readonly OwnerPriorities[];
  readonly needs: readonly ReportedNeed[];
  readonly sections: readonly PlanSection[];
};

export type OwnerPriorities = { readonly owners: string; readonly focusAreas: readonly string[] };

/** A need by main theme and sub-themes (hovedtema, undertema), as the owners' schools reported it. */
export type ReportedNeed = {
  readonly id: string;
  readonly theme: string;
  readonly subThemes: readonly string[];
};

/** The part of a plan that one grant scheme pays for. */
export type PlanSection = {
  readonly id: string;
  readonly scheme: SchemeId;
  readonly title: string;
  /** What the plan itself states as its use per year; null where the plan states none. */
  readonly statedPerYear: PlannedAmount | null;
  readonly focusAreas: readonly FocusArea[];
};

/** A focus area (satsingsområde) with the measures that serve it. */
export type FocusArea = {
  readonly id: string;
  readonly title: string;
  readonly measures: readonly Measure[];
};

/** A measure (tiltak). People appear by role, never by name. */
export type Measure = {
  readonly id: string;
  readonly title: string;
  readonly period: Period;
  /** Institutions and others who take part, as the network writes them; empty while unknown ("?"). */
  readonly partners: readonly string[];
  /** The contact by role, such as "Faglig kontakt, NTNU"; empty while unknown. */
  readonly contactRole: string;
  readonly comment: string;
  readonly amounts: readonly YearAmount[];
};

/** Estimated use of money in one calendar or academic year, as the plan writes it ("2027" or "2024/25"). */
export type YearAmount = { readonly year: number; readonly amount: PlannedAmount };
