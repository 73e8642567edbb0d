import { z } from 'zod';

/** A file as it comes in: the bytes of the body, and the name that the header `File-Name` gives, percent-encoded. */
export const upload = z.strictObject({
  /** Null for a text that was pasted. */
  fileName: z.string().max(200).nullable(),
  bytes: z.instanceof(Uint8Array),
});
