import { z } from 'zod';

/** Every error answer is problem+json (RFC 9457) of this shape. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  traceId: z.string(),
  /** Which field, why, and what would do. */
  errors: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  /** For a conflict: the version that stands, and who made it when. */
  current: z
    .strictObject({
      version: z.number().int(),
      etag: z.string(),
      changedBy: z.string(),
      changedAt: z.string(),
    })
    .optional(),
});

export type Problem = z.infer<typeof problem>;
