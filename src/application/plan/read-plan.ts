import { comparePlans, type PlanChange } from '../../domain/plan/compare-plans.ts';
import type { NetworkPlan } from '../../domain/plan/network-plan.ts';
import type { Subject } from '../../domain/policies/policy.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { readAggregate } from '../change-aggregate.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import type { AuditEntry } from '../../domain/audit/audit-trail.ts';

/** A version of a plan, and which version is the latest. */
export type PlanVersion = { readonly stored: Stored<'plan'>; readonly latest: number };

/** A network's plan: the latest version, or the one asked for. */
export async function readPlan(
  store: AggregateStore,
  actor: Person,
  what: { readonly network: string; readonly version?: number },
): Promise<Outcome<PlanVersion>> {
  const latest = await readLatest(store, actor, what.network);
  if (latest.kind === 'refused') return latest;
  if (what.version === undefined || what.version === latest.value.version) {
    return done({ stored: latest.value, latest: latest.value.version });
  }
  const earlier = await store.readVersion('plan', what.network, what.version);
  return earlier ? done({ stored: earlier, latest: latest.value.version }) : notFound;
}

/** Who saved the plan, when and why, newest first. */
export async function listPlanVersions(
  store: AggregateStore,
  actor: Person,
  network: string,
): Promise<Outcome<AuditEntry[]>> {
  const latest = await readLatest(store, actor, network);
  if (latest.kind === 'refused') return latest;
  return done((await store.auditTrail('plan', network)).toReversed());
}

/** What a version changed since an earlier one. The first version changed nothing. */
export async function comparePlanVersions(
  store: AggregateStore,
  actor: Person,
  what: { readonly network: string; readonly version: number; readonly since: number },
): Promise<Outcome<readonly PlanChange[]>> {
  const latest = await readLatest(store, actor, what.network);
  if (latest.kind === 'refused') return latest;
  const newer = await store.readVersion('plan', what.network, what.version);
  if (!newer) return notFound;
  if (what.since < 1) return done([]);
  const older = await store.readVersion('plan', what.network, what.since);
  return older ? done(comparePlans(older.state, newer.state)) : notFound;
}

/** What the policy asks of a plan. */
export function planSubject(plan: Pick<NetworkPlan, 'network'>): Subject {
  return { network: plan.network };
}

function readLatest(store: AggregateStore, actor: Person, network: string): Promise<Outcome<Stored<'plan'>>> {
  return readAggregate(store, actor, {
    kind: 'plan',
    id: network,
    action: 'plan.read',
    subject: planSubject,
  });
}
