import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { canSumKroner } from '../../domain/money.ts';
import {
  approveReport as approved,
  editReport,
  onValidLetter,
  type DraftReport,
  type ReportContent,
  returnReport as returned,
  submitReport as submitted,
} from '../../domain/report/report.ts';
import { reportBlockers, type ReportBlocker } from '../../domain/report/report-blockers.ts';
import { authorise } from '../authorise.ts';
import { groupsOn } from '../registers/networks-and-groups.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, type Fault, notFound, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { type DueOnLetter, dueOnLetter } from './open-reports.ts';
import { editingAction, reportSubject } from '../../domain/report/report-access.ts';

/** Saves the draft of a report. It may be unfinished: only submitting it checks the whole. */
export async function saveReport(
  deps: Dependencies,
  command: Command,
  what: { readonly report: string; readonly content: ReportContent },
): Promise<Outcome<Stored<'report'>>> {
  return changeReport(deps, command, what.report, (draft, _at, due) => {
    const faults = contentFaults(what.content, draft, due);
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
  due: DueOnLetter | null,
) => ReturnType<typeof submitted> | DraftReport | ReturnType<typeof notReady>;

async function changeReport(
  deps: Dependencies,
  command: Command,
  id: string,
  transition: Transition,
  recordedAs?: 'report.submit',
) {
  const [due, stored, groups] = await Promise.all([
    dueOnLetter(deps.store, id),
    deps.store.read('report', id),
    groupsOn(deps.store, dateInOslo(deps.clock.now())),
  ]);
  const opened = due?.opened ?? notFound;
  const known = ofWhom(due, stored);
  // Whose it is decides which row of the policy holds; one that nobody owes is not there for the county governor alone.
  const action = known
    ? editingAction(
        known,
        groups.map(({ id: group }) => group),
      )
    : 'unregistered-group-report.edit';
  if (known && opened.kind === 'refused') {
    return authorise(command.actor, action, reportSubject(known)) ?? opened;
  }
  return changeAggregate(deps, command, {
    kind: 'report',
    id,
    action,
    ...(recordedAs && { recordedAs }),
    subject: reportSubject,
    unsaved: () => Promise.resolve(opened),
    transition: (state, at) =>
      inState(opened.kind === 'refused' ? state : onValidLetter(state, opened), 'draft', (draft) =>
        transition(draft, at, due),
      ),
  });
}

/** Whose report it is, and how far it has come. */
function ofWhom(
  due: DueOnLetter | null,
  stored: Stored<'report'> | null,
): Parameters<typeof reportSubject>[0] | null {
  return stored?.state ?? (due && { recipient: due.recipient, state: 'draft' });
}

function contentFaults(content: ReportContent, { granted }: DraftReport, due: DueOnLetter | null): Fault[] {
  const seen = new Set<string>();
  const faults = content.lines.flatMap(({ line }, index) => {
    const repeated = seen.has(line);
    seen.add(line);
    if (granted.every(({ id }) => id !== line)) return [unknownLine(line, `lines.${index}.line`, due)];
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

/** A sum that a new decision has taken away is named, with the day of that decision. */
function unknownLine(line: string, path: string, due: DueOnLetter | null): Fault {
  const withdrawn = due?.withdrawn.find(({ id }) => id === line);
  return due && withdrawn
    ? fault('line-annulled', { title: withdrawn.title, on: due.decidedOn }, path)
    : fault('unknown-line', {}, path);
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
    case 'own-contribution-missing':
      return fault(blocker.code, {}, 'ownContribution.used');
    case 'own-contribution-unexplained':
      return fault(blocker.code, { by: blocker.by }, 'ownContribution.shortfall');
    case 'teacher-education-missing':
      return fault(blocker.code, {}, 'teacherEducation');
    case 'partnership-missing':
      return fault(blocker.code, {}, 'partnership');
  }
}
