import type { Answer } from './answer.ts';
import { askedWait, spacing } from './asked-wait.ts';
import { GraphFault } from './graph-fault.ts';
import type { Deadline, Time } from './time.ts';

/** More at once gains nothing and is what throttling punishes. */
const AT_ONCE = 8;

export type Pace = ReturnType<typeof createPace>;

/**
 * How fast requests go out, for all of them together: a few at once, none while the service has asked to be left
 * alone, and spaced out while little is left of its limit.
 */
export function createPace(time: Time) {
  let notBefore = 0;
  let under = 0;
  const waiting: (() => void)[] = [];

  /** Who has been on the way before does not queue behind all that have only just come. */
  async function enter(isRetry: boolean): Promise<void> {
    if (under < AT_ONCE) under += 1;
    else await new Promise<void>((resolve) => (isRetry ? waiting.unshift(resolve) : waiting.push(resolve)));
  }

  /** The place goes straight to the next in the queue, so nobody can slip in between. */
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else under -= 1;
  }

  /** Waits until requests may go out again. Throws when that is later than somebody is ready to wait. */
  async function cleared(deadline: Deadline, what: string): Promise<void> {
    for (let wait = notBefore - time.now(); wait > 0; wait = notBefore - time.now()) {
      if (deadline.isBefore(notBefore)) throw new GraphFault('throttled', what);
      await time.wait(wait);
    }
  }

  return {
    async turn(deadline: Deadline, what: string, work: () => Promise<Answer>): Promise<Answer> {
      await enter(deadline.isRunning());
      deadline.start();
      try {
        await cleared(deadline, what);
        const answer = await work();
        hear(answer);
        return answer;
      } finally {
        leave();
      }
    },
    hear,
  };

  /** Takes note of what an answer says of the limits. A part of a batch says it too. */
  function hear({ status, headers }: Answer): void {
    const asked = status === 429 || status === 503 ? askedWait(headers, time.now()) : null;
    notBefore = Math.max(notBefore, time.now() + (asked ?? spacing(headers)));
  }
}
