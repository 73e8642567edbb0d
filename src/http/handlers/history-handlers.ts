import { readHistory } from '../../application/history/read-history.ts';
import { aggregateKinds } from '../../application/ports/aggregates.ts';
import { readAuditTrail } from '../../application/read-audit-trail.ts';
import { readThread } from '../../application/thread/read-thread.ts';
import { presentAuditTrail, presentHistory } from '../presenters/history.ts';
import { presentThread } from '../presenters/thread.ts';
import { Refused } from '../refused.ts';
import { type Handlers, valueOf } from './handler.ts';

/** Who did what, and what came of what. */
export const historyHandlers: Handlers<'readAuditTrail' | 'readHistory' | 'readThread'> = {
  readAuditTrail: async (services, { actor, params, query }) => {
    const kind = aggregateKinds.find((one) => one === params.kind);
    if (!kind) throw new Refused('not-found');
    const what = { kind, id: params.id, before: query.before };
    return {
      body: await presentAuditTrail(
        await valueOf(readAuditTrail(services.store, actor, what), services),
        services.names,
      ),
    };
  },

  readHistory: async (services, { actor, query }) => ({
    body: await presentHistory(
      await valueOf(readHistory(services.store, actor, query), services),
      services.names,
    ),
  }),

  readThread: async (services, { actor, query }) => {
    const thread = await valueOf(readThread(services.store, actor, query), services);
    const rounds = await services.store.list('round');
    const decidedAt = new Map(
      rounds.flatMap(({ id, state }) => ('decidedAt' in state ? [[id, state.decidedAt] as const] : [])),
    );
    return { body: await presentThread(thread, decidedAt, services.names) };
  },
};
