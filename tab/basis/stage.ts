import type { Answer } from '../../src/contract/operations.ts';
import type { overview } from '../../src/text/pages/overview.ts';
import type { BasisView } from './basis-draft.ts';

type Status = Answer<'readOverview'>['networks'][number];
export type StageWord = keyof (typeof overview)['nb']['stage'];

/**
 * Where a basis stands. The service says it of the networks whose status the reader may see; of the others one reads
 * only what is submitted.
 */
export function stageOfBasis(
  { state, late, confirmations }: Pick<BasisView, 'state' | 'late' | 'confirmations'>,
  status: Pick<Status, 'stage'> | undefined,
): StageWord {
  const stage = status?.stage ?? (state === 'draft' ? 'in-progress' : late ? 'submitted-late' : 'submitted');
  if (stage !== 'ready') return stage;
  const { owner, partner } = confirmations;
  if (owner && partner) return 'ready';
  if (owner) return 'awaits-partner';
  return partner ? 'awaits-owner' : 'awaits-both';
}
