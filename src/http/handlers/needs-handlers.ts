import { answerNeed } from '../../application/needs/answer-need.ts';
import {
  readNeedsOfNetwork,
  readNeedsOfPlan,
  readNeedsOverview,
  readNeedsReport,
} from '../../application/needs/read-needs.ts';
import type { ReportName } from '../../application/needs/needs-subject.ts';
import { reopenNeedsReport } from '../../application/needs/reopen-needs-report.ts';
import { saveNeedsReport } from '../../application/needs/save-needs-report.ts';
import { submitNeedsReport } from '../../application/needs/submit-needs-report.ts';
import { UNSAVED } from '../../application/change-aggregate.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import { settingOf } from '../../application/needs/needs-setting.ts';
import {
  presentNeedsOfNetwork,
  presentNeedsOfPlan,
  presentNeedsOverview,
  presentNeedsReport,
} from '../presenters/needs.ts';
import { Refused } from '../refused.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** What owners need, and what their networks do with it. */
export const needsHandlers: Handlers<
  | 'readNeedsOverview'
  | 'readNeedsOfNetwork'
  | 'readNeedsReport'
  | 'saveNeedsReport'
  | 'submitNeedsReport'
  | 'reopenNeedsReport'
  | 'answerNeed'
  | 'readNeedsOfPlan'
> = {
  readNeedsOverview: async (services, { actor, params }) => ({
    body: presentNeedsOverview(
      await valueOf(readNeedsOverview(services.store, actor, params.year), services),
    ),
  }),

  readNeedsOfNetwork: async (services, { actor, params }) => ({
    body: await presentNeedsOfNetwork(
      await valueOf(readNeedsOfNetwork(services.store, actor, params), services),
      services.names,
    ),
  }),

  readNeedsReport: async (services, { actor, params }) => {
    const { state, stored, setting } = await valueOf(
      readNeedsReport(services.store, actor, params),
      services,
    );
    return {
      etag: stored?.etag ?? UNSAVED,
      body: await presentNeedsReport(state, stored, setting, services.names),
    };
  },

  saveNeedsReport: async (services, { params, body, ...command }) =>
    reportReply(
      services,
      params,
      await valueOf(saveNeedsReport(services, command, { ...params, ...body }), services),
    ),

  submitNeedsReport: async (services, { params, ...command }) =>
    reportReply(services, params, await valueOf(submitNeedsReport(services, command, params), services)),

  reopenNeedsReport: async (services, { params, body, ...command }) =>
    reportReply(
      services,
      params,
      await valueOf(reopenNeedsReport(services, command, { ...params, ...body }), services),
    ),

  answerNeed: async (services, { params, body, ...command }) =>
    reportReply(
      services,
      params,
      await valueOf(answerNeed(services, command, { ...params, ...body }), services),
    ),

  readNeedsOfPlan: async (services, { actor, params }) => {
    const { parts, network } = await valueOf(
      readNeedsOfPlan(services.store, actor, params.network),
      services,
    );
    return { body: presentNeedsOfPlan(parts, network) };
  },
};

async function reportReply(services: Services, params: ReportName, stored: Stored<'needs-report'>) {
  const setting = await settingOf(services.store, params);
  if (!setting) throw new Refused('not-found');
  return {
    etag: stored.etag,
    body: await presentNeedsReport(stored.state, stored, setting, services.names),
  };
}
