import { expect } from 'vitest';
import { listsOf } from '../../src/storage/sharepoint/list-schema.ts';
import type { ResyncCode } from '../fakes/graph/lists.ts';
import type { Place } from './round.ts';
import { startSeededTenant, type Tenant } from './tenant.ts';
import { expectWholeLists } from './whole-lists.ts';

/** What goes wrong in a tenant. */
type Trouble = {
  /** Comes between two steps. */
  readonly disturb: () => void;
  /** What the service must have been answered. */
  readonly statuses: readonly (number | 'dropped')[];
};

/** A seeded county in SharePoint. What goes wrong there is switched on before the service starts. */
export async function openInSharePoint(trouble: (tenant: Tenant) => Trouble = () => none): Promise<Place> {
  const tenant = await startSeededTenant();
  tenant.graph.requests.clear();
  const { disturb, statuses } = trouble(tenant);
  const service = await tenant.serve();
  return {
    service,
    disturb,
    async check(examine) {
      const answered = new Set(tenant.graph.requests.all.map(({ status }) => status));
      expect([...answered]).toEqual(expect.arrayContaining([...statuses]));
      tenant.graph.faults.clear();
      const { store, close } = tenant.openStore();
      await expectWholeLists(tenant, store);
      await examine(store);
      await close();
    },
    leave: async () => {
      service.child.kill('SIGKILL');
      await tenant.close();
    },
  };
}

const none: Trouble = { disturb: () => {}, statuses: [200, 201] };
const codes: readonly ResyncCode[] = [
  'resyncChangesApplyDifferences',
  'resyncChangesUploadDifferences',
  'resyncRequired',
];

/**
 * Every tenth request goes wrong: throttled, locked, answered in odd shapes, dropped before or after its effect, its
 * token refused. Between two steps all tokens expire and what delta remembers is forgotten.
 */
export function everythingAtRandom(seed: number) {
  return ({ graph }: Tenant): Trouble => {
    const { forum, networks, groups } = graph.siteIds;
    graph.faults.random({ seed, rate: 0.1 });
    let steps = 0;
    const disturb = () => {
      graph.faults.expireTokens();
      const how = { code: codes[steps % codes.length] ?? 'resyncRequired', location: steps % 2 === 0 };
      for (const list of listsOf('forum')) graph.resync(forum, list, how);
      for (const site of Object.values({ ...networks, ...groups })) {
        for (const list of listsOf('network')) graph.resync(site, list, how);
      }
      steps += 1;
    };
    return { disturb, statuses: ['dropped', 401, 410, 423, 429, 503, 504] };
  };
}
