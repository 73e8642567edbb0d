import type { ReportReading } from '../../application/report/read-reports.ts';
import type { SteeringReading } from '../../application/report/read-steering.ts';
import type { Answer } from '../../contract/operations.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { NetworkId } from '../../domain/ids.ts';
import type { Report } from '../../domain/report/report.ts';
import { isUnregisteredGroup } from '../../domain/report/report-access.ts';
import { reportSums } from '../../domain/report/report-blockers.ts';
import type { SteeringGroup } from '../../domain/report/steering.ts';
import type { Names } from './names.ts';

/** A report at a glance: where it stands, and its money. */
export function presentReportSummary(
  { report, stored }: ReportReading,
  today: PlainDate,
): Answer<'listReports'>['reports'][number] {
  return {
    id: report.id,
    kind: report.kind,
    recipient: report.recipient,
    network: report.network,
    state: stageOf(report, stored !== null),
    deadline: report.deadline,
    overdue: report.state === 'draft' && today > report.deadline,
    late: report.state !== 'draft' && report.late,
    ...reportSums(report),
  };
}

/** A report with what was granted beside what is said of it. */
export async function presentReport(
  reading: ReportReading,
  { today, groups }: { readonly today: PlainDate; readonly groups: readonly NetworkId[] },
  names: Names,
): Promise<Answer<'readReport'>> {
  const { report, stored } = reading;
  const returned = report.state === 'draft' ? report.returned : null;
  const delivered = report.state === 'draft' ? null : { by: report.submittedBy, at: report.submittedAt };
  const approved = report.state === 'approved' ? { by: report.approvedBy, at: report.approvedAt } : null;
  return {
    ...presentReportSummary(reading, today),
    round: report.round,
    year: report.year,
    letter: report.letter,
    lines: report.granted,
    unregistered: isUnregisteredGroup(report.recipient, groups),
    ownContribution: report.ownContribution ?? null,
    content: { ...report.content, ownContribution: report.content.ownContribution ?? null },
    returned: returned && { ...returned, by: await names.person(returned.by) },
    submitted: delivered && (await names.changed(delivered)),
    approved: approved && (await names.changed(approved)),
    figuresAreExamples: report.figuresAreExamples,
    changed: stored && (await names.changed(stored.audit)),
  };
}

function stageOf(report: Report, begun: boolean) {
  if (report.state !== 'draft') return report.state;
  if (report.returned) return 'returned';
  return begun ? 'draft' : 'not-started';
}

/** The reports of a round put together, each group with its name. */
export async function presentSteering(
  { round, steering, reports, years, figuresAreExamples }: SteeringReading,
  schemeName: (round: SteeringReading['round']) => Promise<string>,
  names: Names,
): Promise<Answer<'readSteering'>> {
  // As in the letters: a network that was renamed since has the name that it had.
  const decidedAt = 'decidedAt' in round.state ? round.state.decidedAt : undefined;
  const byId = new Map(reports.map(({ report }) => [report.id, report]));
  const namedReports = (ids: readonly string[]) =>
    ids.map((id) => {
      const report = byId.get(id);
      return { id, name: report?.recipient.name ?? id, kind: report?.kind ?? 'annual' };
    });
  const named = (groups: readonly SteeringGroup[], nameOf: (key: string) => Promise<string>) =>
    Promise.all(
      groups.map(async (group) => ({
        ...group,
        name: group.key && (await nameOf(group.key)),
        reports: namedReports(group.reports),
      })),
    );
  const byName = (a: { name: string }, b: { name: string }) =>
    Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name, 'nb');
  return {
    round: round.state.id,
    year: round.state.year,
    total: steering.total,
    participants: steering.participants,
    due: steering.due,
    delivered: steering.delivered,
    late: steering.late,
    attainment: steering.attainment,
    attainedIn: {
      not: namedReports(steering.attainedIn.not),
      partly: namedReports(steering.attainedIn.partly),
      largely: namedReports(steering.attainedIn.largely),
      fully: namedReports(steering.attainedIn.fully),
    },
    measures: (
      await Promise.all(
        steering.measures.map(async ({ title, network, ...group }) => ({
          ...group,
          name: title,
          network: network === null ? '' : await names.network(network, decidedAt),
          reports: namedReports(group.reports),
        })),
      )
    ).toSorted((a, b) => a.network.localeCompare(b.network, 'nb') || a.name.localeCompare(b.name, 'nb')),
    contributions: (
      await Promise.all(
        steering.contributions.map(async (line) => ({
          ...line,
          name: await names.network(line.network, decidedAt),
        })),
      )
    ).toSorted(byName),
    networks: (await named(steering.networks, (id) => names.network(id, decidedAt))).toSorted(byName),
    institutions: (await named(steering.institutions, (id) => names.institution(id))).toSorted(byName),
    themes: (await named(steering.themes, (theme) => Promise.resolve(theme))).toSorted(byName),
    years: await Promise.all(
      years.map(async (year) => ({
        round: year.round.state.id,
        name: await schemeName(year.round),
        year: year.round.state.year,
        ...year.sums,
      })),
    ),
    figuresAreExamples,
  };
}
