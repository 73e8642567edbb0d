import { GraphFault } from '../graph/graph-fault.ts';
import { type Doing, remedyFor } from '../remedies.ts';

/** Something that is not as it must be, and what to do about it. */
export type Problem = { readonly says: string; readonly remedy: string };

/** One thing that was looked at. */
export type Check = { readonly what: string; readonly problems: readonly Problem[] };

/** Looks at one thing; what Graph says no to is a problem of it, and anything else a fault of ours. */
export async function checked(
  what: string,
  doing: Doing,
  look: () => Promise<readonly Problem[]>,
): Promise<Check> {
  try {
    return { what, problems: await look() };
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    return { what, problems: [{ says: error.message, remedy: remedyFor(error, doing) }] };
  }
}

export function isWell({ problems }: Check): boolean {
  return problems.length === 0;
}
