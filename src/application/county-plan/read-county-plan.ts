import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import { dateInOslo, type PlainDate } from '../../domain/calendar/plain-date.ts';
import {
  compareContents,
  type CountyPlan,
  inForceOf,
  openCountyPlan,
  yearsOfCountyPlan,
} from '../../domain/county-plan/county-plan.ts';
import {
  type Organisation,
  organisationOfKey,
  organisationsOf,
  statementIdOf,
} from '../../domain/county-plan/statement.ts';
import type { ChapterChange } from '../../domain/plan/compare-chapters.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { mayReadStatement } from './statement-access.ts';
import { statementsOn } from './statements-on.ts';

/** A plan as the reader sees it: a draft is the county governor's, the others see what is in force meanwhile. */
export type CountyPlanReading = {
  readonly id: string;
  readonly plan: CountyPlan;
  /** Null for one that nobody has begun. */
  readonly stored: Stored<'county-plan'> | null;
  /** Those that the reader may read. */
  readonly statements: readonly Stored<'hearing-statement'>[];
  /** The organisations that the reader speaks for. */
  readonly own: readonly Organisation[];
  readonly today: PlainDate;
};

/** Every plan that the reader may see, the newest first. */
export async function listCountyPlans(
  store: AggregateStore,
  actor: Person,
): Promise<Outcome<{ readonly id: string; readonly plan: CountyPlan }[]>> {
  const refusal = authorise(actor, 'county-plan.read');
  if (refusal) return refusal;
  const plans = (await store.list('county-plan')).flatMap(({ id, state }) => {
    const plan = asSeenBy(actor, state);
    return plan ? [{ id, plan }] : [];
  });
  return done(plans.toSorted((a, b) => b.id.localeCompare(a.id)));
}

export async function readCountyPlan(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  actor: Person,
  id: string,
): Promise<Outcome<CountyPlanReading>> {
  const refusal = authorise(actor, 'county-plan.read');
  if (refusal) return refusal;
  const stored = await store.read('county-plan', id);
  const years = yearsOfCountyPlan(id);
  const state = stored?.state ?? (years && openCountyPlan(years.firstYear, years.lastYear));
  const plan = state && asSeenBy(actor, state);
  if (!plan) return notFound;
  const today = dateInOslo(clock.now());
  const hearing = 'hearing' in plan && plan.hearing ? plan.hearing.number : null;
  const all = hearing === null ? [] : await statementsOn(store, { plan: id, hearing });
  return done({
    id,
    plan,
    stored,
    statements: all.filter((one) => mayReadStatement(actor, one.state, { plan, today })),
    own: hearing === null ? [] : organisationsOf(actor.roles),
    today,
  });
}

/** A statement; `stored` is null for one that its organisation has not sent. */
export type StatementReading = {
  readonly organisation: Organisation;
  readonly stored: Stored<'hearing-statement'> | null;
};

/** An organisation's statement in the hearing that a plan is in, or was in. */
export async function readStatement(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  actor: Person,
  what: { readonly plan: string; readonly organisation: string },
): Promise<Outcome<StatementReading>> {
  const refusal = authorise(actor, 'county-plan.read');
  if (refusal) return refusal;
  const plan = (await store.read('county-plan', what.plan))?.state;
  const organisation = organisationOfKey(what.organisation);
  if (!organisation || !plan || !('hearing' in plan) || plan.hearing === null) return notFound;
  const stored = await store.read(
    'hearing-statement',
    statementIdOf({ plan: what.plan, hearing: plan.hearing.number, organisation }),
  );
  const today = dateInOslo(clock.now());
  return mayReadStatement(actor, { organisation }, { plan, today })
    ? done({ organisation, stored })
    : notFound;
}

/** The versions that the reader may read, the newest first. */
export async function listCountyPlanVersions(
  store: AggregateStore,
  actor: Person,
  id: string,
): Promise<Outcome<AuditEntry[]>> {
  const refusal = authorise(actor, 'county-plan.read');
  if (refusal) return refusal;
  const entries = await store.auditTrail('county-plan', id);
  const seen = authorise(actor, 'draft-county-plan.read') ? entries.filter(isSentOut) : entries;
  return seen.length === 0 ? notFound : done(seen.toReversed());
}

/** What a version says that an earlier one did not, chapter by chapter. */
export async function compareCountyPlanVersions(
  store: AggregateStore,
  actor: Person,
  what: { readonly plan: string; readonly version: number; readonly since: number },
): Promise<Outcome<readonly ChapterChange[]>> {
  const refusal = authorise(actor, 'county-plan.read');
  if (refusal) return refusal;
  const [newer, older] = await Promise.all(
    [what.version, what.since].map((version) => store.readVersion('county-plan', what.plan, version)),
  );
  const mayReadDrafts = authorise(actor, 'draft-county-plan.read') === null;
  if (!newer || !older) return notFound;
  if (!mayReadDrafts && (newer.state.state === 'draft' || older.state.state === 'draft')) return notFound;
  return done(compareContents(older.state.content, newer.state.content));
}

function asSeenBy(actor: Person, plan: CountyPlan): CountyPlan | null {
  if (plan.state !== 'draft' || authorise(actor, 'draft-county-plan.read') === null) return plan;
  const inForce = inForceOf(plan);
  return inForce && { state: 'adopted', firstYear: plan.firstYear, lastYear: plan.lastYear, ...inForce };
}

/** Only these two leave a draft behind. */
function isSentOut({ action }: AuditEntry): boolean {
  return action !== 'county-plan.edit' && action !== 'county-plan.revise';
}
