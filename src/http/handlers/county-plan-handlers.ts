import { UNSAVED } from '../../application/change-aggregate.ts';
import {
  adoptCountyPlan,
  closeHearing,
  openHearing,
  reviewCountyPlan,
  reviseCountyPlan,
  saveCountyPlan,
  saveHearingSummary,
} from '../../application/county-plan/county-plan-changes.ts';
import {
  compareCountyPlanVersions,
  listCountyPlans,
  listCountyPlanVersions,
  readCountyPlan,
  readStatement,
} from '../../application/county-plan/read-county-plan.ts';
import { saveStatement } from '../../application/county-plan/save-statement.ts';
import type { Person } from '../../domain/registers/registers.ts';
import {
  organisationNames,
  presentCountyPlan,
  presentCountyPlans,
  presentStatement,
} from '../presenters/county-plan.ts';
import { presentPlanSteps } from '../presenters/plan-steps.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** The plan for the county: its text, its hearing, its adoption and its reviews. */
export const countyPlanHandlers: Handlers<
  | 'listCountyPlans'
  | 'readCountyPlan'
  | 'saveCountyPlan'
  | 'openHearing'
  | 'closeHearing'
  | 'saveHearingSummary'
  | 'adoptCountyPlan'
  | 'reviewCountyPlan'
  | 'reviseCountyPlan'
  | 'readStatement'
  | 'saveStatement'
  | 'listCountyPlanVersions'
  | 'compareCountyPlanVersions'
> = {
  listCountyPlans: async (services, { actor }) => ({
    body: presentCountyPlans(await valueOf(listCountyPlans(services.store, actor), services)),
  }),

  readCountyPlan: (services, { actor, params }) => planReply(services, actor, params.plan),

  saveCountyPlan: async (services, { params, body, ...command }) => {
    await valueOf(saveCountyPlan(services, command, { ...params, ...body }), services);
    return planReply(services, command.actor, params.plan);
  },

  openHearing: async (services, { params, body, ...command }) => {
    await valueOf(openHearing(services, command, { ...params, ...body }), services);
    return planReply(services, command.actor, params.plan);
  },

  closeHearing: async (services, { params, ...command }) => {
    await valueOf(closeHearing(services, command, params), services);
    return planReply(services, command.actor, params.plan);
  },

  saveHearingSummary: async (services, { params, body, ...command }) => {
    await valueOf(saveHearingSummary(services, command, { ...params, ...body }), services);
    return planReply(services, command.actor, params.plan);
  },

  adoptCountyPlan: async (services, { params, body, ...command }) => {
    await valueOf(adoptCountyPlan(services, command, { ...params, ...body }), services);
    return planReply(services, command.actor, params.plan);
  },

  reviewCountyPlan: async (services, { params, body, ...command }) => {
    await valueOf(reviewCountyPlan(services, command, { ...params, ...body }), services);
    return planReply(services, command.actor, params.plan);
  },

  reviseCountyPlan: async (services, { params, body, ...command }) => {
    await valueOf(reviseCountyPlan(services, command, { ...params, ...body }), services);
    return planReply(services, command.actor, params.plan);
  },

  readStatement: (services, { actor, params }) => statementReply(services, actor, params),

  saveStatement: async (services, { params, body, ...command }) => {
    await valueOf(saveStatement(services, command, { ...params, ...body }), services);
    return statementReply(services, command.actor, params);
  },

  listCountyPlanVersions: async (services, { actor, params }) => ({
    body: await presentPlanSteps(
      await valueOf(listCountyPlanVersions(services.store, actor, params.plan), services),
      services.names,
    ),
  }),

  compareCountyPlanVersions: async (services, { actor, params, query }) => {
    const since = query.since ?? params.version - 1;
    const changes = compareCountyPlanVersions(services.store, actor, { ...params, since });
    return { body: { changes: [...(await valueOf(changes, services))] } };
  },
};

async function planReply(services: Services, actor: Person, id: string) {
  const { store, names } = services;
  const reading = await valueOf(readCountyPlan(services, actor, id), services);
  return {
    etag: reading.stored?.etag ?? UNSAVED,
    body: await presentCountyPlan(reading, names, organisationNames(store, names)),
  };
}

async function statementReply(
  services: Services,
  actor: Person,
  what: { readonly plan: string; readonly organisation: string },
) {
  const { store, names } = services;
  const reading = await valueOf(readStatement(services, actor, what), services);
  return {
    etag: reading.stored?.etag ?? UNSAVED,
    body: await presentStatement(reading, names, organisationNames(store, names)),
  };
}
