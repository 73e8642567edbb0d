import { type Kroner, sumKroner, toKroner } from '../money.ts';
import type { AwardLine } from '../decision/award-letter.ts';
import { grantedFor } from './report-blockers.ts';
import type { NetworkId } from '../ids.ts';
import { type Attainment, attainments, type Report } from './report.ts';

/** Money granted, used and left, as far as it is reported; `unknown` counts the sums that nobody has reported on. */
export type MoneySums = {
  readonly granted: Kroner;
  readonly used: Kroner;
  readonly unused: Kroner;
  readonly unknown: number;
};

/** What was reached, as far as it is reported. */
export type Reach = {
  readonly participants: number;
  readonly attainment: Readonly<Record<Attainment, number>>;
};

/** How many sums came to their goal, fully or largely, of those of which it is said how far they came. */
export function reachedIn({ attainment }: Pick<Reach, 'attainment'>): {
  readonly reached: number;
  readonly of: number;
} {
  const { not, partly, largely, fully } = attainment;
  return { reached: largely + fully, of: not + partly + largely + fully };
}

/** A group of reported sums under one heading, with the reports behind it. */
export type SteeringGroup = MoneySums &
  Reach & {
    readonly key: string;
    readonly reports: readonly string[];
  };

/** What the owners of a network add themselves: for what they asked, as the letter requires it, and as they report. */
export type ContributionLine = {
  readonly network: NetworkId;
  /** If all that was asked for had been granted. */
  readonly asked: Kroner;
  readonly required: Kroner;
  /** Null until it is reported. */
  readonly reported: Kroner | null;
  /** The report behind it; null where the letter asks for nothing. */
  readonly report: string | null;
};

/** The reports of a round put together (styringsinformasjon) for the September meeting. */
export type SteeringInformation = Reach & {
  readonly total: MoneySums;
  readonly due: number;
  readonly delivered: number;
  readonly late: number;
  /** The reports behind each of the attainments. */
  readonly attainedIn: Readonly<Record<Attainment, readonly string[]>>;
  /** Empty where owners add nothing. */
  readonly contributions: readonly ContributionLine[];
  /** By the network that the money serves; `''` for what serves them all. */
  readonly networks: readonly SteeringGroup[];
  readonly institutions: readonly SteeringGroup[];
  /** By the focus area of the network's plan that a measure stands under; `''` where it stands under none. */
  readonly themes: readonly SteeringGroup[];
  /** By measure, what institutions and owners got for it together. */
  readonly measures: readonly MeasureGroup[];
};

/** A measure of a network, or one that serves no network alone (`network: null`). */
export type MeasureGroup = SteeringGroup & { readonly title: string; readonly network: NetworkId | null };

/** Where a reported sum belongs. */
export type LinePlace = (line: AwardLine) => { readonly theme: string };

type ReportedSum = {
  readonly report: string;
  readonly line: AwardLine;
  readonly granted: Kroner;
  readonly used: Kroner | null;
  readonly participants: number;
  readonly attainment: Attainment | null;
};

/**
 * Puts a round's reports together. `contributionAsked` is what the owners would have added for what each network asked. What is due counts in what was granted; only what is delivered says how it was used,
 * so that a draft never shows in a figure.
 */
export function steeringOf(
  reports: readonly Report[],
  placeOf: LinePlace,
  contributionAsked: ReadonlyMap<NetworkId, Kroner> = new Map(),
): SteeringInformation {
  const sums = reports.flatMap(sumsOf);
  const delivered = reports.filter(({ state }) => state !== 'draft');
  return {
    total: moneyOf(sums),
    ...reachOf(sums),
    due: reports.length,
    delivered: delivered.length,
    late: delivered.filter((report) => report.state !== 'draft' && report.late).length,
    attainedIn: attainedIn(sums),
    contributions: contributionsOf(reports, contributionAsked),
    networks: groupBy(sums.map((sum) => [networkKeyOf(reports, sum), sum])),
    institutions: groupBy(
      sums.flatMap((sum) => {
        const recipient = reports.find(({ id }) => id === sum.report)?.recipient;
        return recipient?.kind === 'institution' ? [[recipient.id, sum]] : [];
      }),
    ),
    themes: groupBy(sums.map((sum) => [placeOf(sum.line).theme, sum])),
    measures: measuresOf(sums),
  };
}

