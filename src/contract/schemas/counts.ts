import { z } from 'zod';

/** A table that came in, as it stands: nothing is kept of it. */
export const table = z.strictObject({
  /** The sheet that the rows are from; null where there are none to choose between. */
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  rows: z.array(z.strictObject({ number: z.number().int(), cells: z.array(z.string()) })),
});
