import { approveReport, saveReport, submitReport } from '../application/report/report-changes.ts';
import { openReportsOf } from '../application/report/open-reports.ts';
import type { RoundId } from '../domain/ids.ts';
import { toKroner } from '../domain/money.ts';
import type { DraftReport, ReportContent } from '../domain/report/report.ts';
import { command, type County, succeed } from './county.ts';

/** Who writes for a recipient: a network's or a group's coordinator, or an institution's partner. */
function writerOf({ recipient }: DraftReport): string {
  switch (recipient.kind) {
    case 'network':
    case 'group':
      return `coordinator-${recipient.id}`;
    case 'institution':
      return `partner-${recipient.id}`;
  }
}

/** A network whose owners added less than they had to. */
const SHORT = 'innherred';

/**
 * The reports on a closed round, as they come in: most in time and approved.
 * @param how `missing`: how many networks have reported nothing yet, so that what is due shows beside what is in
 */
export async function seedReports(
  county: County,
  round: RoundId,
  how: { readonly missing: number },
): Promise<void> {
  const reports = await openReportsOf(county.store, round);
  const networks = reports.filter(({ recipient }) => recipient.kind === 'network').map(({ id }) => id);
  const missing = new Set(networks.slice(networks.length - how.missing));
  for (const [index, report] of reports.entries()) {
    if (missing.has(report.id)) continue;
    const next = (by: string) => command(county, by, 'report', report.id);
    const writer = writerOf(report);
    county.clock.at(report.kind === 'january' ? '2026-01-12T09:00:00Z' : '2026-06-08T09:00:00Z');
    await succeed(
      saveReport(county, await next(writer), { report: report.id, content: contentFor(report, index) }),
    );
    await succeed(submitReport(county, await next(writer), report.id));
    county.clock.at('2026-08-20T09:00:00Z');
    if (index % 3 !== 0) await succeed(approveReport(county, await next('governor'), report.id));
  }
}

function contentFor(report: DraftReport, position: number): ReportContent {
  const { granted } = report;
  return {
    lines: granted.map(({ id, amount }, index) => {
      const unused = (position + index) % 4 === 1 ? Math.floor(amount / 20_000) * 1000 : 0;
      return {
        line: id,
        used: toKroner(amount - unused),
        unusedPlan: unused > 0 ? 'Brukes til en samling til i høst.' : '',
        done: 'Samlinger med mellomarbeid er gjennomført etter planen, og ledere og lærere har deltatt sammen.',
        participants: 20 + ((position * 7 + index * 13) % 90),
        attainment: (['partly', 'largely', 'largely', 'fully'] as const)[(position + index) % 4] ?? 'largely',
        effect: 'De ansatte planlegger og vurderer oftere sammen.',
      };
    }),
    teacherEducation:
      'Faglærere har brukt erfaringene i undervisningen, og studenter har fulgt deler av arbeidet.',
    partnership: 'Eiere, ledere og UH har planlagt, gjennomført og vurdert tiltakene i faste møter.',
    ...contributionOf(report),
  };
}

function contributionOf({ network, ownContribution }: DraftReport): Pick<ReportContent, 'ownContribution'> {
  if (!ownContribution) return {};
  const { amount } = ownContribution;
  const shortfall = network === SHORT ? 'To samlinger ble avlyst, og vikarene ble ikke brukt.' : '';
  const used = toKroner(shortfall === '' ? amount : amount - 40_000);
  return { ownContribution: { used, shortfall } };
}
