import type { PersonId, RoundId } from '../../domain/ids.ts';

export type ProcessStep =
  | { readonly key: string; readonly state: 'pending' | 'done' }
  | { readonly key: string; readonly state: 'failed'; readonly code: string; readonly traceId: string };

/**
 * Work over many aggregates: a list of idempotent steps that is kept in the store, resumed after a crash and shown
 * while it runs.
 */
export type Process = {
  readonly id: string;
  readonly type: 'publish-frames' | 'issue-letters';
  readonly round: RoundId;
  readonly startedBy: PersonId;
  readonly steps: readonly ProcessStep[];
  readonly state: 'running' | 'failed' | 'finished';
};
