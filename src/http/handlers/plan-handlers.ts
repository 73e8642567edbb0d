import { comparePlanVersions, listPlanVersions, readPlan } from '../../application/plan/read-plan.ts';
import { savePlan } from '../../application/plan/save-plan.ts';
import { presentPlanChanges } from '../presenters/plan-changes.ts';
import { presentPlan, presentPlanVersions } from '../presenters/plan.ts';
import { type Handlers, valueOf } from './handler.ts';

/** A network's plan and its versions. */
export const planHandlers: Handlers<
  'readPlan' | 'savePlan' | 'listPlanVersions' | 'readPlanVersion' | 'comparePlanVersions'
> = {
  readPlan: async (services, { actor, params }) => {
    const version = await valueOf(readPlan(services.store, actor, params), services);
    return { etag: version.stored.etag, body: await presentPlan(version, services.names) };
  },

  savePlan: async (services, { params, body, ...command }) => {
    const stored = await valueOf(savePlan(services, command, { ...params, ...body }), services);
    return { etag: stored.etag, body: await presentPlan({ stored, latest: stored.version }, services.names) };
  },

  listPlanVersions: async (services, { actor, params }) => ({
    body: await presentPlanVersions(
      await valueOf(listPlanVersions(services.store, actor, params.network), services),
      services.names,
    ),
  }),

  readPlanVersion: async (services, { actor, params }) => ({
    body: await presentPlan(await valueOf(readPlan(services.store, actor, params), services), services.names),
  }),

  comparePlanVersions: async (services, { actor, params, query }) => {
    const since = query.since ?? params.version - 1;
    const changes = comparePlanVersions(services.store, actor, { ...params, since });
    return { body: presentPlanChanges(await valueOf(changes, services), actor.language) };
  },
};
