import type { Answer } from '../../contract/operations.ts';
import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import type { Names } from './names.ts';

/** The versions of a plan in chapters, each with what was done. */
export async function presentPlanSteps(
  entries: readonly AuditEntry[],
  names: Names,
): Promise<Answer<'listCountyPlanVersions'>> {
  return {
    versions: await Promise.all(
      entries.map(async (entry) => ({
        version: entry.version,
        action: entry.action,
        reason: entry.reason,
        changed: await names.changed(entry),
      })),
    ),
  };
}
