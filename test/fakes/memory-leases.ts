import type { Clock } from '../../src/application/ports/clock.ts';
import type { Leases } from '../../src/application/ports/lease.ts';

/** Leases in memory for unit tests: each call of `of` is another process. */
export function memoryLeases(clock: Clock): { of: (holder: string) => Leases } {
  const held = new Map<string, { readonly holder: string; readonly until: number }>();
  return {
    of: (holder) => ({
      hold: async (name, forMilliseconds) => {
        const now = clock.now().getTime();
        const current = held.get(name);
        if (current && current.holder !== holder && current.until > now) return false;
        held.set(name, { holder, until: now + forMilliseconds });
        return true;
      },
      release: async (name) => {
        if (held.get(name)?.holder === holder) held.delete(name);
      },
    }),
  };
}
