import { z } from 'zod';
import { fraction, kroner, share } from './schemas/common.ts';

/** A kind of count, such as `pupils`. Names that every JavaScript object carries (`constructor`) are none. */
const countKind = z
  .string()
  .min(1)
  .max(80)
  .refine((kind) => !(kind in {}), 'is not a name for a kind of count');

const recipientId = z.string().min(1).max(200);

const recipient = z.strictObject({
  id: recipientId,
  /** In place of `baseGrant`. */
  base: kroner.optional(),
  counts: z.record(countKind, kroner),
  floor: kroner.optional(),
  cap: kroner.optional(),
});

/**
 * `POST /api/allocation/preview`: an allocation key with its counts. Amounts in whole kroner, ratios as `1/2`. The base
 * grant may be left out only where every recipient has a base of its own, and each count needs a weight: what is
 * forgotten is asked for, not taken as 0.
 */
export const allocationPreviewRequest = z
  .strictObject({
    pool: kroner,
    setAsides: z.array(z.strictObject({ id: recipientId, amount: kroner })).max(10_000),
    jointMeasures: kroner.optional(),
    baseGrant: kroner.optional(),
    weights: z
      .record(countKind, fraction)
      .refine((weights) => Object.keys(weights).length <= 20, 'at most 20 weights'),
    roundTo: z.union([z.literal(1), z.literal(100), z.literal(1000)]).optional(),
    higherEducationShare: share.optional(),
    recipients: z.array(recipient).max(1_000_000),
  })
  .superRefine((request, context) => {
    const { recipients, weights, baseGrant } = request;
    if (baseGrant === undefined && recipients.some(({ base }) => base === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['baseGrant'],
        params: { code: 'required' },
      });
    }
    const reported = new Set<string>();
    for (const [row, { counts }] of recipients.entries()) {
      for (const kind of Object.keys(counts)) {
        if (Object.hasOwn(weights, kind) || reported.has(kind)) continue;
        reported.add(kind);
        const path = ['recipients', row, 'counts', kind];
        context.addIssue({ code: 'custom', path, params: { code: 'weight-missing' } });
      }
    }
  });

const quota = z.string().regex(/^\d+\/[1-9]\d*$/);

const line = z.strictObject({
  id: recipientId,
  base: kroner,
  /** Total − base; negative where a cap or rounding takes the total below the base grant. */
  proRata: z.number().int(),
  total: kroner,
  higherEducation: kroner,
  owners: kroner,
  /** The exact total before rounding, in lowest terms and always with its denominator. */
  quota,
  /** Why the total is what it is: the bound that the quota rests on, and the unit that rounding added. */
  explanation: z
    .strictObject({
      bound: z.enum(['none', 'floor', 'cap']),
      remainderUnit: z.union([z.literal(0), z.literal(1), z.literal(100), z.literal(1000)]),
    })
    .optional(),
});

/** What the key gives, the lines in the order of the request's recipients. */
export const allocationPreviewAnswer = z.strictObject({
  pool: kroner,
  setAsidesTotal: kroner,
  distributable: kroner,
  total: kroner,
  unallocated: kroner,
  lines: z.array(line),
  inputHash: z.string().regex(/^[0-9a-f]{64}$/),
});

export type AllocationPreviewAnswer = z.infer<typeof allocationPreviewAnswer>;
