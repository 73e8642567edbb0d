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

/** What a person writes in a key. Where the counts are from is the service's to find. */
export const keyDraft = z.strictObject({
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
  figuresAreExamples: z.boolean(),
});

/** What the service found when it held the counts against the registered ones. */
const findings = z.strictObject({
  /** The registered counts, by year and version; null where there were none. */
  counted: z.strictObject({ year: z.number().int(), version: z.number().int() }).nullable(),
  /** The counts that somebody wrote, and what the register has instead; null in a key of before, which was held against nothing. */
  written: z
    .array(z.strictObject({ network: networkId, kind: anyId, registered: z.number().int().nullable() }))
    .nullable(),
  /** What the register's counts rest on no source for. */
  gaps: z.array(gap.extend({ network: networkId })),
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
  inputs: keyDraft,
  findings,
  allocation: decidedAllocation.nullable(),
  decidedBy: person.nullable(),
  decidedAt: instant.nullable(),
  changed,
});
