import type { GraphRequest } from '../../../src/storage/sharepoint/graph/request.ts';
import { inspectRecordedSites } from '../../../src/storage/sharepoint/provisioning/recorded-sites.ts';
import { type Part, seenOf } from '../part.ts';
import { sent } from '../requests.ts';
import { step } from '../step.ts';

/** The site in the forum's list of networks or of groups, where the service looks for it. */
export const record: Part<'record'> = {
  name: 'record',
  after: ['site'],
  nothing: null,

  async see(at) {
    const { directory, key } = at.place;
    if (at.forumSite === null || directory === null) return null;
    return inspectRecordedSites(at.graph, at.forumSite, directory, { [key]: seenOf(at, 'site') ?? '' });
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
