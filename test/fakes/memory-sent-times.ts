import type { SentTimes } from '../../src/application/ports/sent-times.ts';

/** Times in memory for unit tests: all who are given it share it. */
export function memorySentTimes(): SentTimes {
  const kept = new Map<string, { readonly times: readonly number[]; readonly mark: string }>();
  let changes = 0;
  return {
    read: async (name) => kept.get(name) ?? { times: [], mark: null },
    replace: async (name, times, mark) => {
      if ((kept.get(name)?.mark ?? null) !== mark) return false;
      changes += 1;
      kept.set(name, { times: [...times], mark: String(changes) });
      return true;
    },
  };
}
