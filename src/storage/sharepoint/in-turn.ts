/** Runs work on the same key one after another, and work on different keys side by side. */
export function createTurns() {
  const last = new Map<string, Promise<unknown>>();

  return {
    take<T>(key: string, work: () => Promise<T>): Promise<T> {
      const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
      last.set(key, turn);
      const settled = () => {
        if (last.get(key) === turn) last.delete(key);
      };
      turn.then(settled, settled);
      return turn;
    },
    /** Resolves when all work that was given until now on the key, or on every key, has ended. */
    async settled(key?: string): Promise<void> {
      const turns = [...last].filter(([one]) => key === undefined || one === key);
      await Promise.allSettled(turns.map(([, turn]) => turn));
    },
  };
}
