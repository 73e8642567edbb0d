import type { NeedsSetting } from '../../application/needs/needs-setting.ts';
import type { NeedsOverview, NetworkNeeds } from '../../application/needs/read-needs.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { Answer } from '../../contract/operations.ts';
import type { NeedAnswer, NeedOutcome, NeedsReport } from '../../domain/needs/needs-report.ts';
import { answerTo } from '../../domain/needs/needs-report.ts';
import { type AnsweredNeed, needAt, settledOutcome } from '../../domain/needs/thread.ts';
import type { CompetenceNetwork } from '../../domain/registers/registers.ts';
import type { Names } from './names.ts';

type ReportView = Answer<'readNeedsReport'>;
type AnswerView = NonNullable<ReportView['needs'][number]['answer']>;
type FinalOutcome = Exclude<AnswerView['outcome'], { kind: 'merged' }>;

/** A needs report with what became of each need. */
export async function presentNeedsReport(
  report: NeedsReport,
  stored: Stored<'needs-report'> | null,
  setting: NeedsSetting,
  names: Names,
): Promise<ReportView> {
  const { owner, network, year, state } = report;
  const reopened = report.state === 'draft' ? report.reopened : null;
  return {
    year,
    network,
    networkName: setting.network.name,
    owner,
    ownerName: ownerName(setting.withAllOwners, owner),
    state,
    version: stored?.version ?? 0,
    deadline: setting.deadline,
    submittedAt: report.state === 'submitted' ? report.submittedAt : null,
    late: report.state === 'submitted' && report.late,
    reopened: reopened && { ...reopened, by: await names.person(reopened.by) },
    needs: await Promise.all(
      report.needs.map(async (need) => {
        const answer = answerTo(report, need.id);
        const { fromForm, ...written } = need;
        return {
          ...written,
          cameFromForm: fromForm !== undefined,
          answer: answer && (await presentAnswer(report, need.id, answer, setting, names)),
        };
      }),
    ),
    changed: stored && (await names.changed(stored.audit)),
  };
}

async function presentAnswer(
  { owner }: NeedsReport,
  need: string,
  { outcome, by, at }: NeedAnswer,
  setting: NeedsSetting,
  names: Names,
): Promise<AnswerView> {
  const given = { by: await names.person(by), at };
  if (outcome.kind !== 'merged') return { outcome: presentOutcome(outcome, setting), ...given };
  const { into } = outcome;
  const became = settledOutcome(setting.reports, { owner, need })?.became;
  return {
    outcome: {
      kind: 'merged',
      into: {
        ...into,
        ownerName: ownerName(setting.withAllOwners, into.owner),
        theme: needAt(setting.reports, into)?.theme ?? null,
      },
      became: became && became.kind !== 'merged' ? presentOutcome(became, setting) : null,
    },
    ...given,
  };
}

/** The title as the plan has it now; where it has gone, as it was. */
function presentOutcome(
  outcome: Exclude<NeedOutcome, { kind: 'merged' }>,
  { parts }: NeedsSetting,
): FinalOutcome {
  if (outcome.kind === 'declined') return outcome;
  const { kind, id, title } = outcome.part;
  const now = parts.find((part) => part.kind === kind && part.id === id);
  return { kind: 'in-plan', part: { kind, id, title: now?.title ?? title, stands: now !== undefined } };
}

/** What a network has received, owner by owner. */
export async function presentNeedsOfNetwork(
  { setting, reports, suggestions }: NetworkNeeds,
  names: Names,
): Promise<Answer<'readNeedsOfNetwork'>> {
  const { network, year, deadline, parts } = setting;
  return {
    year,
    network: network.id,
    networkName: network.name,
    deadline,
    owners: network.owners.map(({ id, name }) => ({ id, name, state: stateOf(setting.reports, id) })),
    reports: await Promise.all(
      reports.map(async (stored) => ({
        etag: stored.etag,
        report: await presentNeedsReport(stored.state, stored, setting, names),
      })),
    ),
    parts,
    suggestions,
  };
}

export function presentNeedsOverview({
  year,
  deadline,
  statuses,
  overlaps,
  networks,
}: NeedsOverview): Answer<'readNeedsOverview'> {
  return {
    year,
    deadline,
    networks: statuses,
    overlaps:
      overlaps?.map((overlap) => ({
        ...overlap,
        networks: overlap.networks
          .map(({ network, owners }) => {
            const registered = networks.find(({ id }) => id === network);
            return {
              network,
              name: registered?.name ?? network,
              owners: owners.map((owner) => ownerName(registered, owner)),
            };
          })
          .toSorted((a, b) => a.name.localeCompare(b.name, 'nb')),
      })) ?? null,
  };
}

export function presentNeedsOfPlan(
  parts: readonly {
    readonly part: { readonly kind: 'measure' | 'focus-area'; readonly id: string };
    readonly needs: readonly AnsweredNeed[];
  }[],
  network: CompetenceNetwork,
): Answer<'readNeedsOfPlan'> {
  return {
    parts: parts.map(({ part, needs }) => ({
      ...part,
      needs: needs.map(({ report: { year, owner }, need: { id, theme, subTheme }, merged }) => ({
        year,
        owner,
        ownerName: ownerName(network, owner),
        need: id,
        theme,
        subTheme,
        merged,
      })),
    })),
  };
}

function stateOf(reports: readonly NeedsReport[], owner: string) {
  const report = reports.find((one) => one.owner === owner);
  if (!report) return 'none';
  if (report.state === 'submitted') return report.late ? 'late' : 'submitted';
  return report.reopened ? 'reopened' : 'draft';
}

function ownerName(network: CompetenceNetwork | undefined, owner: string): string {
  return network?.owners.find(({ id }) => id === owner)?.name ?? owner;
}
