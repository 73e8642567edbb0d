import { z } from 'zod';
import { instant, networkId, roundId } from './common.ts';

/** Whose history: a round's, or a network's. */
export const historyFilter = z.union([
  z.strictObject({ round: roundId }),
  z.strictObject({ network: networkId }),
]);

export const historyView = z.strictObject({
  documents: z.array(
    z.strictObject({
      kind: z.string(),
      id: z.string(),
      /** Whose document it is: a network, a recipient, an owner; empty for what is everybody's. */
      name: z.string(),
      /** The year of a needs report, the number of a vote; null where there is but one. */
      number: z.number().int().nullable(),
      changes: z.number().int(),
      action: z.string(),
      by: z.string(),
      at: instant,
    }),
  ),
});
