import type { AuditEntry } from '../domain/audit/audit-trail.ts';
import type { Person } from '../domain/registers/registers.ts';
import { refuseAllHistory, refuseHistory } from './history/history-access.ts';
import { done, notFound, type Outcome } from './outcome.ts';
import type { AggregateStore } from './ports/aggregate-store.ts';
import type { AggregateKind } from './ports/aggregates.ts';

/** How many entries are read at a time. */
const PAGE = 50;

/** Some entries of a trail, oldest first; whether there are earlier ones, and whether the whole chain holds. */
export type AuditTrailReading = {
  readonly entries: readonly AuditEntry[];
  readonly earlier: boolean;
  readonly holds: boolean;
};

/** Who changed an aggregate: the newest entries, or the newest of those before a version. */
export async function readAuditTrail(
  store: AggregateStore,
  actor: Person,
  what: { readonly kind: AggregateKind; readonly id: string; readonly before?: number | undefined },
): Promise<Outcome<AuditTrailReading>> {
  const head = await store.read(what.kind, what.id);
  if (!head) return refuseAllHistory(actor) ?? notFound;
  const refusal = refuseHistory(actor, what.kind, head.state);
  if (refusal) return refusal;
  const holds = await store.trailHolds(what.kind, what.id);
  const trail = await store.auditTrail(what.kind, what.id);
  const before = trail.filter(({ version }) => version < (what.before ?? Infinity));
  return done({
    entries: before.slice(-PAGE),
    earlier: before.length > PAGE,
    holds,
  });
}
