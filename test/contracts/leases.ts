import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Leases } from '../../src/application/ports/lease.ts';

type OpenLeases = {
  readonly leases: Leases;
  /** The same leases for another process. */
  readonly elsewhere: Leases;
  /** Lets time pass; really, where the time is not ours. */
  readonly pass: (milliseconds: number) => Promise<void>;
  readonly close: () => void | Promise<void>;
};

/** The shortest that every adapter can keep. */
const HOLD = 15_000;

/** What the port promises, as tests. Every adapter runs them. */
export function describeLeases(name: string, open: () => Promise<OpenLeases>): void {
  describe(`${name} as leases`, () => {
    let opened: OpenLeases;

    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('are held by one process at a time, each by its name', async () => {
      const { leases, elsewhere } = opened;
      expect(await leases.hold('drain', HOLD)).toBe(true);
      expect(await elsewhere.hold('drain', HOLD)).toBe(false);
      expect(await elsewhere.hold('plan', HOLD)).toBe(true);
      expect(await leases.hold('plan', HOLD)).toBe(false);
    });

    it('go to one of many who ask at once', async () => {
      const { leases, elsewhere } = opened;
      const [first, second] = await Promise.all([leases.hold('drain', HOLD), elsewhere.hold('drain', HOLD)]);
      expect([first, second].filter(Boolean)).toHaveLength(1);
    });

    it('can be given up, by their holder only', async () => {
      const { leases, elsewhere } = opened;
      await leases.release('drain');
      expect(await leases.hold('drain', HOLD)).toBe(true);
      await elsewhere.release('drain');
      expect(await elsewhere.hold('drain', HOLD)).toBe(false);
      await leases.release('drain');
      expect(await elsewhere.hold('drain', HOLD)).toBe(true);
      await leases.release('drain');
      expect(await leases.hold('drain', HOLD)).toBe(false);
    });

    it('are renewed where they are ours, and lost to others when they run out', async () => {
      const { leases, elsewhere, pass } = opened;
      expect(await leases.hold('drain', HOLD)).toBe(true);
      await pass(HOLD * 0.4);
      expect(await leases.hold('drain', HOLD)).toBe(true);
      await pass(HOLD * 0.75);
      expect(await elsewhere.hold('drain', HOLD)).toBe(false);
      await pass(HOLD * 0.35);
      expect(await elsewhere.hold('drain', HOLD)).toBe(true);
      expect(await leases.hold('drain', HOLD)).toBe(false);
    });
  });
}
