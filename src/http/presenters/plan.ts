import type { PlanVersion } from '../../application/plan/read-plan.ts';
import type { Answer } from '../../contract/operations.ts';
import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import { formatPeriod } from '../../domain/plan/period.ts';
import { planTotals } from '../../domain/plan/plan-totals.ts';
import type { Names } from './names.ts';

/** A plan with its sums; periods as written, and in the short form. */
export async function presentPlan(
  { stored, latest }: PlanVersion,
  names: Names,
): Promise<Answer<'readPlan'>> {
  const { network, shields: _, ...plan } = stored.state;
  const totals = planTotals(stored.state);
  return {
    network,
    networkName: await names.network(network),
    version: stored.version,
    latestVersion: latest,
    plan: {
      ...plan,
      sections: plan.sections.map((section) => ({
        ...section,
        focusAreas: section.focusAreas.map((area) => ({
          ...area,
          measures: area.measures.map((measure) => ({
            ...measure,
            period: measure.period.asWritten,
            periodCanonical: formatPeriod(measure.period),
          })),
        })),
      })),
    },
    totals: {
      sections: totals.sections.map(({ id, years }) => ({ section: id, years })),
      plan: totals.years,
    },
    changed: await names.changed(stored.audit),
  };
}

/** The versions of a plan. */
export async function presentPlanVersions(
  entries: readonly AuditEntry[],
  names: Names,
): Promise<Answer<'listPlanVersions'>> {
  return {
    versions: await Promise.all(
      entries.map(async (entry) => ({
        version: entry.version,
        reason: entry.reason,
        changed: await names.changed(entry),
      })),
    ),
  };
}
