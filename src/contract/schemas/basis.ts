import { z } from 'zod';
import {
  anyId,
  changed,
  instant,
  institutionId,
  kroner,
  networkId,
  ownContribution,
  person,
  plainDate,
  prose,
  requiredLine,
  roundId,
} from './common.ts';
import { criterion } from './registers.ts';
import { frame } from './key.ts';

export const basisMeasure = z.strictObject({
  id: z.string().min(1).max(200),
  planMeasure: z.string().max(200).nullable(),
  title: requiredLine,
  period: z.string().trim().max(100),
  higherEducation: z.array(z.strictObject({ institution: institutionId, amount: kroner })).max(20),
  owners: kroner.nullable(),
});

export const basisContent = z.strictObject({
  measures: z.array(basisMeasure).max(100),
  answers: z.record(anyId, prose),
  comment: prose,
  jointTracks: z
    .array(z.strictObject({ jointMeasure: anyId, track: anyId }))
    .max(50)
    .default([]),
  anchoring: prose.default(''),
});

export const confirmation = z.strictObject({ by: person, at: instant });

export const basisView = z.strictObject({
  round: roundId,
  network: networkId,
  networkName: z.string(),
  state: z.enum(['draft', 'submitted']),
  version: z.number().int(),
  frame,
  content: basisContent,
  asked: z.strictObject({ higherEducation: kroner, owners: kroner, total: kroner }),
  /** What the owners must add themselves, and of it what each measure brings; null where they add nothing. */
  ownContribution: ownContribution
    .extend({ measures: z.array(z.strictObject({ measure: z.string(), amount: kroner })) })
    .nullable(),
  confirmations: z.strictObject({ owner: confirmation.nullable(), partner: confirmation.nullable() }),
  /** The chosen tracks by name; null for one that the joint measure has no more. */
  jointTracks: z.array(
    z.strictObject({
      jointMeasure: anyId,
      track: anyId,
      measureTitle: z.string().nullable(),
      trackTitle: z.string().nullable(),
    }),
  ),
  returned: z
    .strictObject({
      reason: z.string(),
      by: person,
      at: instant,
      decidedBy: z.enum(['county-governor', 'forum']),
    })
    .nullable(),
  submittedAt: instant.nullable(),
  late: z.boolean(),
  deadline: plainDate.nullable(),
  criteria: z.array(criterion),
  figuresAreExamples: z.boolean(),
  changed,
});

export const basisList = z.strictObject({ bases: z.array(basisView) });
export const confirmBasis = z.strictObject({ side: z.enum(['owner', 'partner']) });
export const returnBasis = z.strictObject({
  reason: z.string().trim().min(1).max(4000),
  /** Whose decision it was; the county governor puts the forum's on record. */
  by: z.enum(['county-governor', 'forum']).default('county-governor'),
});
