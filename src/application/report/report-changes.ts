import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { canSumKroner } from '../../domain/money.ts';
import {
  approveReport as approved,
  editReport,
  type DraftReport,
  type ReportContent,
  returnReport as returned,
  submitReport as submitted,
} from '../../domain/report/report.ts';
import { reportBlockers, type ReportBlocker } from '../../domain/report/report-blockers.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, type Fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { openReportById } from './open-reports.ts';
import { editingAction, reportSubject } from '../../domain/report/report-access.ts';

/** Saves the draft of a report. It may be unfinished: only submitting it checks the whole. */
export async function saveReport(
  deps: Dependencies,
  command: Command,
  what: { readonly report: string; readonly content: ReportContent },
): Promise<Outcome<Stored<'report'>>> {
  return changeReport(deps, command, what.report, (draft) => {
    const faults = contentFaults(what.content, draft);
    return faults.length > 0 ? notReady(faults) : editReport(draft, what.content);
  });
}

/** Submits a complete report; after the deadline it is taken in and marked late. */
export async function submitReport(
  deps: Dependencies,
  command: Command,
  id: string,
): Promise<Outcome<Stored<'report'>>> {
  const submit: Transition = (draft, at) => {
    const blockers = reportBlockers(draft);
    if (blockers.length > 0) return notReady(blockers.map(blockerFault));
    return submitted(draft, { by: command.actor.id, at, on: dateInOslo(new Date(at)) });
  };
  return changeReport(deps, command, id, submit, 'report.submit');
}

/** Sends a submitted report back with a reason. */
export function returnReport(
  deps: Dependencies,
  command: Command,
  what: { readonly report: string; readonly reason: string },
): Promise<Outcome<Stored<'report'>>> {
  return changeAggregate(deps, command, {
    kind: 'report',
    id: what.report,
    action: 'report.return',
    subject: reportSubject,
    reason: what.reason,
    transition: (state, at) =>
      inState(state, 'submitted', (report) =>
        returned(report, { reason: what.reason, by: command.actor.id, at }),
      ),
  });
}

/** Approves a submitted report: it is final. */
export function approveReport(
  deps: Dependencies,
  command: Command,
  id: string,
): Promise<Outcome<Stored<'report'>>> {
  return changeAggregate(deps, command, {
    kind: 'report',
    id,
    action: 'report.approve',
    subject: reportSubject,
    transition: (state, at) =>
      inState(state, 'submitted', (report) => approved(report, { by: command.actor.id, at })),
  });
}

type Transition = (
  draft: DraftReport,
  at: string,
) => ReturnType<typeof submitted> | DraftReport | ReturnType<typeof notReady>;

async function changeReport(
  deps: Dependencies,
  command: Command,
  id: string,
  transition: Transition,
  recordedAs?: 'report.submit',
) {
  const opened = await openReportById(deps.store, id);
  const known = 'recipient' in opened ? opened : ((await deps.store.read('report', id))?.state ?? null);
  return changeAggregate(deps, command, {
    kind: 'report',
    id,
    // Whose it is decides which row of the policy holds; for one that nobody owes, the widest.
    action: known ? editingAction(known) : 'group-report.edit',
    ...(recordedAs && { recordedAs }),
    subject: reportSubject,
    unsaved: () => Promise.resolve(opened),
    transition: (state, at) => inState(state, 'draft', (draft) => transition(draft, at)),
  });
}

function contentFaults(content: ReportContent, { granted }: DraftReport): Fault[] {
  const seen = new Set<string>();
  const faults = content.lines.flatMap(({ line }, index) => {
    const repeated = seen.has(line);
    seen.add(line);
    if (granted.every(({ id }) => id !== line)) return [fault('unknown-line', {}, `lines.${index}.line`)];
    return repeated ? [fault('duplicate-id', {}, `lines.${index}.line`)] : [];
  });
  const missing = granted.filter(({ id }) => !seen.has(id));
  const amounts = content.lines.flatMap(({ used }) => (used === null ? [] : [used]));
  return [
    ...faults,
    ...missing.map(({ title }) => fault('line-missing', { title }, 'lines')),
    ...(canSumKroner(amounts) ? [] : [fault('total-too-large', {}, 'lines')]),
  ];
}

function blockerFault(blocker: ReportBlocker): Fault {
  switch (blocker.code) {
    case 'used-missing':
      return fault(blocker.code, {}, `lines.${blocker.line}.used`);
    case 'used-above-granted':
      return fault(blocker.code, { by: blocker.by }, `lines.${blocker.line}.used`);
    case 'unused-plan-missing':
      return fault(blocker.code, { left: blocker.left }, `lines.${blocker.line}.unusedPlan`);
    case 'done-missing':
      return fault(blocker.code, {}, `lines.${blocker.line}.done`);
    case 'attainment-missing':
      return fault(blocker.code, {}, `lines.${blocker.line}.attainment`);
    case 'teacher-education-missing':
      return fault(blocker.code, {}, 'teacherEducation');
    case 'partnership-missing':
      return fault(blocker.code, {}, 'partnership');
  }
}
