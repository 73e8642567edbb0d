import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import type { ChapterChange } from '../../domain/plan/compare-chapters.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { compareSchoolPlans, type SchoolPlan } from '../../domain/school-plan/school-plan.ts';
import { authorise } from '../authorise.ts';
import { done, notFound, type Outcome, type Refusal } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { schoolPlanSubject } from './school-plan-subject.ts';

/** Every school's plan that the reader may read, by school. */
export async function listSchoolPlans(
  store: AggregateStore,
  actor: Person,
): Promise<Outcome<Stored<'school-plan'>[]>> {
  const refusal = authorise(actor, 'school-plan.list');
  if (refusal) return refusal;
  const plans = (await store.list('school-plan')).filter(({ state }) => refusalToRead(actor, state) === null);
  return done(
    plans.toSorted(
      (a, b) =>
        a.state.content.school.localeCompare(b.state.content.school, 'nb') || a.id.localeCompare(b.id),
    ),
  );
}

/** A school's plan: a draft is its owner's, a shared one the network's too. */
export async function readSchoolPlan(
  store: AggregateStore,
  actor: Person,
  id: string,
): Promise<Outcome<Stored<'school-plan'>>> {
  const stored = await store.read('school-plan', id);
  if (!stored) return authorise(actor, 'school-plan.list') ?? notFound;
  return refusalToRead(actor, stored.state) ?? done(stored);
}

/** The versions that the reader may read, the newest first. */
export async function listSchoolPlanVersions(
  store: AggregateStore,
  actor: Person,
  id: string,
): Promise<Outcome<AuditEntry[]>> {
  const stored = await readSchoolPlan(store, actor, id);
  if (stored.kind === 'refused') return stored;
  const entries = await store.auditTrail('school-plan', id);
  const shared = entries.findIndex(({ action }) => action === 'school-plan.share');
  const mayReadDrafts = refusalToRead(actor, { ...stored.value.state, state: 'draft' }) === null;
  return done((mayReadDrafts ? entries : entries.slice(Math.max(0, shared))).toReversed());
}

/** What a version says that an earlier one did not, part by part. */
export async function compareSchoolPlanVersions(
  store: AggregateStore,
  actor: Person,
  what: { readonly id: string; readonly version: number; readonly since: number },
): Promise<Outcome<readonly ChapterChange[]>> {
  const [newer, older] = await Promise.all(
    [what.version, what.since].map((version) => store.readVersion('school-plan', what.id, version)),
  );
  if (!newer || !older) return authorise(actor, 'school-plan.list') ?? notFound;
  return (
    refusalToRead(actor, newer.state) ??
    refusalToRead(actor, older.state) ??
    done(compareSchoolPlans(older.state.content, newer.state.content))
  );
}

function refusalToRead(actor: Person, plan: SchoolPlan): Refusal | null {
  const action = plan.state === 'draft' ? 'draft-school-plan.read' : 'shared-school-plan.read';
  return authorise(actor, action, schoolPlanSubject(plan));
}
