import { blockersOf } from '../../domain/basis/blockers.ts';
import { submitBasis as submitted } from '../../domain/basis/decision-basis.ts';
import { deadlineFor } from '../../domain/calendar/calendar-entry.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notFound, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { basisIdOf } from '../ports/aggregates.ts';
import { blockerFault, criteriaOf } from './basis-criteria.ts';
import { basisSubject } from './basis-subject.ts';

/** Submits a complete, twice confirmed basis to the forum. After the deadline it is taken in and marked late,
 * until the recommendation is delivered. */
export function submitBasis(
  deps: Dependencies,
  command: Command,
  what: { readonly round: string; readonly network: string },
): Promise<Outcome<Stored<'basis'>>> {
  return changeAggregate(deps, command, {
    kind: 'basis',
    id: basisIdOf(what.round, what.network),
    action: 'basis.submit',
    subject: basisSubject,
    transition: async (state, at) => {
      const [round, recommendation] = await Promise.all([
        deps.store.read('round', what.round),
        deps.store.read('recommendation', what.round),
      ]);
      if (!round) return notFound;
      if (recommendation?.state.state === 'submitted') return notReady([fault('recommendation-delivered')]);
      const blockers = blockersOf(state, await criteriaOf(deps.store, what.round));
      if (blockers.length > 0) return notReady(blockers.map(blockerFault));
      const deadline = deadlineFor(round.state.calendar, 'decision-basis');
      return inState(state, 'draft', (draft) =>
        submitted(draft, { at, on: dateInOslo(new Date(at)), deadline }),
      );
    },
  });
}
