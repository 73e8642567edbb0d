import type { NetworkId, PersonId, RoundId } from '../../domain/ids.ts';

export type ProcessStep =
  | { readonly key: string; readonly state: 'pending' | 'done' }
  | { readonly key: string; readonly state: 'failed'; readonly code: string; readonly traceId: string };

type Facts = {
  readonly id: string;
  readonly startedBy: PersonId;
  readonly steps: readonly ProcessStep[];
};

type RoundWork = Facts & { readonly type: 'publish-frames' | 'issue-letters'; readonly round: RoundId };

/** Responses of a file, by the mapping of the form as it was when the import was begun. */
type ImportWork = Facts & {
  readonly type: 'import-responses';
  readonly form: string;
  readonly formVersion: number;
  readonly network: NetworkId | null;
};

/** A process before it has begun. */
export type NewProcess = RoundWork | ImportWork;

/** What was cancelled can be resumed, as what failed can. */
type Standing = { readonly state: 'running' | 'failed' | 'cancelled' | 'finished' };
export type RoundProcess = RoundWork & Standing;
export type ImportProcess = ImportWork & Standing;

/**
 * Work over many aggregates: a list of idempotent steps that is kept in the store, resumed after a crash and shown
 * while it runs.
 */
export type Process = RoundProcess | ImportProcess;
