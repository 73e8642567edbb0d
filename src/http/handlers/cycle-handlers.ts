import { randomBytes } from 'node:crypto';
import { readCalendarLink, renewCalendarLink } from '../../application/cycle/calendar-link.ts';
import { readCycle } from '../../application/cycle/read-cycles.ts';
import { readYear } from '../../application/cycle/read-year.ts';
import { saveCycle } from '../../application/cycle/save-cycle.ts';
import { UNSAVED } from '../../application/change-aggregate.ts';
import { presentCycle, presentYear } from '../presenters/cycle.ts';
import { type Handlers, valueOf } from './handler.ts';

/** The secret of a calendar's address, in bytes. */
const SECRET_BYTES = 32;

/** The annual cycles, what they bring, and the address of one's calendar. */
export const cycleHandlers: Handlers<
  'readYear' | 'readCycle' | 'saveCycle' | 'readCalendarLink' | 'renewCalendarLink'
> = {
  readYear: async (services, { actor, query }) => ({
    body: await presentYear(
      await valueOf(readYear(services, actor, query.year), services),
      actor,
      services.names,
    ),
  }),

  readCycle: async (services, { actor, params }) => {
    const current = await valueOf(readCycle(services.store, actor, params.cycle), services);
    return {
      etag: current.stored?.etag ?? UNSAVED,
      body: await presentCycle(current, services.names),
    };
  },

  saveCycle: async (services, { params, body, ...command }) => {
    const stored = await valueOf(saveCycle(services, command, { ...params, ...body }), services);
    return {
      etag: stored.etag,
      body: await presentCycle({ cycle: stored.state, stored }, services.names),
    };
  },

  readCalendarLink: async (services, { actor }) => {
    const link = await valueOf(readCalendarLink(services.store, actor), services);
    return { body: { issuedAt: link?.issuedAt ?? null, path: null } };
  },

  renewCalendarLink: async (services, command) => {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const { link, token } = await valueOf(renewCalendarLink(services, command, secret), services);
    return { body: { issuedAt: link.issuedAt, path: `/calendar/${token}.ics` } };
  },
};