/** The same figures of one round beside another's: budget against use, reach and attainment over the years. */
export function yearSums(reports: readonly Report[]): MoneySums & Reach {
  const sums = reports.flatMap(sumsOf);
  return { ...moneyOf(sums), ...reachOf(sums) };
}

function contributionsOf(
  reports: readonly Report[],
  asked: ReadonlyMap<NetworkId, Kroner>,
): ContributionLine[] {
  const owing = reports.filter(({ ownContribution, kind }) => ownContribution && kind === 'annual');
  const networks = new Set([...asked.keys(), ...owing.flatMap(({ network }) => network ?? [])]);
  return [...networks].map((network) => {
    const report = owing.find((one) => one.network === network);
    const isDelivered = report !== undefined && report.state !== 'draft';
    return {
      network,
      asked: asked.get(network) ?? toKroner(0),
      required: report?.ownContribution?.amount ?? toKroner(0),
      reported: isDelivered ? (report.content.ownContribution?.used ?? null) : null,
      report: report?.id ?? null,
    };
  });
}

function sumsOf(report: Report): ReportedSum[] {
  return report.granted.map((line) => {
    const answer =
      report.state === 'draft' ? undefined : report.content.lines.find((one) => one.line === line.id);
    return {
      report: report.id,
      line,
      granted: grantedFor(report.granted, line.id),
      used: answer?.used ?? null,
      participants: answer?.participants ?? 0,
      attainment: answer?.attainment ?? null,
    };
  });
}

/** A network's measure by itself; a joint measure that several institutions carry, and a set-aside, by its title. */
function measuresOf(sums: readonly ReportedSum[]): MeasureGroup[] {
  const keyOf = ({ id, title, source }: AwardLine) =>
    source.kind === 'basis-measure' ? id : `${source.kind} ${title}`;
  return groupBy(sums.map((sum) => [keyOf(sum.line), sum])).map((group) => {
    const line = sums.find((sum) => keyOf(sum.line) === group.key)?.line;
    const network = line?.source.kind === 'basis-measure' ? line.source.network : null;
    return { ...group, title: line?.title ?? '', network };
  });
}

function networkKeyOf(reports: readonly Report[], { report, line }: ReportedSum): string {
  if (line.source.kind === 'basis-measure') return line.source.network;
  return reports.find(({ id }) => id === report)?.network ?? '';
}

function moneyOf(sums: readonly ReportedSum[]): MoneySums {
  const known = sums.filter(({ used }) => used !== null);
  return {
    granted: sumKroner(sums.map(({ granted }) => granted)),
    used: sumKroner(known.map(({ used }) => used ?? toKroner(0))),
    unused: sumKroner(
      known.map(({ granted, used }) => toKroner(Math.max(0, granted - (used ?? toKroner(0))))),
    ),
    unknown: sums.length - known.length,
  };
}

function reachOf(sums: readonly ReportedSum[]): Reach {
  return {
    participants: sums.reduce((total, { participants }) => total + participants, 0),
    attainment: attainmentOf(sums),
  };
}

function attainedIn(sums: readonly ReportedSum[]): Record<Attainment, string[]> {
  const reports: Record<Attainment, string[]> = { not: [], partly: [], largely: [], fully: [] };
  for (const kind of attainments) {
    const behind = sums.filter(({ attainment }) => attainment === kind).map(({ report }) => report);
    reports[kind] = [...new Set(behind)];
  }
  return reports;
}

function attainmentOf(sums: readonly ReportedSum[]): Record<Attainment, number> {
  const counts: Record<Attainment, number> = { not: 0, partly: 0, largely: 0, fully: 0 };
  for (const kind of attainments) counts[kind] = sums.filter(({ attainment }) => attainment === kind).length;
  return counts;
}

function groupBy(entries: readonly (readonly [key: string, sum: ReportedSum])[]): SteeringGroup[] {
  return [...Map.groupBy(entries, ([key]) => key)].map(([key, members]) => {
    const sums = members.map(([, sum]) => sum);
    return {
      key,
      ...moneyOf(sums),
      ...reachOf(sums),
      reports: [...new Set(sums.map(({ report }) => report))],
    };
  });
}
