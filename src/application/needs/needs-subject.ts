import type { OwnerId } from '../../domain/ids.ts';
import type { NeedsReport } from '../../domain/needs/needs-report.ts';
import type { Subject } from '../../domain/policies/policy.ts';
import { needsReportIdOf } from '../ports/aggregates.ts';

/** Which owner's report to which network, for which year. */
export type ReportName = { readonly year: number; readonly network: string; readonly owner: OwnerId };

export function reportId({ year, network, owner }: ReportName): string {
  return needsReportIdOf(year, network, owner);
}

/** What the policy asks of a report that its owner writes. */
export function ownersSubject({ network, owner, state }: NeedsReport): Subject {
  return { network, owner, state };
}
