import { z } from 'zod';
import { institutionId, kroner, networkId, ownerId, roundId } from './common.ts';
import { plannedAmount } from './plan.ts';

/** Where to take hold of the thread: a part (`id`) of a document (`of`); for all of a letter, its id twice. */
export const threadAnchor = z.strictObject({
  kind: z.enum(['need', 'focus-area', 'measure', 'basis-measure', 'letter', 'award-line', 'report-line']),
  of: z.string().min(1).max(200),
  id: z.string().min(1).max(300),
});

const recipient = z.strictObject({
  kind: z.enum(['network', 'institution', 'group']),
  id: z.string(),
  name: z.string(),
});
const ofNetwork = { network: networkId, networkName: z.string() };
const draftOrSubmitted = z.enum(['draft', 'submitted']);

const item = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('need'),
    ...ofNetwork,
    owner: ownerId,
    ownerName: z.string(),
    year: z.number().int(),
    title: z.string(),
    subTheme: z.string(),
    answer: z.enum(['none', 'in-plan', 'merged', 'declined']),
  }),
  z.strictObject({ kind: z.literal('focus-area'), ...ofNetwork, title: z.string() }),
  z.strictObject({
    kind: z.literal('measure'),
    ...ofNetwork,
    title: z.string(),
    focusArea: z.string(),
    amounts: z.array(z.strictObject({ year: z.number().int(), amount: plannedAmount })),
  }),
  z.strictObject({ kind: z.literal('set-aside'), round: roundId, title: z.string(), amount: kroner }),
  z.strictObject({
    kind: z.literal('basis-measure'),
    round: roundId,
    ...ofNetwork,
    title: z.string(),
    asked: kroner,
    state: draftOrSubmitted,
  }),
  z.strictObject({
    kind: z.literal('recommended'),
    round: roundId,
    ...ofNetwork,
    amount: kroner,
    state: draftOrSubmitted,
  }),
  z.strictObject({
    kind: z.literal('joint-measure'),
    round: roundId,
    institution: institutionId,
    institutionName: z.string(),
    title: z.string(),
    amount: kroner,
    state: draftOrSubmitted,
  }),
  z.strictObject({ kind: z.literal('decided'), round: roundId, ...ofNetwork, amount: kroner }),
  z.strictObject({
    kind: z.literal('award-line'),
    round: roundId,
    recipient,
    title: z.string(),
    amount: kroner,
    read: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('report-line'),
    round: roundId,
    report: z.string(),
    recipient,
    title: z.string(),
    granted: kroner,
    used: kroner.nullable(),
    attainment: z.enum(['not', 'partly', 'largely', 'fully']).nullable(),
    state: z.enum(['not-started', 'draft', 'returned', 'submitted', 'approved']),
  }),
]);

export const threadView = z.strictObject({
  items: z.array(z.strictObject({ key: z.string(), isAnchor: z.boolean(), item })),
  /** Some of the thread stands where the reader may not look. */
  isPartial: z.boolean(),
});
