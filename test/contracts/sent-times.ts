import { beforeEach, describe, expect, it } from 'vitest';
import type { SentTimes } from '../../src/application/ports/sent-times.ts';

type OpenSentTimes = {
  readonly sentTimes: SentTimes;
  /** The same for another process. */ readonly elsewhere: SentTimes;
};

/** What the port promises, as tests. Every adapter runs them. */
export function describeSentTimes(name: string, open: () => Promise<OpenSentTimes>): void {
  describe(`${name} as times of what was sent`, () => {
    let sentTimes: SentTimes;
    let elsewhere: SentTimes;
    beforeEach(async () => ({ sentTimes, elsewhere } = await open()));

    it('are none at first, and then those that were put there, for everybody, each by its name', async () => {
      const id = 'thread:19:a/\\b#c?d%25@thread.tacv2';
      expect(await sentTimes.read(id)).toEqual({ times: [], mark: null });
      expect(await sentTimes.replace(id, [1_800_000_000_000, 1_800_000_000_001], null)).toBe(true);
      const { times, mark } = await elsewhere.read(id);
      expect(times).toEqual([1_800_000_000_000, 1_800_000_000_001]);
      expect(await elsewhere.replace(id, [5], mark)).toBe(true);
      expect((await sentTimes.read(id)).times).toEqual([5]);
      expect((await sentTimes.read('thread:19:A/\\b#c?d%25@thread.tacv2')).mark).toBeNull();
    });

    it('are not put where others have put theirs since', async () => {
      const both = await Promise.all([
        sentTimes.replace('all', [1], null),
        elsewhere.replace('all', [2], null),
      ]);
      expect(both.filter(Boolean)).toHaveLength(1);
      const { mark, times } = await sentTimes.read('all');
      expect(await elsewhere.replace('all', [...times, 3], mark)).toBe(true);
      expect(await sentTimes.replace('all', [9], mark)).toBe(false);
      expect((await sentTimes.read('all')).times).toEqual([...times, 3]);
    });

    it('are as many as an hour takes', async () => {
      const many = Array.from({ length: 500 }, (_, index) => 1_800_000_000_000 + index);
      await sentTimes.replace('all', many, null);
      expect((await elsewhere.read('all')).times).toEqual(many);
    });
  });
}
