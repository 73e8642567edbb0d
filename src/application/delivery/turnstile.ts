import type { Turnstile } from '../ports/turnstile.ts';
import { createPace, type Limits, teamsLimits } from './pace.ts';
import { pass, realTime, type Time } from './time.ts';

/** One for all that a process sends to Teams, whether somebody waits for it or not. */
export function createTurnstile(limits: Limits = teamsLimits, time: Time = realTime): Turnstile {
  const pace = createPace(limits);
  return {
    async admit(thread) {
      for (;;) {
        const now = time.now();
        if (pace.untilThread(thread, now) > 0) return pace.promise(thread, now);
        const wait = pace.untilAny(now);
        if (wait === 0) {
          pace.note(thread, now);
          return null;
        }
        await pass(time, wait);
      }
    },
    holdBack: (thread, milliseconds) => pace.holdBack(thread, time.now(), milliseconds),
  };
}
