import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { needsBlockers, submitNeedsReport as submitted } from '../../domain/needs/needs-report.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { needsDeadline } from './needs-deadline.ts';
import { ownersSubject, reportId, type ReportName } from './needs-subject.ts';

/** Submits a complete report to the network. After the local deadline it is taken in and marked late. */
export function submitNeedsReport(
  deps: Dependencies,
  command: Command,
  what: ReportName,
): Promise<Outcome<Stored<'needs-report'>>> {
  return changeAggregate(deps, command, {
    kind: 'needs-report',
    id: reportId(what),
    action: 'needs-report.submit',
    subject: ownersSubject,
    transition: async (state, at) => {
      const blockers = needsBlockers(state);
      if (blockers.length > 0) return notReady(blockers.map(({ code, path }) => fault(code, {}, path)));
      const deadline = await needsDeadline(deps.store, what.year, what.network);
      return inState(state, 'draft', (draft) =>
        submitted(draft, { at, on: dateInOslo(new Date(at)), deadline }),
      );
    },
  });
}
