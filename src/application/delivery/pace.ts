/** At most so many within so many milliseconds, wherever one begins to count. */
export type Window = { readonly most: number; readonly within: number };

export type Limits = {
  /** For everything that goes out, whomever it is for. */
  readonly all: readonly Window[];
  /** For each conversation. */
  readonly thread: readonly Window[];
};

/** What Teams takes from a bot: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
export const teamsLimits: Limits = {
  all: [{ most: 50, within: 1000 }],
  thread: [
    { most: 7, within: 1000 },
    { most: 8, within: 2000 },
    { most: 60, within: 30_000 },
    { most: 1800, within: 3_600_000 },
  ],
};

/**
 * How fast messages go out. It keeps the times of all that went out within its windows, so that no window ever has too
 * many, not even one that begins in the middle. Times are milliseconds that only ever grow.
 */
export function createPace({ all, thread: ofThread }: Limits) {
  const everything = createLog(all);
  const threads = new Map<string, Thread>();
  let sweepAt = 1000;

  const threadOf = (name: string): Thread => {
    const known = threads.get(name);
    if (known) return known;
    const thread = { sent: createLog(ofThread), promised: [], heldUntil: 0 };
    threads.set(name, thread);
    return thread;
  };

  /** Forgets conversations in which nothing has happened for so long that nothing counts any more. */
  function sweep(now: number): void {
    if (threads.size < sweepAt) return;
    for (const [name, { sent, promised, heldUntil }] of threads) {
      if (sent.isEmpty(now) && heldUntil <= now && (promised.at(-1) ?? 0) <= now) threads.delete(name);
    }
    sweepAt = Math.max(1000, threads.size * 2);
  }

  return {
    /** Until one more may go out to anybody, in milliseconds. */
    untilAny: (now: number): number => everything.until(now, []),

    /** Until one more may go out in that conversation, in milliseconds. */
    untilThread(name: string, now: number): number {
      const thread = threads.get(name);
      return thread ? Math.max(thread.sent.until(now, []), thread.heldUntil - now, 0) : 0;
    },

    /** One goes out now. */
    note(name: string, now: number): void {
      sweep(now);
      everything.add(now);
      threadOf(name).sent.add(now);
    },

    /**
     * When one that has to wait may go out in that conversation, in milliseconds from now: after all that were promised
     * a time before it.
     */
    promise(name: string, now: number): number {
      const thread = threadOf(name);
      thread.promised = thread.promised.filter((time) => time >= now);
      const wait = Math.max(thread.sent.until(now, thread.promised), thread.heldUntil - now, 0);
      thread.promised.push(now + wait);
      return wait;
    },

    /** Nothing more goes out in that conversation for so many milliseconds: the other side has asked for it. */
    holdBack(name: string, now: number, milliseconds: number): void {
      const thread = threadOf(name);
      thread.heldUntil = Math.max(thread.heldUntil, now + milliseconds);
    },
  };
}

type Thread = {
  readonly sent: ReturnType<typeof createLog>;
  /** Times that were promised to messages that wait, earliest first. */
  promised: number[];
  heldUntil: number;
};

function createLog(windows: readonly Window[]) {
  const longest = Math.max(...windows.map(({ within }) => within));
  let times: number[] = [];

  /** What no window reaches back to is forgotten, now and then. */
  function forget(now: number): void {
    const kept = times.findIndex((time) => time >= now - longest);
    if (kept === -1) times = [];
    else if (kept > times.length / 2) times = times.slice(kept);
  }

  return {
    add(now: number): void {
      forget(now);
      times.push(now);
    },
    isEmpty: (now: number): boolean => (times.at(-1) ?? -Infinity) < now - longest,
    until: (now: number, coming: readonly number[]): number => untilFree(windows, times, now, coming),
  };
}

/**
 * Until one more fits in, in milliseconds, after those that went out and those that are still to come; 0 where it fits in
 * now. Both earliest first.
 */
export function untilFree(
  windows: readonly Window[],
  times: readonly number[],
  now: number,
  coming: readonly number[] = [],
): number {
  const count = times.length + coming.length;
  const earliest = Math.max(
    coming.at(-1) ?? 0,
    ...windows.map(({ most, within }) => {
      const index = count - most;
      const first = index < times.length ? times[index] : coming[index - times.length];
      // A millisecond more: both ends of a window count.
      return first === undefined ? 0 : first + within + 1;
    }),
  );
  return Math.max(0, earliest - now);
}
