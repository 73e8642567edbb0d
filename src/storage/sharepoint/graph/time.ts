import { setTimeout } from 'node:timers/promises';

/** Time as the client feels it. In a test it passes without waiting. */
export type Time = {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
};

export const realTime: Time = {
  now: () => Date.now(),
  wait: (milliseconds) => setTimeout(milliseconds),
};

/** How long somebody waits for an answer, retries included. Our own queue does not count. */
export type Deadline = {
  /** The request goes out: from now on time counts. */
  start(): void;
  /** Whether it went out before. */
  isRunning(): boolean;
  /** Whether that moment is too late. */
  isBefore(moment: number): boolean;
  /** How much is left, in milliseconds. */
  left(): number;
};

/** A deadline so many milliseconds after the start. */
export function deadlineAfter(time: Time, milliseconds: number): Deadline {
  let at: number | null = null;
  const end = () => at ?? time.now() + milliseconds;
  return {
    start: () => {
      at = end();
    },
    isRunning: () => at !== null,
    isBefore: (moment) => moment > end(),
    left: () => end() - time.now(),
  };
}
