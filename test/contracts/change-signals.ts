import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangeSignals } from '../../src/application/ports/change-signals.ts';

type OpenSignals = {
  readonly signals: ChangeSignals;
  /** The same for another process. */ readonly elsewhere: ChangeSignals;
};

/** What the port promises, as tests. Every adapter runs them. */
export function describeChangeSignals(name: string, open: () => Promise<OpenSignals>): void {
  describe(`${name} as signals of changes`, () => {
    let signals: ChangeSignals;
    let elsewhere: ChangeSignals;
    beforeEach(async () => ({ signals, elsewhere } = await open()));

    it('tell nothing before anybody has told something', async () => {
      expect(await signals.heard()).toEqual(new Map());
    });

    it('are heard by everybody, with another value after each telling', async () => {
      const place = 'contoso.sharepoint.com,1a/2b,3c KhPlans';
      await signals.tell(place);
      const first = await elsewhere.heard();
      await elsewhere.tell(place);
      const second = await signals.heard();
      expect([...first.keys(), ...second.keys()]).toEqual([place, place]);
      expect(second.get(place)).not.toBe(first.get(place));
    });

    it('tell of each place by itself', async () => {
      await signals.tell('one');
      const before = await signals.heard();
      await elsewhere.tell('other');
      const after = await signals.heard();
      expect(after.get('one')).toBe(before.get('one'));
      expect([...after.keys()].toSorted()).toEqual(['one', 'other']);
    });

    it('share a secret, made once by whoever asks first', async () => {
      const secrets = await Promise.all([signals.secret(), elsewhere.secret(), signals.secret()]);
      expect(new Set(secrets).size).toBe(1);
      expect(secrets[0]?.length).toBeGreaterThan(20);
    });
  });
}
