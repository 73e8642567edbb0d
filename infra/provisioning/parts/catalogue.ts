import { propertyOf } from '../../../src/storage/sharepoint/graph/answer.ts';
import { valuesOf } from '../../../src/storage/sharepoint/graph/graph.ts';
import type { Part } from '../part.ts';
import { filterBy } from '../requests.ts';
import { step } from '../step.ts';

/** The app in the organisation's catalogue, which has an id of its own for it; ours is the external one. */
export const catalogue: Part<'catalogue'> = {
  name: 'catalogue',
  after: [],
  nothing: null,

  async see({ graph, wanted }) {
    const path = `/appCatalogs/teamsApps?${filterBy('externalId', wanted.app.id)}`;
    const found = valuesOf(await graph.read(path));
    const ours = found.find((one) => propertyOf(one, 'distributionMethod') === 'organization');
    return ours === undefined ? null : String(propertyOf(ours, 'id'));
  },

  steps: (_, seen) => (seen === null ? [step('catalogue', 'app-unpublished')] : []),

  perform: async () => 'not-yet',
};
