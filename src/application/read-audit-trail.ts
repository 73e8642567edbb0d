import type { AuditEntry } from '../domain/audit/audit-trail.ts';
import type { Person } from '../domain/registers/registers.ts';
import { authorise } from './authorise.ts';
import { contentHash } from './content-hash.ts';
import { done, notFound, type Outcome } from './outcome.ts';
import type { AggregateStore } from './ports/aggregate-store.ts';
import type { AggregateKind } from './ports/aggregates.ts';
import { linkBrokenIn } from './verify-audit.ts';

/** Who changed an aggregate, oldest first, and whether the chain holds. */
export async function readAuditTrail(
  store: AggregateStore,
  actor: Person,
  what: { readonly kind: AggregateKind; readonly id: string },
): Promise<Outcome<{ entries: AuditEntry[]; holds: boolean }>> {
  const refusal = authorise(actor, 'audit.read');
  if (refusal) return refusal;
  const head = await store.read(what.kind, what.id);
  if (!head) return notFound;
  const broken = await linkBrokenIn(store, head, contentHash);
  return done({ entries: await store.auditTrail(what.kind, what.id), holds: broken === null });
}
