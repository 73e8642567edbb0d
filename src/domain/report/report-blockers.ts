import { type Kroner, sumKroner, toKroner } from '../money.ts';
import type { AwardLine } from '../decision/award-letter.ts';
import type { OwnContribution } from '../contribution/own-contribution.ts';
import type { Report, ReportContent, ReportedContribution, ReportedLine } from './report.ts';

/** What keeps a report from being submitted. `line` is the position in the content. */
export type ReportBlocker =
  | { readonly code: 'used-missing' | 'done-missing' | 'attainment-missing'; readonly line: number }
  | { readonly code: 'used-above-granted'; readonly line: number; readonly by: Kroner }
  | { readonly code: 'unused-plan-missing'; readonly line: number; readonly left: Kroner }
  | { readonly code: 'own-contribution-missing' }
  | { readonly code: 'own-contribution-unexplained'; readonly by: Kroner }
  | { readonly code: 'teacher-education-missing' | 'partnership-missing' };

/**
 * A report says of each sum what was used (never more than was granted), what was done and how far it came, and what
 * becomes of money that is left. Owners who must add something of their own say how much they have, and why where it is
 * less than required. Whoever works with higher education says what teacher education got out of it.
 */
export function reportBlockers(
  report: Pick<Report, 'granted' | 'content' | 'ownContribution'>,
): ReportBlocker[] {
  const { granted, content } = report;
  const blockers = content.lines.flatMap((line, position) => lineBlockers(line, position, granted));
  blockers.push(...contributionBlockers(report));
  const blank = (text: string) => text.trim() === '';
  if (blank(content.teacherEducation)) blockers.push({ code: 'teacher-education-missing' });
  if (blank(content.partnership)) blockers.push({ code: 'partnership-missing' });
  return blockers;
}

function contributionBlockers({
  ownContribution: required,
  content: { ownContribution: added },
}: Pick<Report, 'content' | 'ownContribution'>): ReportBlocker[] {
  if (!required) return [];
  if (!added || added.used === null) return [{ code: 'own-contribution-missing' }];
  const by = shortfallOf(required, added);
  return by > 0 && added.shortfall.trim() === '' ? [{ code: 'own-contribution-unexplained', by }] : [];
}

/** How much less the owners have added than they must; 0 where they have added as much, or have not said. */
export function shortfallOf(required: OwnContribution, added: ReportedContribution | null): Kroner {
  return toKroner(Math.max(0, required.amount - (added?.used ?? required.amount)));
}

function lineBlockers(line: ReportedLine, position: number, granted: readonly AwardLine[]): ReportBlocker[] {
  const amount = grantedFor(granted, line.line);
  const blockers: ReportBlocker[] = [];
  if (line.used === null) blockers.push({ code: 'used-missing', line: position });
  else if (line.used > amount) {
    blockers.push({ code: 'used-above-granted', line: position, by: toKroner(line.used - amount) });
  } else if (line.used < amount && line.unusedPlan.trim() === '') {
    blockers.push({ code: 'unused-plan-missing', line: position, left: toKroner(amount - line.used) });
  }
  if (line.done.trim() === '') blockers.push({ code: 'done-missing', line: position });
  if (line.attainment === null) blockers.push({ code: 'attainment-missing', line: position });
  return blockers;
}

/** What the letter granted for a line; nothing for one that it does not have. */
export function grantedFor(granted: readonly AwardLine[], line: string): Kroner {
  return granted.find(({ id }) => id === line)?.amount ?? toKroner(0);
}

/** What a report says of the money in all; `unknown` counts the sums whose use is not filled in. Kroner. */
export function reportSums({ granted, content }: { granted: readonly AwardLine[]; content: ReportContent }): {
  readonly granted: Kroner;
  readonly used: Kroner;
  readonly unused: Kroner;
  readonly unknown: number;
} {
  const total = sumKroner(granted.map(({ amount }) => amount));
  const known = content.lines.filter((line) => line.used !== null);
  const left = known.map((line) =>
    toKroner(Math.max(0, grantedFor(granted, line.line) - (line.used ?? toKroner(0)))),
  );
  return {
    granted: total,
    used: sumKroner(known.map((line) => line.used ?? toKroner(0))),
    unused: sumKroner(left),
    unknown: content.lines.length - known.length,
  };
}
