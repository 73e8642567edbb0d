import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../../../test/fakes/memory-store.ts';
import { contentHash } from '../content-hash.ts';
import { StoreUnavailable } from '../ports/aggregate-store.ts';
import type { ProcessRunner } from './process-runner.ts';
import { resumeUnfinished } from './resume-unfinished.ts';

/** What a runner is not asked for here. */
async function notAsked(): Promise<never> {
  throw new Error('nobody asks for this');
}

describe('what a stopped service left', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A runner that counts how often it is to take everything up, and fails so often with the error. */
  function aRunner(error: Error, times: number) {
    const resumeAll = vi.fn<ProcessRunner['resumeAll']>(async () => {
      if (resumeAll.mock.calls.length <= times) throw error;
    });
    return { resumeAll, start: notAsked, resume: notAsked, cancel: notAsked, idle: notAsked };
  }

  it('is taken up once a store that is away at the start is back', async () => {
    const away = new StoreUnavailable('away');
    const runner = aRunner(away, 2);
    const reported: unknown[] = [];
    await resumeUnfinished(memoryStore({ hash: contentHash }), runner, (error) => reported.push(error));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runner.resumeAll).toHaveBeenCalledTimes(3);
    expect(reported).toEqual([away, away]);
  });

  it('is reported and left where it cannot be taken up for another reason', async () => {
    const wrong = new Error('wrong');
    const runner = aRunner(wrong, 1);
    const reported: unknown[] = [];
    await resumeUnfinished(memoryStore({ hash: contentHash }), runner, (error) => reported.push(error));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runner.resumeAll).toHaveBeenCalledTimes(1);
    expect(reported).toEqual([wrong]);
  });
});
