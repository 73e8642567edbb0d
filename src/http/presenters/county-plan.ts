import type { CountyPlanReading, StatementReading } from '../../application/county-plan/read-county-plan.ts';
import type { AggregateStore } from '../../application/ports/aggregate-store.ts';
import { registeredOwners } from '../../application/registers/save-owner.ts';
import type { Answer } from '../../contract/operations.ts';
import { compareContents, type CountyPlan, type Done } from '../../domain/county-plan/county-plan.ts';
import { keyOfOrganisation, type Organisation } from '../../domain/county-plan/statement.ts';
import type { Names } from './names.ts';

type View = Answer<'readCountyPlan'>;

export function presentCountyPlans(
  plans: readonly { readonly id: string; readonly plan: CountyPlan }[],
): Answer<'listCountyPlans'> {
  return {
    plans: plans.map(({ id, plan }) => ({
      id,
      firstYear: plan.firstYear,
      lastYear: plan.lastYear,
      title: plan.content.title,
      state: plan.state,
      deadline: plan.state === 'hearing' ? plan.hearing.deadline : null,
      adoptedOn: plan.state === 'adopted' ? plan.adoption.on : null,
    })),
  };
}

/** A plan with its hearing, from the draft to the reviews. */
export async function presentCountyPlan(
  { id, plan, stored, statements, own, today }: CountyPlanReading,
  names: Names,
  nameOf: NameOfOrganisation,
): Promise<View> {
  const hearing = 'hearing' in plan ? plan.hearing : null;
  const summary = 'summary' in plan ? plan.summary : null;
  const revision = plan.state === 'adopted' ? null : plan.revision;
  return {
    id,
    firstYear: plan.firstYear,
    lastYear: plan.lastYear,
    state: plan.state,
    version: stored?.version ?? 0,
    content: plan.content,
    revision: revision && {
      reason: revision.reason,
      ...(await doneBy(revision, names)),
      inForceSince: revision.inForce.adoption.on,
      inForce: revision.inForce.content,
    },
    hearing: hearing && {
      number: hearing.number,
      deadline: hearing.deadline,
      over: plan.state !== 'hearing' || today > hearing.deadline,
      openedAt: hearing.at,
      openedBy: await names.person(hearing.by),
    },
    statements: await Promise.all(
      statements.map(async ({ state: { organisation, text, at, late } }) => {
        const key = keyOfOrganisation(organisation);
        const answer = summary?.answers.find((one) => one.organisation === key);
        return {
          organisation: key,
          name: await nameOf(organisation),
          text,
          at,
          late,
          answer: answer?.text ?? '',
        };
      }),
    ),
    own: await Promise.all(
      own.map(async (one) => ({ organisation: keyOfOrganisation(one), name: await nameOf(one) })),
    ),
    summary,
    changedSinceHearing: hearing ? compareContents(hearing.content, plan.content) : [],
    adoption:
      plan.state === 'adopted'
        ? {
            on: plan.adoption.on,
            caseNumber: plan.adoption.caseNumber,
            changed: plan.adoption.changed,
            ...(await doneBy(plan.adoption, names)),
          }
        : null,
    reviews:
      plan.state === 'adopted'
        ? await Promise.all(
            plan.reviews.map(async ({ on, outcome, note, by }) => ({
              on,
              outcome,
              note,
              by: await names.person(by),
            })),
          )
        : [],
    changed: stored && (await names.changed(stored.audit)),
  };
}

export async function presentStatement(
  { organisation, stored }: StatementReading,
  names: Names,
  nameOf: NameOfOrganisation,
): Promise<Answer<'readStatement'>> {
  return {
    organisation: keyOfOrganisation(organisation),
    name: await nameOf(organisation),
    text: stored?.state.text ?? '',
    sent: stored && (await names.changed(stored.state)),
    late: stored?.state.late ?? false,
  };
}

export type NameOfOrganisation = (organisation: Organisation) => Promise<string>;

/** How an organisation is called. */
export function organisationNames(store: AggregateStore, names: Names): NameOfOrganisation {
  let owners: ReturnType<typeof registeredOwners> | null = null;
  return async (organisation) => {
    switch (organisation.kind) {
      case 'statped':
        return 'Statped';
      case 'network':
      case 'group':
        return names.network(organisation.id);
      case 'institution':
        return names.institution(organisation.id);
      case 'owner': {
        owners ??= registeredOwners(store);
        return (
          (await owners).find(({ state }) => state.id === organisation.id)?.state.name ?? organisation.id
        );
      }
    }
  };
}

async function doneBy({ by, at }: Done, names: Names) {
  return { by: await names.person(by), at };
}
