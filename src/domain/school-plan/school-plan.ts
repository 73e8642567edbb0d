import type { FormOrigin } from '../forms/form-origin.ts';
import type { NetworkId, OwnerId } from '../ids.ts';
import { type Chapter, type ChapterChange, compareChapters } from '../plan/compare-chapters.ts';
import { formatPeriod, type Period } from '../plan/period.ts';
import { fitId, slugOf } from '../slug.ts';

/** The five parts of the writing frame (skriveramme for skoleutvikling), in its order. */
export const schoolPlanParts = ['situation', 'goals', 'measures', 'organisation', 'assessment'] as const;
export type SchoolPlanPart = (typeof schoolPlanParts)[number];

export type SchoolPlanContent = {
  readonly school: string;
  readonly period: Period;
  readonly parts: Readonly<Record<SchoolPlanPart, string>>;
};

/**
 * A school's plan. Voluntary. Its owner's people write it, since schools have no sign-in of their own; once it is
 * shared, the network and its higher education partners read every version from then on.
 */
export type SchoolPlan = {
  readonly owner: OwnerId;
  readonly network: NetworkId;
  readonly state: 'draft' | 'shared';
  readonly content: SchoolPlanContent;
  /** Where it came in through a form. */
  readonly fromForm?: FormOrigin;
};

export function openSchoolPlan(
  facts: Pick<SchoolPlan, 'owner' | 'network'>,
  { school, period }: Pick<SchoolPlanContent, 'school' | 'period'>,
): SchoolPlan {
  const parts = { situation: '', goals: '', measures: '', organisation: '', assessment: '' };
  return { ...facts, state: 'draft', content: { school, period, parts } };
}

/** The id of a school's plan: its owner, the school and the period that it was begun for. */
export function schoolPlanIdOf(
  owner: string,
  { school, period }: Pick<SchoolPlanContent, 'school' | 'period'>,
): string {
  const idWith = (name: string) =>
    [owner, name, slugOf(formatPeriod(period))].filter((part) => part !== '').join('-');
  return fitId(idWith(slugOf(school)), idWith(slugOf(school, Infinity)));
}

export type SharingBlocker = { readonly path: string; readonly code: 'part-unwritten' };

/** A plan that says nothing is not shared; which parts it fills in is the school's own choice. */
export function sharingBlockers({ parts }: SchoolPlanContent): SharingBlocker[] {
  return schoolPlanParts.some((part) => parts[part].trim() !== '')
    ? []
    : [{ path: 'content.parts', code: 'part-unwritten' }];
}

export function shareSchoolPlan(plan: SchoolPlan & { state: 'draft' }): SchoolPlan {
  return { ...plan, state: 'shared' };
}

/** What changed between two versions, part by part. What was empty before is new. */
export function compareSchoolPlans(older: SchoolPlanContent, newer: SchoolPlanContent): ChapterChange[] {
  return compareChapters(chaptersOf(older), chaptersOf(newer));
}

function chaptersOf({ school, period, parts }: SchoolPlanContent): Chapter[] {
  return [
    { id: 'heading', title: `${school}, ${period.asWritten}`, text: '' },
    ...schoolPlanParts.map((id) => ({ id, title: '', text: parts[id] })).filter(({ text }) => text !== ''),
  ];
}
