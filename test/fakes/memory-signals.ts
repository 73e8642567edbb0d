import type { ChangeSignals } from '../../src/application/ports/change-signals.ts';

/** Signals in memory, for instances that live in one test. */
export function memorySignals(): ChangeSignals {
  const told = new Map<string, string>();
  let tokens = 0;
  return {
    tell: async (place) => {
      tokens += 1;
      told.set(place, String(tokens));
    },
    heard: async () => new Map(told),
    secret: async () => 'what only these instances know',
  };
}
