import type { PlainDate } from '../calendar/plain-date.ts';
import type { PersonId } from '../ids.ts';
import { type Chapter, type ChapterChange, compareChapters } from '../plan/compare-chapters.ts';
import type { OrganisationKey } from './statement.ts';

/** What the plan says. */
export type CountyPlanContent = {
  readonly title: string;
  readonly chapters: readonly Chapter[];
  readonly priorities: readonly string[];
};

/** Who did something, and when (UTC, ISO 8601). */
export type Done = { readonly by: PersonId; readonly at: string };

/** The open hearing (høring): the text that was sent out, and until when statements are taken in. */
export type Hearing = Done & {
  /** 1 for the plan's first; a revised plan is heard anew. */
  readonly number: number;
  readonly deadline: PlainDate;
  readonly content: CountyPlanContent;
};

/** What the county governor makes of the statements: of all of them, and of each that is answered. */
export type HearingSummary = {
  readonly text: string;
  readonly answers: readonly { readonly organisation: OrganisationKey; readonly text: string }[];
};

/** The forum's adoption: the meeting's date, the case, and what was changed after the hearing in words. */
export type Adoption = Done & {
  readonly on: PlainDate;
  readonly caseNumber: string;
  readonly changed: string;
};

/** The forum's yearly review of an adopted plan. */
export type Review = Done & {
  readonly on: PlainDate;
  readonly outcome: 'continues' | 'to-be-revised';
  readonly note: string;
};

/** A plan as the forum adopted it, with the hearing that it went through; plans from before the app had none here. */
export type AdoptedText = {
  readonly content: CountyPlanContent;
  readonly adoption: Adoption;
  readonly hearing: Hearing | null;
  readonly summary: HearingSummary | null;
  readonly reviews: readonly Review[];
};

type Facts = { readonly firstYear: number; readonly lastYear: number };
/** While it is revised: why, and what is in force meanwhile. Null the first time. */
type Underway = {
  readonly revision: (Done & { readonly reason: string; readonly inForce: AdoptedText }) | null;
};

/**
 * The forum's plan for the county (langsiktig plan): written by the county governor as the forum's secretary, heard,
 * adopted by the forum and reviewed each year.
 */
export type CountyPlan = Facts &
  (
    | ({ readonly state: 'draft'; readonly content: CountyPlanContent } & Underway)
    | ({
        readonly state: 'hearing';
        readonly content: CountyPlanContent;
        readonly hearing: Hearing;
      } & Underway)
    | ({
        readonly state: 'summarised';
        readonly content: CountyPlanContent;
        readonly hearing: Hearing;
        readonly summary: HearingSummary;
      } & Underway)
    | ({ readonly state: 'adopted' } & AdoptedText)
  );

export type CountyPlanIn<S extends CountyPlan['state']> = CountyPlan & { state: S };

/** The most years that a plan can be for. */
const MOST_YEARS = 10;

export function openCountyPlan(firstYear: number, lastYear: number): CountyPlanIn<'draft'> {
  return {
    state: 'draft',
    firstYear,
    lastYear,
    content: { title: '', chapters: [], priorities: [] },
    revision: null,
  };
}

/** The id of a plan by its years: `2027-2030`. */
export function countyPlanIdOf({ firstYear, lastYear }: Facts): string {
  return `${firstYear}-${lastYear}`;
}

/** The years that an id names; null where they can be no plan's. */
export function yearsOfCountyPlan(id: string): Facts | null {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(id) ?? [];
  const years = { firstYear: Number(first), lastYear: Number(last) };
  const span = years.lastYear - years.firstYear;
  return years.firstYear >= 1990 && years.lastYear <= 2100 && span >= 0 && span < MOST_YEARS ? years : null;
}

export type CountyPlanFault = { readonly path: string; readonly code: 'duplicate-id' | 'unknown-statement' };

/** What keeps a text and its answers from being saved. */
export function countyPlanFaults(
  { chapters }: CountyPlanContent,
  summary: HearingSummary | null,
  answerable: ReadonlySet<string>,
): CountyPlanFault[] {
  return [
    ...repeated(chapters.map(({ id }) => id)).map((index) => ({
      path: `content.chapters.${index}.id`,
      code: 'duplicate-id' as const,
    })),
    ...repeated(summary?.answers.map(({ organisation }) => organisation) ?? []).map((index) => ({
      path: `summary.answers.${index}.organisation`,
      code: 'duplicate-id' as const,
    })),
    ...(summary?.answers ?? []).flatMap(({ organisation }, index) =>
      answerable.has(organisation)
        ? []
        : [{ path: `summary.answers.${index}.organisation`, code: 'unknown-statement' as const }],
    ),
  ];
}

