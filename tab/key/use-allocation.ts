import { useEffect, useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { useRead } from '../api/use-read.ts';
import { type KeyInputs, previewRequest } from './key-inputs.ts';
import { type Result, resultOfPreview } from './result-lines.ts';

/** A result and the inputs that it follows from. */
export type Allocation = { readonly inputs: KeyInputs; readonly result: Result };

/** What a result is compared with: the decided key, or the draft as it is saved. */
export type Against = 'decided' | 'saved';

export type Preview = {
  /** The latest result; stays while the next one is worked out, and while the inputs do not add up. */
  readonly allocation: Allocation | null;
  /** Whether that is the result of the very inputs asked about. */
  readonly current: boolean;
  readonly problem: Problem | undefined;
};

const PAUSE_MILLISECONDS = 250;

/** What the inputs give, as the service works it out. Follows what is typed with a pause; the latest question wins. */
export function usePreview(inputs: KeyInputs | null): Preview {
  const asked = useAfterPause(inputs);
  const read = useRead('previewAllocation', asked && { body: previewRequest(asked) }, { keepPrevious: true });
  const [latest, setLatest] = useState<(Allocation & { answer: Answer<'previewAllocation'> }) | null>(null);
  const answered = asked !== null && read.data !== undefined && !read.loading && !read.problem;
  if (answered && read.data && latest?.answer !== read.data) {
    setLatest({ answer: read.data, inputs: asked, result: resultOfPreview(read.data) });
  }
  return {
    allocation: latest,
    current: answered && asked === inputs,
    problem: asked ? read.problem : undefined,
  };
}

/** The value, once it has stood for a moment. */
function useAfterPause<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
