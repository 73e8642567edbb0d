import { z } from 'zod';
import {
  anyId,
  changed,
  fraction,
  instant,
  kroner,
  line,
  networkId,
  person,
  requiredLine,
  roundId,
} from './common.ts';
import { institutionId, share } from './common.ts';
import { gap } from './counts.ts';

const recipient = z.union([
  z.strictObject({ kind: z.literal('network'), id: networkId }),
  z.strictObject({ kind: z.literal('institution'), id: institutionId }),
  z.strictObject({ kind: z.literal('group'), id: anyId, name: requiredLine }),
  z.strictObject({ kind: z.literal('forum') }),
]);

export const setAside = z.strictObject({
  id: anyId,
  title: requiredLine,
  shares: z.array(z.strictObject({ recipient, amount: kroner })).max(100),
});

export const keyInputs = z.strictObject({
  pool: kroner,
  setAsides: z.array(setAside).max(50),
  jointMeasures: kroner,
  baseGrant: kroner,
  weights: z.record(anyId, fraction),
  roundTo: z.union([z.literal(1), z.literal(100), z.literal(1000)]),
  higherEducationShare: share,
  networks: z
    .array(
      z.strictObject({
        network: networkId,
        counts: z.record(anyId, z.number().int().min(0).max(100_000_000)),
        floor: kroner.nullable(),
        cap: kroner.nullable(),
      }),
    )
    .max(1000),
  countsSource: line,
  gaps: z
    .array(gap.extend({ network: networkId }))
    .max(2000)
    .optional(),
  figuresAreExamples: z.boolean(),
});

export const frame = z.strictObject({
  network: networkId,
  total: kroner,
  higherEducation: kroner,
  owners: kroner,
});

export const decidedAllocation = z.strictObject({
  distributable: kroner,
  unallocated: kroner,
  frames: z.array(frame.extend({ base: kroner, quota: z.string() })),
  inputHash: z.string(),
});

export const keyView = z.strictObject({
  round: roundId,
  state: z.enum(['draft', 'decided']),
  roundState: z.enum(['preparing', 'frames-published', 'decided', 'closed']),
  version: z.number().int(),
  inputs: keyInputs,
  allocation: decidedAllocation.nullable(),
  decidedBy: person.nullable(),
  decidedAt: instant.nullable(),
  changed,
});
