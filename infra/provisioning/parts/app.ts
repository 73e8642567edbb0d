import { propertyOf } from '../../../src/storage/sharepoint/graph/answer.ts';
import { isFault } from '../../../src/storage/sharepoint/graph/graph-fault.ts';
import { type Part, seenOf, teamPath } from '../part.ts';
import { bound, sent, textIn } from '../requests.ts';
import { step } from '../step.ts';

/** The app in the Team. */
export const app: Part<'app'> = {
  name: 'app',
  after: ['team', 'catalogue'],
  nothing: false,

  async see(at) {
    const installed = await at.graph.readAll(`${teamPath(at)}/installedApps?$expand=teamsApp`);
    return installed.some((one) => isOurs(propertyOf(one, 'teamsApp'), at.wanted.app.id));
  },

  steps: (_, isInstalled) => (isInstalled ? [] : [step('app', 'install-app')]),

  async perform(_, at) {
    const body = { 'teamsApp@odata.bind': bound(`appCatalogs/teamsApps/${seenOf(at, 'catalogue') ?? ''}`) };
    try {
      await sent(at.graph, { method: 'POST', path: `${teamPath(at)}/installedApps`, body });
    } catch (error) {
      // It is there already, which is as well.
      if (!isFault(error, 'conflict')) throw error;
    }
    return 'done';
  },
};

/** Whether an app of Graph's is the one with that id in its manifest. */
export function isOurs(teamsApp: unknown, id: string): boolean {
  return textIn(teamsApp, 'externalId').toLowerCase() === id;
}
