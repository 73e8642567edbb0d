import { type BrokenLink, firstBrokenLink } from '../domain/audit/audit-trail.ts';
import type { RecordStore, Stored } from './ports/aggregate-store.ts';
import { type AggregateKind, aggregateKinds } from './ports/aggregates.ts';

/** The first broken link of one aggregate's trail. */
export type BrokenTrail = BrokenLink & { readonly kind: AggregateKind; readonly id: string };

export type AuditVerification = {
  /** How many trails were checked, the broken ones included. */
  readonly checked: number;
  readonly broken: readonly BrokenTrail[];
};

type Store = Pick<RecordStore, 'read' | 'readVersion' | 'list' | 'auditTrail'>;
type Hash = (value: unknown) => string;

/** Checks the audit trail of every aggregate against the versions that it speaks of. */
export async function verifyAudit({ store, hash }: { store: Store; hash: Hash }): Promise<AuditVerification> {
  let checked = 0;
  const broken: BrokenTrail[] = [];
  for (const kind of aggregateKinds) {
    for (const head of await store.list(kind)) {
      const link = await linkBrokenIn(store, head, hash);
      if (link) broken.push({ ...link, kind, id: head.id });
      checked += 1;
    }
  }
  return { checked, broken };
}

/**
 * The first broken link in the trail of one aggregate, or null when it holds.
 *
 * The service may commit while the trail is being read, and the trail is then longer than the head says. So a link
 * counts as broken only if the aggregate has stood still.
 */
export async function linkBrokenIn(
  store: Store,
  head: Stored<AggregateKind>,
  hash: Hash,
): Promise<BrokenLink | null> {
  const { kind, id, version } = head;
  const states = new Map<number, unknown>([[version, head.state]]);
  const earlier = Array.from({ length: version - 1 }, (_, index) => store.readVersion(kind, id, index + 1));
  for (const stored of await Promise.all(earlier)) if (stored) states.set(stored.version, stored.state);
  const trail = await store.auditTrail(kind, id);
  const link = firstBrokenLink(trail, states, { version, hash: head.audit.hash }, hash);
  if (!link) return null;
  const now = await store.read(kind, id);
  return now && now.version > version ? linkBrokenIn(store, now, hash) : link;
}
