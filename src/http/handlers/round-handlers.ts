import { previewAllocation } from '../../application/preview-allocation.ts';
import { authorise } from '../../application/authorise.ts';
import { done, notFound } from '../../application/outcome.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import { listNetworks, listSchemes } from '../../application/registers/read-registers.ts';
import { refuseProcess } from '../../application/processes/process-access.ts';
import { closeRound } from '../../application/round/close-round.ts';
import { decideKey, readKey, saveKey } from '../../application/round/key-changes.ts';
import { prepareRound } from '../../application/round/prepare-round.ts';
import { publishFrames } from '../../application/round/publish-frames.ts';
import { readOverview } from '../../application/round/read-overview.ts';
import { allocationAnswer } from '../../contract/allocation-answer.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { presentKey } from '../presenters/key.ts';
import { presentProcess } from '../presenters/process.ts';
import { presentOverview, presentRound } from '../presenters/round.ts';
import { refusedBy, refusedByAllocation } from '../refused.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** Who I am, the registers, and a round from its key to its frames. */
export const roundHandlers: Handlers<
  | 'readMe'
  | 'readOverview'
  | 'listNetworks'
  | 'listSchemes'
  | 'prepareRound'
  | 'closeRound'
  | 'previewAllocation'
  | 'readKey'
  | 'saveKey'
  | 'decideKey'
  | 'publishFrames'
  | 'readProcess'
  | 'resumeProcess'
  | 'cancelProcess'
> = {
  readMe: async ({ clock }, { actor: { id, name, language, roles } }) => ({
    body: { id, name, language, roles, today: dateInOslo(clock.now()) },
  }),

  readOverview: async (services, { actor, query }) => ({
    body: await presentOverview(
      await valueOf(readOverview(services, actor, query.round), services),
      services.names,
    ),
  }),

  listNetworks: async (services, { actor }) => {
    const { networks, groups, institutions } = await valueOf(listNetworks(services, actor), services);
    return {
      body: {
        networks: networks.map(({ id, name, owners, partners, note }) => ({
          id,
          name,
          owners,
          partners,
          note,
        })),
        groups: await Promise.all(
          groups.map(async ({ id, name, planChanged }) => ({
            id,
            name,
            planChanged: planChanged && (await services.names.changed(planChanged)),
          })),
        ),
        institutions: institutions.map(({ id, name }) => ({ id, name })),
      },
    };
  },

  listSchemes: async (services, { actor }) => {
    const schemes = await valueOf(listSchemes(services.store, actor), services);
    return {
      body: {
        schemes: schemes.map(({ id, name, validFrom, validTo, criteria }) => ({
          id,
          name,
          validFrom,
          validTo,
          criteria,
        })),
      },
    };
  },

  prepareRound: async (services, { actor, body, changeId }) => ({
    status: 201,
    body: await roundBody(
      services,
      await valueOf(prepareRound(services, actor, { ...body, changeId }), services),
    ),
  }),

  closeRound: async (services, { params, ...command }) => {
    const round = await valueOf(closeRound(services, command, params.round), services);
    return { etag: round.etag, body: await roundBody(services, round) };
  },

  previewAllocation: async ({ names }, { actor, body }) => {
    const refusal = authorise(actor, 'allocation.preview');
    if (refusal) throw await refusedBy(refusal, names);
    const preview = previewAllocation(body);
    if (preview.kind === 'refused') throw refusedByAllocation(preview);
    return { body: allocationAnswer(preview.allocation, preview.inputHash) };
  },

  readKey: async (services, { actor, params }) =>
    keyReply(services, await valueOf(readKey(services.store, actor, params.round), services)),

  saveKey: async (services, { params, body, ...command }) =>
    keyReply(
      services,
      await valueOf(saveKey(services, command, { round: params.round, inputs: body }), services),
    ),

  decideKey: async (services, { params, ...command }) =>
    keyReply(services, await valueOf(decideKey(services, command, params.round), services)),

  publishFrames: async (services, { actor, params }) => ({
    status: 202,
    body: await presentProcess(
      await valueOf(publishFrames(services, actor, params.round), services),
      services.names,
    ),
  }),

  readProcess: async (services, { actor, params }) => {
    const stored = await services.store.read('process', params.process);
    const outcome = refuseProcess(actor, 'read', stored?.state) ?? (stored ? done(stored) : notFound);
    return { body: await presentProcess(await valueOf(outcome, services), services.names) };
  },

  resumeProcess: async (services, { actor, params }) => ({
    status: 202,
    body: await presentProcess(
      await valueOf(services.runner.resume(actor, params.process), services),
      services.names,
    ),
  }),

  cancelProcess: async (services, { actor, params }) => ({
    body: await presentProcess(
      await valueOf(services.runner.cancel(actor, params.process), services),
      services.names,
    ),
  }),
};

async function keyReply({ store, names }: Services, key: Stored<'key'>) {
  const round = await store.read('round', key.id);
  return { etag: key.etag, body: await presentKey(key, round?.state.state ?? 'preparing', names) };
}

async function roundBody({ store }: Services, round: Stored<'round'>) {
  const scheme = await store.read('scheme', round.state.scheme);
  return presentRound(round, scheme?.state.name ?? round.state.scheme);
}
