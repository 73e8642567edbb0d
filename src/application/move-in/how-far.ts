import type { AuditEntry } from '../../domain/audit/audit-trail.ts';

/** How far an aggregate has been moved. */
export type HowFar =
  /** So many of its versions are there; the rest can follow. */
  | { readonly kind: 'moved'; readonly versions: number }
  /** Something else was done to it where it is to go. */
  | { readonly kind: 'differs'; readonly version: number };

/** The commands that register what a county needs before its first round; what they entered, the trial's versions follow. */
const registering = new Set(['sharepoint:lists', 'provision']);

/**
 * Compares the trail of an aggregate with the trail where it is moved to. A version is the same when the same command
 * made the same state of it; where nothing was registered before, the whole chain of hashes is the same as well.
 */
export function howFar(source: readonly AuditEntry[], target: readonly AuditEntry[]): HowFar {
  const begin = target.findIndex(({ by }) => !registering.has(by));
  const moved = begin === -1 ? [] : target.slice(begin);
  const other = moved.findIndex((entry, index) => !isSame(entry, source[index]));
  return other === -1
    ? { kind: 'moved', versions: moved.length }
    : { kind: 'differs', version: moved[other]?.version ?? 0 };
}

function isSame(entry: AuditEntry, source: AuditEntry | undefined): boolean {
  return entry.changeId === source?.changeId && entry.stateHash === source.stateHash;
}
