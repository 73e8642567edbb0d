import { propertyOf } from '../../../src/storage/sharepoint/graph/answer.ts';
import { isFault } from '../../../src/storage/sharepoint/graph/graph-fault.ts';
import { type Part, teamIdOf, teamPath } from '../part.ts';
import { step } from '../step.ts';
import { channelOf } from './channels.ts';

/** After so many milliseconds without a site, asking for a channel's folder makes SharePoint begin. */
const NUDGE_AFTER = 5 * 60_000;

/** The Team's site: SharePoint makes it in its own time. */
export const site: Part<'site'> = {
  name: 'site',
  after: ['team'],
  nothing: null,

  async see(at) {
    try {
      const path = `/groups/${encodeURIComponent(teamIdOf(at))}/sites/root?$select=id`;
      return String(propertyOf(await at.graph.read(path), 'id'));
    } catch (error) {
      if (isFault(error, 'not-found')) return null;
      throw error;
    }
  },

  steps({ place }, seen) {
    if (seen === null) return [step('site', 'await-site')];
    return place.site === null || place.site === seen ? [] : [step('site', 'site-differs', '', seen)];
  },

  async perform(_, at) {
    const channel = channelOf('plan', at.seen.channels ?? []);
    if (channel && at.time.now() - at.since >= NUDGE_AFTER) {
      const path = `${teamPath(at)}/channels/${encodeURIComponent(channel.id)}/filesFolder`;
      await at.graph.send({ method: 'GET', path });
    }
    return 'not-yet';
  },
};
