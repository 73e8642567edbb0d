import { z } from 'zod';
import {
  changed,
  instant,
  line,
  networkId,
  ownerId,
  person,
  plainDate,
  prose,
  requiredLine,
} from './common.ts';

const needId = z.string().min(1).max(80);

export const need = z.strictObject({
  id: needId,
  theme: line,
  subTheme: line,
  grounds: prose,
  involved: z.array(z.enum(['staff', 'leaders', 'pupils', 'unions', 'youth-council'])).max(5),
  targetGroups: z
    .array(z.enum(['kindergarten', 'school', 'after-school', 'educational-psychology', 'leaders']))
    .max(5),
});

/** The needs as they are sent: all of them, since saving replaces what was there. */
export const needsContent = z.strictObject({ needs: z.array(need).max(50) });

const partKind = z.enum(['measure', 'focus-area']);
const partId = z.string().min(1).max(200);
const place = { owner: ownerId, need: needId };

/** What the network says of a need. */
export const needAnswer = z.strictObject({
  need: needId,
  outcome: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('in-plan'),
      part: z.strictObject({ kind: partKind, id: partId }),
    }),
    z.strictObject({ kind: z.literal('merged'), into: z.strictObject(place) }),
    z.strictObject({ kind: z.literal('declined'), why: z.string().trim().min(1).max(4000) }),
  ]),
});

export const reopenNeedsReport = z.strictObject({ reason: z.string().trim().min(1).max(4000) });

/** A part of the plan with its title; `stands` is false when the plan has it no longer. */
const part = z.strictObject({ kind: partKind, id: partId, title: z.string(), stands: z.boolean() });
const inPlan = z.strictObject({ kind: z.literal('in-plan'), part });
const declined = z.strictObject({ kind: z.literal('declined'), why: z.string() });

const answerView = z.strictObject({
  outcome: z.union([
    inPlan,
    declined,
    z.strictObject({
      kind: z.literal('merged'),
      /** The theme is null where the other need is not there any more. */
      into: z.strictObject({ ...place, ownerName: z.string(), theme: z.string().nullable() }),
      /** What came of the other need; null while that is open. */
      became: z.union([inPlan, declined]).nullable(),
    }),
  ]),
  by: person,
  at: instant,
});

export const needsReportView = z.strictObject({
  year: z.number().int(),
  network: networkId,
  networkName: z.string(),
  owner: ownerId,
  ownerName: z.string(),
  state: z.enum(['draft', 'submitted']),
  /** 0 for one that is not begun. */
  version: z.number().int(),
  deadline: plainDate,
  submittedAt: instant.nullable(),
  late: z.boolean(),
  reopened: z.strictObject({ reason: z.string(), by: person, at: instant }).nullable(),
  needs: z.array(need.extend({ answer: answerView.nullable(), cameFromForm: z.boolean() })),
  changed: changed.nullable(),
});

export const needsOfNetwork = z.strictObject({
  year: z.number().int(),
  network: networkId,
  networkName: z.string(),
  deadline: plainDate,
  /** Every owner of the network, with how far its report has come. */
  owners: z.array(
    z.strictObject({
      id: ownerId,
      name: z.string(),
      state: z.enum(['none', 'draft', 'submitted', 'late', 'reopened']),
    }),
  ),
  /** Those that the reader may read, with the version to answer from. */
  reports: z.array(z.strictObject({ etag: z.string(), report: needsReportView })),
  parts: z.array(z.strictObject({ kind: partKind, id: partId, title: z.string() })),
  suggestions: z.array(z.strictObject({ theme: z.string(), subThemes: z.array(z.string()) })),
});

const count = z.number().int();
export const needsOverview = z.strictObject({
  year: z.number().int(),
  deadline: plainDate,
  networks: z.array(
    z.strictObject({
      network: networkId,
      name: z.string(),
      owners: count,
      submitted: count,
      late: count,
      needs: count,
      inPlan: count,
      merged: count,
      declined: count,
      unanswered: count,
    }),
  ),
  /** Themes of more than one network; null for those who read only their own network's. */
  overlaps: z
    .array(
      z.strictObject({
        theme: requiredLine,
        subThemes: z.array(z.string()),
        networks: z.array(
          z.strictObject({ network: networkId, name: z.string(), owners: z.array(z.string()) }),
        ),
      }),
    )
    .nullable(),
});

/** The thread from the plan: the needs that each part of it answers to. */
export const needsOfPlan = z.strictObject({
  parts: z.array(
    z.strictObject({
      kind: partKind,
      id: partId,
      needs: z.array(
        z.strictObject({
          year: z.number().int(),
          ...place,
          ownerName: z.string(),
          theme: z.string(),
          subTheme: z.string(),
          merged: z.boolean(),
        }),
      ),
    }),
  ),
});
