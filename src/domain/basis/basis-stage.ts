import type { Criterion } from '../registers/registers.ts';
import { contentBlockers } from './blockers.ts';
import type { DecisionBasis } from './decision-basis.ts';

/** How far a network has come with its decision basis. */
export type BasisStage =
  'no-frame' | 'not-started' | 'in-progress' | 'returned' | 'ready' | 'submitted' | 'submitted-late';

/**
 * The stage of a basis; `ready` means that only confirmations and sending are left. One that was sent back is
 * `returned` until it is mended and complete, or until both sides stand behind it as it was.
 */
export function stageOf(basis: DecisionBasis | null, criteria: readonly Criterion[]): BasisStage {
  if (!basis) return 'no-frame';
  if (basis.state === 'submitted') return basis.late ? 'submitted-late' : 'submitted';
  const { owner, partner } = basis.confirmations;
  const awaitsMending = basis.returned !== null && !basis.mended && !(owner && partner);
  const isComplete = contentBlockers(basis.content, basis.frame, criteria).length === 0;
  if (isComplete && !awaitsMending) return 'ready';
  if (basis.returned) return 'returned';
  const { measures, answers, comment, jointTracks = [], anchoring = '' } = basis.content;
  const lists = [measures, Object.keys(answers), jointTracks];
  const untouched = lists.every(({ length }) => length === 0) && comment === '' && anchoring === '';
  return untouched ? 'not-started' : 'in-progress';
}
