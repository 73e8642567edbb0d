import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { NetworkId } from '../../domain/ids.ts';
import { answerTo, type NeedsReport, openNeedsReport } from '../../domain/needs/needs-report.ts';
import { needsByPart } from '../../domain/needs/thread.ts';
import { distinct, type Overlap, overlapsIn, themeKey } from '../../domain/needs/themes.ts';
import type { CompetenceNetwork, Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { networksOn, networksWithAllOwners } from '../registers/registers-on.ts';
import { needsDeadline } from './needs-deadline.ts';
import { type NeedsSetting, settingOf } from './needs-setting.ts';
import { ownersSubject, reportId, type ReportName } from './needs-subject.ts';

/** A report as it stands; `stored` is null for one that its owner has not begun. */
export type ReportReading = {
  readonly state: NeedsReport;
  readonly stored: Stored<'needs-report'> | null;
  readonly setting: NeedsSetting;
};

/** One owner's report: a draft is the owner's own, what is submitted the whole network may read. */
export async function readNeedsReport(
  store: AggregateStore,
  actor: Person,
  what: ReportName,
): Promise<Outcome<ReportReading>> {
  const [stored, setting] = await Promise.all([
    store.read('needs-report', reportId(what)),
    settingOf(store, what),
  ]);
  if (stored) {
    const refusal = refusalToRead(actor, stored.state);
    return refusal ?? (setting ? done({ state: stored.state, stored, setting }) : notFound);
  }
  const { network, owner, year } = what;
  const mayBegin = authorise(actor, 'needs-report.edit', { network, owner, state: 'draft' }) === null;
  if (!mayBegin) return authorise(actor, 'submitted-needs-report.read', { network }) ?? notFound;
  if (!setting?.network.owners.some(({ id }) => id === owner)) return notFound;
  const state = openNeedsReport({ owner, network: setting.network.id, year });
  return done({ state, stored: null, setting });
}

/** What a network has received for a year: the reports that the reader may read, and who has not reported. */
export type NetworkNeeds = {
  readonly setting: NeedsSetting;
  readonly reports: readonly Stored<'needs-report'>[];
  /** Themes with their sub-themes that others have written, or that the scheme suggests. */
  readonly suggestions: readonly { readonly theme: string; readonly subThemes: readonly string[] }[];
};

export async function readNeedsOfNetwork(
  store: AggregateStore,
  actor: Person,
  what: { readonly year: number; readonly network: string },
): Promise<Outcome<NetworkNeeds>> {
  const refusal = authorise(actor, 'submitted-needs-report.read', { network: what.network });
  if (refusal) return refusal;
  const [setting, all] = await Promise.all([settingOf(store, what), store.list('needs-report')]);
  if (!setting) return notFound;
  const reports = all
    .filter(({ state }) => state.network === what.network && state.year === what.year)
    .filter(({ state }) => refusalToRead(actor, state) === null)
    .toSorted((a, b) => a.id.localeCompare(b.id));
  return done({ setting, reports, suggestions: await suggestionsFor(store, what, all) });
}

/** How far a network has come with a year's needs. */
export type NeedsStatus = {
  readonly network: NetworkId;
  readonly name: string;
  readonly owners: number;
  readonly submitted: number;
  readonly late: number;
  readonly needs: number;
  readonly inPlan: number;
  readonly merged: number;
  readonly declined: number;
  readonly unanswered: number;
};

export type NeedsOverview = {
  readonly year: number;
  readonly deadline: PlainDate;
  readonly statuses: readonly NeedsStatus[];
  /** Null for those to whom only their own network is open. */
  readonly overlaps: readonly Overlap[] | null;
  /** With every owner that they ever had. */
  readonly networks: readonly CompetenceNetwork[];
};

/** A year's needs in every network that the reader may read, and the themes that several networks share. */
export async function readNeedsOverview(
  store: AggregateStore,
  actor: Person,
  year: number,
): Promise<Outcome<NeedsOverview>> {
  const deadline = await needsDeadline(store, year, null);
  const [registered, withAllOwners, all] = await Promise.all([
    networksOn(store, deadline),
    networksWithAllOwners(store),
    store.list('needs-report'),
  ]);
  const networks = registered.toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  const reports = all.map(({ state }) => state).filter((report) => report.year === year);
  const mayReadOverlaps = authorise(actor, 'overlapping-needs.read');
  const readable = networks.filter(
    ({ id }) => authorise(actor, 'submitted-needs-report.read', { network: id }) === null,
  );
  if (mayReadOverlaps && readable.length === 0) return mayReadOverlaps;
  return done({
    year,
    deadline,
    statuses: readable.map((network) => statusOf(network, reports)),
    overlaps: mayReadOverlaps ? null : overlapsIn(reports),
    networks: withAllOwners,
  });
}

/** The thread from a network's plan: which needs each part of it answers to. */
export async function readNeedsOfPlan(store: AggregateStore, actor: Person, network: string) {
  const refusal = authorise(actor, 'submitted-needs-report.read', { network });
  if (refusal) return refusal;
  const [networks, reports] = await Promise.all([
    networksWithAllOwners(store),
    store.list('needs-report', { network }),
  ]);
  const registered = networks.find(({ id }) => id === network);
  if (!registered) return notFound;
  return done({ network: registered, parts: needsByPart(reports.map(({ state }) => state)) });
}

function refusalToRead(actor: Person, report: NeedsReport) {
  return report.state === 'draft'
    ? authorise(actor, 'draft-needs-report.read', ownersSubject(report))
    : authorise(actor, 'submitted-needs-report.read', { network: report.network });
}

async function suggestionsFor(
  store: AggregateStore,
  { year, network }: { readonly year: number; readonly network: string },
  reports: readonly Stored<'needs-report'>[],
): Promise<NetworkNeeds['suggestions']> {
  const [schemes, plan] = await Promise.all([store.list('scheme'), store.read('plan', network)]);
  const named = [
    ...schemes
      .filter(
        ({ state }) => state.validFrom <= `${year}-12-31` && (state.validTo ?? '9999') >= `${year}-01-01`,
      )
      .flatMap(({ state }) => state.themes ?? [])
      .map((theme) => ({ theme, subThemes: [] as readonly string[] })),
    ...(plan?.state.needs ?? []),
    ...reports
      .filter(({ state }) => state.state === 'submitted')
      .flatMap(({ state }) => state.needs.map(({ theme, subTheme }) => ({ theme, subThemes: [subTheme] }))),
  ];
  return distinct(named.map(({ theme }) => theme)).map((theme) => ({
    theme,
    subThemes: distinct(
      named.filter((one) => themeKey(one.theme) === themeKey(theme)).flatMap(({ subThemes }) => subThemes),
    ),
  }));
}

function statusOf({ id, name, owners }: CompetenceNetwork, all: readonly NeedsReport[]): NeedsStatus {
  const reports = all.filter((report) => report.network === id && report.state === 'submitted');
  const needs = reports.flatMap((report) =>
    report.needs.map((need) => answerTo(report, need.id)?.outcome.kind),
  );
  const count = (kind: (typeof needs)[number]) => needs.filter((one) => one === kind).length;
  return {
    network: id,
    name,
    owners: owners.length,
    submitted: reports.length,
    late: reports.filter((report) => report.state === 'submitted' && report.late).length,
    needs: needs.length,
    inPlan: count('in-plan'),
    merged: count('merged'),
    declined: count('declined'),
    unanswered: count(undefined),
  };
}
