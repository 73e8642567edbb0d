import { type Kroner, sumKroner, toKroner } from '../money.ts';
import type { AwardLine } from '../decision/award-letter.ts';
import { grantedFor } from './report-blockers.ts';
import { type Attainment, attainments, type Report } from './report.ts';

/** Money granted, used and left, as far as it is reported; `unknown` counts the sums that nobody has reported on. */
export type MoneySums = {
  readonly granted: Kroner;
  readonly used: Kroner;
  readonly unused: Kroner;
  readonly unknown: number;
};

/** A group of reported sums under one heading, with the reports behind it. */
export type SteeringGroup = MoneySums & {
  readonly key: string;
  readonly participants: number;
  readonly attainment: Readonly<Record<Attainment, number>>;
  readonly reports: readonly string[];
};

/** The reports of a round put together (styringsinformasjon) for the September meeting. */
export type SteeringInformation = {
  readonly total: MoneySums;
  readonly participants: number;
  readonly due: number;
  readonly delivered: number;
  readonly late: number;
  readonly attainment: Readonly<Record<Attainment, number>>;
  /** By the network that the money serves; `''` for what serves them all. */
  readonly networks: readonly SteeringGroup[];
  readonly institutions: readonly SteeringGroup[];
  /** By the focus area of the network's plan that a measure stands under; `''` where it stands under none. */
  readonly themes: readonly SteeringGroup[];
};

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
 * Puts a round's reports together. What is due counts in what was granted; only what is delivered says how it was used,
 * so that a draft never shows in a figure.
 */
export function steeringOf(reports: readonly Report[], placeOf: LinePlace): SteeringInformation {
  const sums = reports.flatMap(sumsOf);
  const delivered = reports.filter(({ state }) => state !== 'draft');
  return {
    total: moneyOf(sums),
    participants: participantsOf(sums),
    due: reports.length,
    delivered: delivered.length,
    late: delivered.filter((report) => report.state !== 'draft' && report.late).length,
    attainment: attainmentOf(sums),
    networks: groupBy(sums.map((sum) => [networkKeyOf(reports, sum), sum])),
    institutions: groupBy(
      sums.flatMap((sum) => {
        const recipient = reports.find(({ id }) => id === sum.report)?.recipient;
        return recipient?.kind === 'institution' ? [[recipient.id, sum]] : [];
      }),
    ),
    themes: groupBy(sums.map((sum) => [placeOf(sum.line).theme, sum])),
  };
}

/** The same sums of one round beside another's: budget against use over the years. */
export function yearSums(reports: readonly Report[]): MoneySums {
  return moneyOf(reports.flatMap(sumsOf));
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

function participantsOf(sums: readonly ReportedSum[]): number {
  return sums.reduce((total, { participants }) => total + participants, 0);
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
      participants: participantsOf(sums),
      attainment: attainmentOf(sums),
      reports: [...new Set(sums.map(({ report }) => report))],
    };
  });
}
