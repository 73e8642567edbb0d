import { propertyOf } from '../../../src/storage/sharepoint/graph/answer.ts';
import { type At, type Part, seenOf, teamPath } from '../part.ts';
import { bound, sent, textIn } from '../requests.ts';
import { step } from '../step.ts';
import { isOurs } from './app.ts';
import { channelOf } from './channels.ts';

/** What the tab is called, by people and by the app: as it is when somebody adds it by hand. */
const NAME = 'Kompetansehjulet';
const ENTITY = 'kompetansehjulet';

/** The tab in the channel for plan and reporting. */
export const tab: Part<'tab'> = {
  name: 'tab',
  after: ['channels', 'app'],
  nothing: null,

  async see(at) {
    const tabs = await at.graph.readAll(`${tabsPath(at)}?$expand=teamsApp`);
    const ours = tabs.find((one) => isOurs(propertyOf(one, 'teamsApp'), at.wanted.app.id));
    if (ours === undefined) return null;
    const contentUrl = textIn(propertyOf(ours, 'configuration'), 'contentUrl');
    return { id: String(propertyOf(ours, 'id')), contentUrl };
  },

  steps({ wanted }, seen) {
    if (seen === null) return [step('tab', 'pin-tab')];
    return seen.contentUrl === wanted.app.tab ? [] : [step('tab', 'move-tab')];
  },

  async perform(_, at, seen) {
    const address = at.wanted.app.tab;
    const configuration = { entityId: ENTITY, contentUrl: address, websiteUrl: address, removeUrl: null };
    if (seen === null) {
      const app = bound(`appCatalogs/teamsApps/${seenOf(at, 'catalogue') ?? ''}`);
      const body = { displayName: NAME, 'teamsApp@odata.bind': app, configuration };
      await sent(at.graph, { method: 'POST', path: tabsPath(at), body });
    } else {
      const path = `${tabsPath(at)}/${encodeURIComponent(seen.id)}`;
      await sent(at.graph, { method: 'PATCH', path, body: { configuration } });
    }
    return 'done';
  },
};

function tabsPath(at: At): string {
  const channel = channelOf('plan', seenOf(at, 'channels'));
  return `${teamPath(at)}/channels/${encodeURIComponent(channel?.id ?? '')}/tabs`;
}
