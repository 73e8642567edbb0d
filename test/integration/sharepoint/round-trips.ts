import { setTimeout } from 'node:timers/promises';
import { vi } from 'vitest';

/** Longer than anything between two requests of one round trip takes. */
const QUIET_MILLISECONDS = 15;

/**
 * Counts the round trips that work takes: requests that go out together are one, and what goes out when their answers
 * are there is the next. All answers of one are held back until the last is there, so that the count is exact.
 */
export async function roundTripsOf<T>(
  work: () => Promise<T>,
): Promise<{ result: T; roundTrips: number; calls: number }> {
  const send = globalThis.fetch;
  let roundTrips = 0;
  let calls = 0;
  let waiting: { go: () => Promise<Response>; resolve: (answer: Promise<Response>) => void }[] = [];

  async function trip(): Promise<void> {
    await setTimeout(QUIET_MILLISECONDS);
    const all = waiting;
    waiting = [];
    roundTrips += 1;
    const answers = all.map(({ go }) => go());
    await Promise.allSettled(answers);
    for (const [index, { resolve }] of all.entries()) resolve(answers[index] as Promise<Response>);
  }

  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation((...request) => {
    calls += 1;
    return new Promise((resolve) => {
      waiting.push({ go: () => send(...request), resolve });
      if (waiting.length === 1) void trip();
    });
  });
  try {
    const result = await work();
    return { result, roundTrips, calls };
  } finally {
    spy.mockRestore();
    // What was on its way when the work was done still wants its answer.
    for (const { go, resolve } of waiting) resolve(go());
  }
}
