import type { CountGap } from '../counts/counts-of-year.ts';
import type { NetworkId } from '../ids.ts';

/** A gap in the counts as the key has it, with the owner's name of then. */
export type KeyGap = CountGap & { readonly ownerName: string };

/** What the register of counts says of a network. A kind that no source gives a figure of is absent: that is no zero. */
export type RegisteredCounts = {
  readonly network: NetworkId;
  readonly counts: Readonly<Record<string, number>>;
  readonly gaps: readonly KeyGap[];
};

/** A count in a key that somebody wrote: the register has another, or none (null). */
export type WrittenCount = {
  readonly network: NetworkId;
  readonly kind: string;
  readonly registered: number | null;
};

/**
 * A key's counts held against the register. One that is the register's rests on all that the register lacks there; one that
 * was written rests on who wrote it.
 */
export function holdAgainstRegister(
  networks: readonly Pick<RegisteredCounts, 'network' | 'counts'>[],
  register: readonly RegisteredCounts[],
): { readonly written: readonly WrittenCount[]; readonly gaps: readonly KeyGap[] } {
  const held = networks.flatMap(({ network, counts }) => {
    const known = register.find((one) => one.network === network);
    return Object.entries(counts).map(([kind, count]) => {
      const registered = known && Object.hasOwn(known.counts, kind) ? (known.counts[kind] ?? null) : null;
      const gaps = (known?.gaps ?? []).filter((gap) => gap.kind === kind);
      return { network, kind, registered, gaps, isWritten: registered !== count };
    });
  });
  return {
    written: held
      .filter(({ isWritten }) => isWritten)
      .map(({ network, kind, registered }) => ({ network, kind, registered })),
    gaps: held.flatMap(({ isWritten, gaps }) => (isWritten ? [] : gaps)),
  };
}
