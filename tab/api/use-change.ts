import { useRef, useState } from 'react';
import { useSWRConfig } from 'swr';
import type { Answer } from '../../src/contract/operations.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { routes, type OperationId } from '../../src/contract/routes.ts';
import { ApiProblem, isOutcomeUnknown } from './api-problem.ts';
import { addressOf, call, type Input, type Reply, type Terms } from './call.ts';
import { confirmingSensitiveText } from './sensitive-text.ts';

/** Every operation that changes something: not what asks with a body but keeps nothing. */
export type ChangeOperation = Exclude<
  { [O in OperationId]: (typeof routes)[O]['method'] extends 'GET' ? never : O }[OperationId],
  'previewAllocation' | 'readCountTable' | 'previewCounts' | 'previewResponses'
>;

export type Change<O extends ChangeOperation> = {
  /** Sends the change. Null when it was refused: then `problem` or `conflict` says why. */
  readonly run: (input: Input<O> & Pick<Terms, 'ifMatch'>) => Promise<Reply<Answer<O>> | null>;
  readonly busy: boolean;
  /** Why it was refused, a conflict left out. */
  readonly problem: Problem | undefined;
  /** Somebody saved in between. `current` in it says who, and when. */
  readonly conflict: Problem | undefined;
  /** Forgets the refusal. */
  readonly clear: () => void;
};

/**
 * Changes something. The same change sent again after an unknown outcome carries the same id, so that it happens once.
 * Afterwards everything on screen is read anew, and what the answer itself shows is shown at once.
 */
export function useChange<O extends ChangeOperation>(operation: O): Change<O> {
  const { mutate } = useSWRConfig();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const unsettled = useRef<{ readonly intention: string; readonly id: string } | null>(null);

  async function run(input: Input<O> & Pick<Terms, 'ifMatch'>): Promise<Reply<Answer<O>> | null> {
    const address = addressOf(operation, input);
    const intention = JSON.stringify([address, input.body, input.ifMatch]);
    const id = unsettled.current?.intention === intention ? unsettled.current.id : crypto.randomUUID();
    setBusy(true);
    try {
      const terms = { ifMatch: input.ifMatch, changeId: id };
      const reply = await confirmingSensitiveText((sensitiveTextConfirmed) =>
        call(operation, input, { ...terms, sensitiveTextConfirmed }),
      );
      unsettled.current = null;
      setProblem(undefined);
      const shown = addressShowing(operation, address);
      if (shown) await mutate(shown, reply, { revalidate: reply.etag === '' });
      void mutate((key) => key !== shown);
      return reply;
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem)) throw thrown;
      unsettled.current = isOutcomeUnknown(thrown.problem) ? { intention, id } : null;
      if (thrown.problem.status === 412) await mutate(addressShowing(operation, address));
      setProblem(thrown.problem);
      return null;
    } finally {
      setBusy(false);
    }
  }

  const isConflict = problem?.status === 412;
  return {
    run,
    busy,
    problem: isConflict ? undefined : problem,
    conflict: isConflict ? problem : undefined,
    clear: () => setProblem(undefined),
  };
}

const readPaths = new Set<string>(
  Object.values(routes)
    .filter((route) => route.method === 'GET')
    .map((route) => route.path),
);

/** Where that which a change answers with is read: saving at its own address, acting (`…/key/decide`) one step up. */
function addressShowing(operation: ChangeOperation, address: string): string | null {
  const { path } = routes[operation];
  if (readPaths.has(path)) return address;
  const up = (text: string) => text.slice(0, text.lastIndexOf('/'));
  return readPaths.has(up(path)) ? up(address) : null;
}
