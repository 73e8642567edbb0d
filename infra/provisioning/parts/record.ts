import type { GraphRequest } from '../../../src/storage/sharepoint/graph/request.ts';
import { inspectNetworkSites } from '../../../src/storage/sharepoint/provisioning/network-sites.ts';
import { type Part, seenOf } from '../part.ts';
import { sent } from '../requests.ts';
import { step } from '../step.ts';

/** The network's site in the forum's list of networks, where the service looks for it. */
export const record: Part<'record'> = {
  name: 'record',
  after: ['site'],
  nothing: null,

  async see(at) {
    if (at.forumSite === null || at.place.kind === 'forum') return null;
    return inspectNetworkSites(at.graph, at.forumSite, { [at.place.key]: seenOf(at, 'site') ?? '' });
  },

  steps({ place }, seen) {
    if (place.kind === 'forum') return [];
    if (seen === null) return [step('record', 'record-site')];
    return seen.map(({ name, detail }) =>
      name === 'site-elsewhere'
        ? step('record', 'site-elsewhere', '', detail)
        : step('record', 'record-site'),
    );
  },

  /** Nothing can be put on record before the forum has its lists. */
  async perform(_, at, seen) {
    const request: GraphRequest | null = seen?.[0]?.request ?? null;
    if (request === null) return 'not-yet';
    await sent(at.graph, request);
    return 'done';
  },
};
