import {
  approveReport,
  returnReport,
  saveReport,
  submitReport,
} from '../../application/report/report-changes.ts';
import { listReports, readReport, reportEtag } from '../../application/report/read-reports.ts';
import { readSteering } from '../../application/report/read-steering.ts';
import { groupsOn } from '../../application/registers/networks-and-groups.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { Person, Language } from '../../domain/registers/registers.ts';
import { steeringFileName } from '../../text/file-names.ts';
import { presentReport, presentReportSummary, presentSteering } from '../presenters/report.ts';
import { WORD_DOCUMENT } from '../word-document.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** The recipients' reports, and what they say together. */
export const reportHandlers: Handlers<
  | 'listReports'
  | 'readReport'
  | 'saveReport'
  | 'submitReport'
  | 'returnReport'
  | 'approveReport'
  | 'readSteering'
  | 'readSteeringPaper'
> = {
  listReports: async (services, { actor, params }) => {
    const reports = await valueOf(listReports(services.store, actor, params.round), services);
    const today = todayOf(services);
    return {
      body: { round: params.round, reports: reports.map((report) => presentReportSummary(report, today)) },
    };
  },

  readReport: (services, { actor, params }) => reportReply(services, actor, params.report),

  saveReport: async (services, { params, body, ...command }) => {
    await valueOf(saveReport(services, command, { ...params, content: body }), services);
    return reportReply(services, command.actor, params.report);
  },

  submitReport: async (services, { params, ...command }) => {
    await valueOf(submitReport(services, command, params.report), services);
    return reportReply(services, command.actor, params.report);
  },

  returnReport: async (services, { params, body, ...command }) => {
    await valueOf(returnReport(services, command, { ...params, ...body }), services);
    return reportReply(services, command.actor, params.report);
  },

  approveReport: async (services, { params, ...command }) => {
    await valueOf(approveReport(services, command, params.report), services);
    return reportReply(services, command.actor, params.report);
  },

  readSteering: async (services, { actor, params }) => ({
    body: await steeringOf(services, actor, params.round),
  }),

  readSteeringPaper: async (services, { actor, params }) => {
    const steering = await steeringOf(services, actor, params.round);
    const language: Language = actor.language;
    return {
      body: {
        fileName: steeringFileName(steering.year, language),
        type: WORD_DOCUMENT,
        bytes: await services.documents.steeringPaper(steering, language, todayOf(services)),
      },
    };
  },
};

function todayOf({ clock }: Services) {
  return dateInOslo(clock.now());
}

async function reportReply(services: Services, actor: Person, id: string) {
  const reading = await valueOf(readReport(services.store, actor, id), services);
  const today = todayOf(services);
  const groups = (await groupsOn(services.store, today)).map(({ id: group }) => group);
  return { etag: reportEtag(reading), body: await presentReport(reading, { today, groups }, services.names) };
}

async function steeringOf(services: Services, actor: Person, round: string) {
  const reading = await valueOf(readSteering(services.store, actor, round), services);
  return presentSteering(
    reading,
    async ({ state }) => (await services.store.read('scheme', state.scheme))?.state.name ?? state.scheme,
    services.names,
  );
}
