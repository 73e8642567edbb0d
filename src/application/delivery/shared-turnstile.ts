import { StoreUnavailable } from '../ports/aggregate-store.ts';
import type { SentTimes } from '../ports/sent-times.ts';
import type { Turnstile } from '../ports/turnstile.ts';
import { createPace, type Limits, untilFree, type Window } from './pace.ts';
import { pass, type Time } from './time.ts';

/** By how much the clocks of two instances may differ, and how long a request may take to be on its way, milliseconds. */
const APART = 500;
const ALL = 'all';

/**
 * One for several processes, which count together in what they share. While that does not answer each counts for itself:
 * nothing that is unasked goes out then either, so there is room.
 * @param time the clock that the processes share
 */
export function createSharedTurnstile(sentTimes: SentTimes, limits: Limits, time: Time): Turnstile {
  const own = createPace(limits);
  const all = limits.all.map(wider);
  const ofThread = limits.thread.map(wider);

  async function admitTogether(thread: string): Promise<number | null> {
    const name = `thread:${thread}`;
    const { times } = await sentTimes.read(name);
    const full = untilFree(ofThread, times, time.now());
    if (full > 0) return full;
    await takeAmongAll();
    const overtaken = await take(name, ofThread);
    return overtaken > 0 ? overtaken : null;
  }

  async function takeAmongAll(): Promise<void> {
    for (let wait = await take(ALL, all); wait > 0; wait = await take(ALL, all)) await pass(time, wait);
  }

  /** Takes a place now, and answers 0; or how long to wait for one. Who was overtaken looks again. */
  async function take(name: string, windows: readonly Window[]): Promise<number> {
    const longest = Math.max(...windows.map(({ within }) => within));
    for (;;) {
      const { times, mark } = await sentTimes.read(name);
      const now = time.now();
      const wait = untilFree(windows, times, now);
      if (wait > 0) return wait;
      const counting = times.filter((at) => at >= now - longest);
      if (
        await sentTimes.replace(
          name,
          [...counting, now].toSorted((a, b) => a - b),
          mark,
        )
      )
        return 0;
    }
  }

  return {
    async admit(thread) {
      const held = own.untilThread(thread, time.now());
      if (held > 0) return held;
      try {
        const wait = await admitTogether(thread);
        if (wait === null) own.note(thread, time.now());
        return wait;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        const wait = own.untilAny(time.now());
        if (wait > 0) return wait;
        own.note(thread, time.now());
        return null;
      }
    },
    holdBack: (thread, milliseconds) => own.holdBack(thread, time.now(), milliseconds),
  };
}

function wider({ most, within }: Window): Window {
  return { most, within: within + APART };
}
