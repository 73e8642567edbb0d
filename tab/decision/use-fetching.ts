import { useState } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import { problemIn } from '../api/call.ts';

/** One thing fetched or sent at a time, with why it could not be. */
export function useFetching() {
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  async function during(work: () => Promise<void>) {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (thrown) {
      setProblem(problemIn(thrown));
    } finally {
      setBusy(false);
    }
  }
  return { busy, problem, during };
}
