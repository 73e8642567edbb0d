/** As it really passes, whatever the clock says. */
export type Time = {
  /** Milliseconds from some beginning. */
  now(): number;
  /** Calls once so many milliseconds have passed, unless the answer is called before. */
  after(milliseconds: number, call: () => void): () => void;
};

export const realTime: Time = {
  now: () => performance.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Resolves once so many milliseconds have passed. */
export async function pass(time: Time, milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    time.after(milliseconds, resolve);
  });
}
