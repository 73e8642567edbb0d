import type { Stored } from '../../application/ports/aggregate-store.ts';
import {
  compareSchoolPlanVersions,
  listSchoolPlans,
  listSchoolPlanVersions,
  readSchoolPlan,
} from '../../application/school-plan/read-school-plan.ts';
import {
  beginSchoolPlan,
  saveSchoolPlan,
  shareSchoolPlan,
} from '../../application/school-plan/school-plan-changes.ts';
import { networksWithAllOwners } from '../../application/registers/registers-on.ts';
import { schoolPlanFileName } from '../../text/file-names.ts';
import { presentSchoolPlan, presentSchoolPlans } from '../presenters/school-plan.ts';
import { presentPlanSteps } from '../presenters/plan-steps.ts';
import { WORD_DOCUMENT } from '../word-document.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** The schools' plans. */
export const schoolPlanHandlers: Handlers<
  | 'listSchoolPlans'
  | 'beginSchoolPlan'
  | 'readSchoolPlan'
  | 'saveSchoolPlan'
  | 'shareSchoolPlan'
  | 'listSchoolPlanVersions'
  | 'compareSchoolPlanVersions'
  | 'readSchoolPlanDocument'
> = {
  listSchoolPlans: async (services, { actor }) => ({
    body: await presentSchoolPlans(
      await valueOf(listSchoolPlans(services.store, actor), services),
      await networksOf(services),
      services.names,
    ),
  }),

  beginSchoolPlan: async (services, { body, ...command }) => ({
    status: 201 as const,
    ...(await planReply(services, await valueOf(beginSchoolPlan(services, command, body), services))),
  }),

  readSchoolPlan: async (services, { actor, params }) =>
    planReply(services, await valueOf(readSchoolPlan(services.store, actor, params.schoolPlan), services)),

  saveSchoolPlan: async (services, { params, body, ...command }) =>
    planReply(
      services,
      await valueOf(saveSchoolPlan(services, command, { id: params.schoolPlan, ...body }), services),
    ),

  shareSchoolPlan: async (services, { params, ...command }) =>
    planReply(
      services,
      await valueOf(shareSchoolPlan(services, command, { id: params.schoolPlan }), services),
    ),

  listSchoolPlanVersions: async (services, { actor, params }) => ({
    body: await presentPlanSteps(
      await valueOf(listSchoolPlanVersions(services.store, actor, params.schoolPlan), services),
      services.names,
    ),
  }),

  compareSchoolPlanVersions: async (services, { actor, params, query }) => {
    const { version, schoolPlan } = params;
    const since = query.since ?? version - 1;
    const changes = compareSchoolPlanVersions(services.store, actor, { id: schoolPlan, version, since });
    return { body: { changes: [...(await valueOf(changes, services))] } };
  },

  readSchoolPlanDocument: async (services, { actor, params }) => {
    const stored = await valueOf(readSchoolPlan(services.store, actor, params.schoolPlan), services);
    const { content, ...plan } = await presentSchoolPlan(stored, await networksOf(services), services.names);
    return {
      body: {
        fileName: schoolPlanFileName(content.school, content.period, actor.language),
        type: WORD_DOCUMENT,
        bytes: await services.documents.schoolPlan({ ...plan, ...content }, actor.language),
      },
    };
  },
};

async function planReply(services: Services, stored: Stored<'school-plan'>) {
  return {
    etag: stored.etag,
    body: await presentSchoolPlan(stored, await networksOf(services), services.names),
  };
}

function networksOf({ store }: Services) {
  return networksWithAllOwners(store);
}
