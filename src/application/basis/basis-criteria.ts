import type { Blocker } from '../../domain/basis/blockers.ts';
import type { Criterion } from '../../domain/registers/registers.ts';
import { fault, type Fault } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** The criteria that a round's bases must answer: its scheme's. */
export async function criteriaOf(store: AggregateStore, round: string): Promise<readonly Criterion[]> {
  const stored = await store.read('round', round);
  const scheme = stored && (await store.read('scheme', stored.state.scheme));
  return scheme?.state.criteria ?? [];
}

/** A blocker as a fault, at the field where it can be mended. */
export function blockerFault(blocker: Blocker): Fault {
  switch (blocker.code) {
    case 'criterion-unanswered':
      return fault(blocker.code, {}, `answers.${blocker.criterion}`);
    case 'cost-missing':
      return fault(blocker.code, { title: blocker.title }, 'measures');
    case 'above-frame':
      return fault(blocker.code, { by: blocker.by }, 'measures');
    case 'no-measures':
      return fault(blocker.code, {}, 'measures');
    case 'owner-not-confirmed':
    case 'partner-not-confirmed':
      return fault(blocker.code, {}, 'confirmations');
  }
}
