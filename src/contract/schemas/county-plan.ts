import { z } from 'zod';
import type { OrganisationKey } from '../../domain/county-plan/statement.ts';
import { changed, instant, line, person, plainDate, prose, requiredLine } from './common.ts';

export const countyPlanId = z.string().regex(/^\d{4}-\d{4}$/);
/** `network-fosen`, `group-ppt-ledernettverket`, `owner-5001`, `institution-ntnu` or `statped`. */
export const organisationKey: z.ZodType<OrganisationKey, OrganisationKey> = z
  .string()
  .max(100)
  .regex(/^(?:statped|(?:network|group|owner|institution)-[a-z0-9]+(?:-[a-z0-9]+)*)$/);

/** A chapter may be several pages. */
const longProse = z.string().max(20_000);
const requiredProse = z.string().trim().min(1).max(4000);

const content = z.strictObject({
  title: line,
  chapters: z.array(z.strictObject({ id: z.string().min(1).max(80), title: line, text: longProse })).max(40),
  priorities: z.array(requiredLine).max(20),
});
const summary = z.strictObject({
  text: longProse,
  answers: z.array(z.strictObject({ organisation: organisationKey, text: prose })).max(200),
});

export const saveCountyPlan = z.strictObject({ content });
export const openHearing = z.strictObject({ deadline: plainDate });
export const saveHearingSummary = z.strictObject({ content, summary });
export const adoptCountyPlan = z.strictObject({ on: plainDate, caseNumber: line, changed: requiredProse });
export const reviewCountyPlan = z.strictObject({
  on: plainDate,
  outcome: z.enum(['continues', 'to-be-revised']),
  note: prose,
});
export const reviseCountyPlan = z.strictObject({ reason: requiredProse });
export const saveStatement = z.strictObject({ text: z.string().trim().min(1).max(20_000) });

const state = z.enum(['draft', 'hearing', 'summarised', 'adopted']);
const years = { firstYear: z.number().int(), lastYear: z.number().int() };

export const countyPlanList = z.strictObject({
  plans: z.array(
    z.strictObject({
      id: countyPlanId,
      ...years,
      title: z.string(),
      state,
      deadline: plainDate.nullable(),
      adoptedOn: plainDate.nullable(),
    }),
  ),
});

const chapterText = z.strictObject({ title: z.string(), text: z.string() });
const change = z.strictObject({
  /** `title`, `priorities`, or the part that it is about. */
  id: z.string(),
  title: z.string(),
  what: z.enum(['new', 'changed', 'removed']),
  from: chapterText.nullable(),
  to: chapterText.nullable(),
});
export const chapterChanges = z.strictObject({ changes: z.array(change) });

export const statementView = z.strictObject({
  organisation: organisationKey,
  name: z.string(),
  text: z.string(),
  /** Null for one that is not sent. */
  sent: changed.nullable(),
  late: z.boolean(),
});

/** The versions of a plan in chapters: what was done, as the audit trail names it, and why where that was asked. */
export const planSteps = z.strictObject({
  versions: z.array(
    z.strictObject({ version: z.number().int(), action: z.string(), reason: z.string(), changed }),
  ),
});

const adoption = z.strictObject({
  on: plainDate,
  caseNumber: z.string(),
  changed: z.string(),
  by: person,
  at: instant,
});

export const countyPlanView = z.strictObject({
  id: countyPlanId,
  ...years,
  state,
  /** 0 for one that is not begun. */
  version: z.number().int(),
  content,
  /** Why it is revised, and what is in force meanwhile. */
  revision: z
    .strictObject({
      reason: z.string(),
      by: person,
      at: instant,
      inForceSince: plainDate,
      inForce: content,
    })
    .nullable(),
  hearing: z
    .strictObject({
      /** Which of the plan's hearings it is. */
      number: z.number().int(),
      deadline: plainDate,
      over: z.boolean(),
      openedAt: instant,
      openedBy: person,
    })
    .nullable(),
  /** Those that the reader may read: until the deadline one's own, afterwards all. */
  statements: z.array(
    z.strictObject({
      organisation: organisationKey,
      name: z.string(),
      text: z.string(),
      at: instant,
      late: z.boolean(),
      answer: z.string(),
    }),
  ),
  /** What the reader speaks for. */
  own: z.array(z.strictObject({ organisation: organisationKey, name: z.string() })),
  summary: summary.nullable(),
  /** What was changed since the text that was sent out. */
  changedSinceHearing: z.array(change),
  adoption: adoption.nullable(),
  reviews: z.array(
    z.strictObject({
      on: plainDate,
      outcome: z.enum(['continues', 'to-be-revised']),
      note: z.string(),
      by: person,
    }),
  ),
  changed: changed.nullable(),
});