export type HearingBlocker = {
  readonly path: string;
  readonly code: 'plan-without-title' | 'plan-without-chapters' | 'chapter-unfinished';
};

/** What keeps a draft from being sent out. */
export function hearingBlockers({ title, chapters }: CountyPlanContent): HearingBlocker[] {
  return [
    ...(isBlank(title) ? [{ path: 'content.title', code: 'plan-without-title' as const }] : []),
    ...(chapters.length === 0 ? [{ path: 'content.chapters', code: 'plan-without-chapters' as const }] : []),
    ...chapters.flatMap((chapter, index) =>
      isBlank(chapter.title) || isBlank(chapter.text)
        ? [{ path: `content.chapters.${index}`, code: 'chapter-unfinished' as const }]
        : [],
    ),
  ];
}

/** The text is frozen and sent out. Check {@link hearingBlockers} first. */
export function openHearing(
  plan: CountyPlanIn<'draft'>,
  { deadline, by, at }: Done & { readonly deadline: PlainDate },
): CountyPlanIn<'hearing'> {
  const number = (plan.revision?.inForce.hearing?.number ?? 0) + 1;
  return { ...plan, state: 'hearing', hearing: { number, deadline, content: plan.content, by, at } };
}

/** No more statements are taken in; the text opens again, and the summary with it. */
export function closeHearing(plan: CountyPlanIn<'hearing'>): CountyPlanIn<'summarised'> {
  return { ...plan, state: 'summarised', summary: { text: '', answers: [] } };
}

export type AdoptionBlocker =
  HearingBlocker | { readonly path: 'summary.text'; readonly code: 'statements-unanswered' };

/** What keeps the plan from being adopted: a gap in the text, or statements that nothing is said of. */
export function adoptionBlockers(
  { content, summary }: Pick<CountyPlanIn<'summarised'>, 'content' | 'summary'>,
  stated: readonly OrganisationKey[],
): AdoptionBlocker[] {
  const answered = new Set(
    summary.answers.filter(({ text }) => !isBlank(text)).map(({ organisation }) => organisation),
  );
  const isSilent = isBlank(summary.text) && stated.some((organisation) => !answered.has(organisation));
  return [
    ...hearingBlockers(content),
    ...(isSilent ? [{ path: 'summary.text', code: 'statements-unanswered' } as const] : []),
  ];
}

export function adoptCountyPlan(
  { firstYear, lastYear, content, hearing, summary }: CountyPlanIn<'summarised'>,
  adoption: Adoption,
): CountyPlanIn<'adopted'> {
  return { state: 'adopted', firstYear, lastYear, content, hearing, summary, adoption, reviews: [] };
}

export function reviewCountyPlan(plan: CountyPlanIn<'adopted'>, review: Review): CountyPlanIn<'adopted'> {
  return { ...plan, reviews: [...plan.reviews, review] };
}

/** A new draft from the adopted text, which is in force until the new one is adopted. */
export function reviseCountyPlan(
  plan: CountyPlanIn<'adopted'>,
  revision: Done & { readonly reason: string },
): CountyPlanIn<'draft'> {
  const { state: _, firstYear, lastYear, ...inForce } = plan;
  return {
    state: 'draft',
    firstYear,
    lastYear,
    content: plan.content,
    revision: { ...revision, inForce },
  };
}

/** What is in force: the adopted text, or while it is revised the one from before. Null until the first adoption. */
export function inForceOf(plan: CountyPlan): AdoptedText | null {
  return plan.state === 'adopted' ? plan : (plan.revision?.inForce ?? null);
}

/** What changed between two texts; the priorities stand as a chapter, one on each line. */
export function compareContents(older: CountyPlanContent, newer: CountyPlanContent): ChapterChange[] {
  return compareChapters(chaptersOf(older), chaptersOf(newer));
}

function chaptersOf({ title, priorities, chapters }: CountyPlanContent): Chapter[] {
  return [
    { id: 'title', title, text: '' },
    ...(priorities.length === 0 ? [] : [{ id: 'priorities', title: '', text: priorities.join('\n') }]),
    ...chapters.map((chapter) => ({ ...chapter, id: `chapter ${chapter.id}` })),
  ];
}

function repeated(ids: readonly string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
