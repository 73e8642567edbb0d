import { criteriaOf } from '../../application/basis/basis-criteria.ts';
import { confirmBasis } from '../../application/basis/confirm-basis.ts';
import { listBases, readBasis } from '../../application/basis/read-bases.ts';
import { returnBasis } from '../../application/basis/return-basis.ts';
import { saveBasis } from '../../application/basis/save-basis.ts';
import { submitBasis } from '../../application/basis/submit-basis.ts';
import { ownContributionShare } from '../../application/round/own-contribution-share.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import { type BasisSetting, presentBasis } from '../presenters/basis.ts';
import { Refused } from '../refused.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** The networks' decision bases. */
export const basisHandlers: Handlers<
  'listBases' | 'readBasis' | 'saveBasis' | 'confirmBasis' | 'submitBasis' | 'returnBasis'
> = {
  listBases: async (services, { actor, params }) => {
    const bases = await valueOf(listBases(services.store, actor, params.round), services);
    const setting = await settingOf(services, params.round);
    return {
      body: { bases: await Promise.all(bases.map((basis) => presentBasis(basis, setting, services.names))) },
    };
  },

  readBasis: async (services, { actor, params }) =>
    basisReply(services, await valueOf(readBasis(services.store, actor, params), services)),

  saveBasis: async (services, { params, body, ...command }) =>
    basisReply(services, await valueOf(saveBasis(services, command, { ...params, content: body }), services)),

  confirmBasis: async (services, { params, body, ...command }) =>
    basisReply(services, await valueOf(confirmBasis(services, command, { ...params, ...body }), services)),

  submitBasis: async (services, { params, ...command }) =>
    basisReply(services, await valueOf(submitBasis(services, command, params), services)),

  returnBasis: async (services, { params, body, ...command }) =>
    basisReply(services, await valueOf(returnBasis(services, command, { ...params, ...body }), services)),
};

async function basisReply(services: Services, basis: Stored<'basis'>) {
  const setting = await settingOf(services, basis.state.round);
  return { etag: basis.etag, body: await presentBasis(basis, setting, services.names) };
}

async function settingOf({ store }: Services, id: string): Promise<BasisSetting> {
  const [round, key, criteria, share, measures] = await Promise.all([
    store.read('round', id),
    store.read('key', id),
    criteriaOf(store, id),
    ownContributionShare(store, id),
    store.list('joint-measure'),
  ]);
  if (!round) throw new Refused('not-found');
  return {
    round: round.state,
    criteria,
    ownContributionShare: share,
    figuresAreExamples: key?.state.inputs.figuresAreExamples ?? false,
    jointMeasures: measures.map(({ state }) => state),
  };
}
