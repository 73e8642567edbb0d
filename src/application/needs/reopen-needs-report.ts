import { reopenNeedsReport as reopened } from '../../domain/needs/needs-report.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import type { Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { ownersSubject, reportId, type ReportName } from './needs-subject.ts';

/** Opens a submitted report for its owner to change, with a reason. Until it is submitted anew, nobody can answer it. */
export function reopenNeedsReport(
  deps: Dependencies,
  command: Command,
  what: ReportName & { readonly reason: string },
): Promise<Outcome<Stored<'needs-report'>>> {
  return changeAggregate(deps, command, {
    kind: 'needs-report',
    id: reportId(what),
    action: 'needs-report.reopen',
    subject: ownersSubject,
    reason: what.reason,
    transition: (state, at) =>
      inState(state, 'submitted', (report) =>
        reopened(report, { reason: what.reason, by: command.actor.id, at }),
      ),
  });
}
