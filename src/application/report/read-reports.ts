import type { Person } from '../../domain/registers/registers.ts';
import { type DraftReport, onValidLetter, type Report } from '../../domain/report/report.ts';
import { authorise } from '../authorise.ts';
import { UNSAVED } from '../change-aggregate.ts';
import { done, notFound, type Outcome, type Refusal } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { openReportById, openReportsOf } from './open-reports.ts';
import { readingAction, reportSubject } from '../../domain/report/report-access.ts';

/** A report, and where it is kept; null before anybody has written in it. */
export type ReportReading = { readonly report: Report; readonly stored: Stored<'report'> | null };

/** The version tag that goes back with a change. */
export function reportEtag({ stored }: ReportReading): string {
  return stored?.etag ?? UNSAVED;
}

/** One report; before it is begun, the empty one with what was granted. */
export async function readReport(
  store: AggregateStore,
  actor: Person,
  id: string,
): Promise<Outcome<ReportReading>> {
  const [stored, opened] = await Promise.all([store.read('report', id), openReportById(store, id)]);
  if (!stored && opened.kind === 'refused') return authorise(actor, 'report.list') ?? opened;
  const report = shownReport(stored, opened);
  if (!report) return notFound;
  return mayRead(actor, report) ?? done({ report, stored });
}

/** Every report of a round that this person may read, what is due as well as what is in, by recipient. */
export async function listReports(
  store: AggregateStore,
  actor: Person,
  round: string,
): Promise<Outcome<ReportReading[]>> {
  const refusal = authorise(actor, 'report.list');
  if (refusal) return refusal;
  return done((await reportsOfRound(store, round)).filter(({ report }) => mayRead(actor, report) === null));
}

/** What is due and what is in, by recipient. */
export async function reportsOfRound(store: AggregateStore, round: string): Promise<ReportReading[]> {
  const [opened, kept] = await Promise.all([openReportsOf(store, round), store.list('report', { round })]);
  const byId = new Map(kept.map((stored) => [stored.id, stored]));
  return opened
    .map((report) => {
      const stored = byId.get(report.id) ?? null;
      return { report: stored ? onValidLetter(stored.state, report) : report, stored };
    })
    .toSorted(
      (a, b) =>
        a.report.recipient.name.localeCompare(b.report.recipient.name, 'nb') ||
        a.report.deadline.localeCompare(b.report.deadline),
    );
}

/** What is kept, on the sums that stand; before anybody has written, what was opened. */
function shownReport(stored: Stored<'report'> | null, opened: DraftReport | Refusal): Report | null {
  if (opened.kind === 'refused') return stored?.state ?? null;
  return stored ? onValidLetter(stored.state, opened) : opened;
}

function mayRead(actor: Person, report: Report) {
  return authorise(actor, readingAction(report), reportSubject(report));
}
