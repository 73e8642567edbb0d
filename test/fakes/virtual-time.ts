import { setImmediate } from 'node:timers/promises';
import type { Time } from '../../src/application/delivery/time.ts';
import type { Clock } from '../../src/application/ports/clock.ts';

type Timer = { readonly at: number; readonly call: () => void };

/** Time that passes only when a test lets it, and then at once. What is awaited in between must not need real time. */
export function virtualTime(start: string): {
  time: Time;
  clock: Clock;
  pass: (milliseconds: number) => Promise<void>;
} {
  let now = 0;
  const timers = new Set<Timer>();

  const next = (): Timer | undefined => [...timers].sort((a, b) => a.at - b.at)[0];

  return {
    time: {
      now: () => now,
      after: (milliseconds, call) => {
        const timer = { at: now + Math.max(0, milliseconds), call };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
    },
    clock: { now: () => new Date(Date.parse(start) + now) },
    pass: async (milliseconds) => {
      const end = now + milliseconds;
      await setImmediate();
      for (let timer = next(); timer && timer.at <= end; timer = next()) {
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.call();
        await setImmediate();
      }
      now = end;
      await setImmediate();
    },
  };
}
