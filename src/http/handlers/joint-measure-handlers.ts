import { answerAsking, askToJoin, joinCohort, leaveCohort } from '../../application/joint-measure/enrol.ts';
import { listJointMeasures, readJointMeasure } from '../../application/joint-measure/read-joint-measures.ts';
import { readUhCapacity } from '../../application/joint-measure/read-uh-capacity.ts';
import { saveJointMeasure } from '../../application/joint-measure/save-joint-measure.ts';
import type { Outcome } from '../../application/outcome.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { presentJointMeasure, presentJointMeasures, presentUhCapacity } from '../presenters/joint-measure.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** Joint measures, who takes part in them, and what is asked of higher education. */
export const jointMeasureHandlers: Handlers<
  | 'listJointMeasures'
  | 'readJointMeasure'
  | 'saveJointMeasure'
  | 'joinCohort'
  | 'leaveCohort'
  | 'askToJoin'
  | 'answerAsking'
  | 'readUhCapacity'
> = {
  listJointMeasures: async (services, { actor }) => ({
    body: await presentJointMeasures(
      await valueOf(listJointMeasures(services.store, actor), services),
      services.names,
    ),
  }),

  readJointMeasure: (services, { actor, params }) =>
    measureReply(services, actor, readJointMeasure(services.store, actor, params.jointMeasure)),

  saveJointMeasure: (services, { params, body, ...command }) =>
    measureReply(services, command.actor, saveJointMeasure(services, command, { ...params, content: body })),

  joinCohort: (services, { params, body, ...command }) =>
    measureReply(services, command.actor, joinCohort(services, command, { ...params, ...body })),

  leaveCohort: (services, { params, body, ...command }) =>
    measureReply(services, command.actor, leaveCohort(services, command, { ...params, ...body })),

  askToJoin: (services, { params, body, ...command }) =>
    measureReply(services, command.actor, askToJoin(services, command, { ...params, ...body })),

  answerAsking: (services, { params, body, ...command }) =>
    measureReply(services, command.actor, answerAsking(services, command, { ...params, ...body })),

  readUhCapacity: async (services, { actor, query }) => {
    const thisYear = Number(dateInOslo(services.clock.now()).slice(0, 4));
    const capacity = await valueOf(readUhCapacity(services.store, actor, query.year ?? thisYear), services);
    return { body: await presentUhCapacity(capacity, services.names) };
  },
};

async function measureReply(
  services: Services,
  actor: Person,
  outcome: Promise<Outcome<Stored<'joint-measure'>>>,
) {
  const stored = await valueOf(outcome, services);
  return {
    etag: stored.etag,
    body: await presentJointMeasure(stored, actor, services.names, services.store),
  };
}
