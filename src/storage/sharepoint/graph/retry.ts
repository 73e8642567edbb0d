import type { Answer } from './answer.ts';
import { askedWait } from './asked-wait.ts';
import { GraphFault } from './graph-fault.ts';
import type { Deadline, Time } from './time.ts';

const MOST_ATTEMPTS = 6;
const FIRST_BACKOFF = 500;

/** The connection failed, or broke before the whole answer was there. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Whether the answer asks for the same request once more. */
export function isWorthRetrying({ status, headers }: Answer, repeatable: boolean): boolean {
  // Turned away before anything was done, so even a write may come again. Most locks are let go within seconds.
  if (status === 429 || status === 423 || (status === 503 && headers['retry-after'] !== undefined))
    return true;
  return repeatable && (status === 408 || status >= 500) && status !== 501 && status !== 507;
}

/** How long to wait before the next attempt: what was asked for, else ever longer and never twice the same. */
export function waitBefore(attempt: number, answers: readonly Answer[], now: number): number {
  const asked = answers.map((answer) => askedWait(answer.headers, now)).filter((wait) => wait !== null);
  if (asked.length > 0) return Math.max(...asked);
  const backoff = FIRST_BACKOFF * 2 ** (attempt - 1);
  return Math.ceil(backoff / 2 + Math.random() * (backoff / 2));
}

/** Waits for the next attempt, or says that there is none: too many have been made, or nobody would wait so long. */
export async function mayTryAgain(
  time: Time,
  attempt: number,
  deadline: Deadline,
  wait: number,
): Promise<boolean> {
  if (attempt >= MOST_ATTEMPTS || deadline.isBefore(time.now() + wait)) return false;
  await time.wait(wait);
  return true;
}

/**
 * Sends until there is an answer to keep. A network error is retried only when the request is repeatable: what became
 * of a write must be looked up, and only the sender knows where.
 */
export async function retrying(
  { time, deadline, repeatable, what }: { time: Time; deadline: Deadline; repeatable: boolean; what: string },
  send: () => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    let answer: Answer | null = null;
    let cause: NoAnswer | null = null;
    try {
      answer = await send();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      cause = error;
    }
    const again = answer ? isWorthRetrying(answer, repeatable) : repeatable;
    const wait = again ? waitBefore(attempt, answer ? [answer] : [], time.now()) : 0;
    if (again && (await mayTryAgain(time, attempt, deadline, wait))) continue;
    if (answer) return answer;
    throw new GraphFault('unavailable', what, { cause });
  }
}
