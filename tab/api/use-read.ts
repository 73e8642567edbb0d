import { useMemo } from 'react';
import useSWR, { type SWRConfiguration } from 'swr';
import type { Answer } from '../../src/contract/operations.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { OperationId } from '../../src/contract/routes.ts';
import { ApiProblem, isOutcomeUnknown } from './api-problem.ts';
import { addressOf, call, type Input, type Reply } from './call.ts';

export type Read<T> = {
  /** What was answered last; kept while it is asked for anew. */
  readonly data: T | undefined;
  /** The version of what was answered: goes with a change as `ifMatch`. */
  readonly etag: string | undefined;
  /** Why there is no answer, or why the newest could not be had. */
  readonly problem: Problem | undefined;
  readonly loading: boolean;
  readonly refresh: () => Promise<void>;
};

/** Settings of every reading: ask again on focus, and again by itself only where that can help. */
export const readSettings: SWRConfiguration = {
  shouldRetryOnError: (error) =>
    error instanceof ApiProblem && error.problem.code !== 'no-token' && isOutcomeUnknown(error.problem),
  errorRetryInterval: 3000,
  errorRetryCount: 5,
};

/**
 * Reads, and keeps what was read for all who read the same. Null instead of an input reads nothing yet. `every` asks
 * again after that many milliseconds: for a long piece of work that is running. `keepPrevious` shows the answer to the
 * question before until the new one is there: for a preview that follows what is typed.
 */
export function useRead<O extends OperationId>(
  operation: O,
  input: Input<O> | null,
  { every = 0, keepPrevious = false }: { readonly every?: number; readonly keepPrevious?: boolean } = {},
): Read<Answer<O>> {
  const { data, error, isLoading, mutate } = useSWR<Reply<Answer<O>>, unknown>(
    input && keyOf(operation, input),
    () => call(operation, input as Input<O>),
    { ...readSettings, refreshInterval: every, keepPreviousData: keepPrevious },
  );
  if (error !== undefined && !(error instanceof ApiProblem)) throw error;
  return useMemo(
    () => ({
      data: data?.body,
      etag: data?.etag,
      problem: error?.problem,
      loading: isLoading,
      refresh: async () => {
        await mutate();
      },
    }),
    [data, error, isLoading, mutate],
  );
}

/** The address; where the question itself stands in a body (a preview), that as well. */
function keyOf<O extends OperationId>(operation: O, input: Input<O>): string {
  const address = addressOf(operation, input);
  return input.body === undefined ? address : `${address} ${JSON.stringify(input.body)}`;
}
