import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from '../../src/application/content-hash.ts';
import { seed } from '../../src/seed/seed.ts';
import { groups } from '../../src/seed/registers/groups.ts';
import { networks } from '../../src/seed/registers/networks.ts';
import { createGraph } from '../../src/storage/sharepoint/graph/graph.ts';
import { openSharePointStore } from '../../src/storage/sharepoint/sharepoint-store.ts';
import { createTokens } from '../../src/storage/sharepoint/tokens.ts';
import { makeLists } from '../builders/sharepoint-lists.ts';
import { startEntraFake } from '../fakes/entra/entra-fake.ts';
import { startGraphFake } from '../fakes/graph/graph-fake.ts';
import { startService } from '../integration/service.ts';
import { asServed } from '../builders/as-served.ts';

const tenantId = '5e1f0000-0000-4000-8000-00000000007e';
const clientId = '5e1f0000-0000-4000-8000-0000000000c1';
const secret = 'only-for-tests';

/** The API's address, as the registration in Entra has it. */
export const audience = `api://kompetansehjulet.example.org/${clientId}`;

type Spawned = Parameters<typeof startService>[2];

export type Tenant = Awaited<ReturnType<typeof startTenant>>;

/** A tenant with the forum's site and those of all networks and groups, every list made, and nothing in them. */
export async function startTenant() {
  const entra = await startEntraFake({ tenantId, audience: clientId, clients: [{ clientId, secret }] });
  const graph = await startGraphFake({
    sites: {
      forum: 'Samarbeidsforum',
      networks: Object.fromEntries(networks.map(({ id, name }) => [id, name])),
      groups: Object.fromEntries(groups.map(({ id, name }) => [id, name])),
    },
    verifyToken: entra.verifyToken,
  });
  makeLists(graph);
  const { forum } = graph.siteIds;
  // Messages on their way out are kept here, whatever keeps the rest.
  const folder = mkdtempSync(join(tmpdir(), 'tenant-'));

  /** What a command or a service needs to sign in to the tenant. */
  const environment = {
    STORE: 'sharepoint',
    TENANT_ID: tenantId,
    CLIENT_ID: clientId,
    CLIENT_SECRET: secret,
    FORUM_SITE_ID: forum,
    GRAPH_BASE_URL: graph.url,
    ENTRA_BASE_URL: entra.url,
  };

  return {
    entra,
    graph,
    tenantId,
    environment,
    /** Starts the service over the tenant's lists. */
    serve: (signIn: Readonly<Record<string, string>> = { LOCAL_SIGN_IN: 'on' }, spawned?: Spawned) =>
      startService(folder, { ...environment, ...signIn }, spawned),
    /** A store of its own over the tenant's lists, that knows nothing yet. */
    openStore: () =>
      openSharePointStore({
        graph: createGraph({
          base: graph.url,
          tokens: createTokens({
            tenantId,
            clientId,
            credential: { kind: 'secret', secret },
            entraBase: entra.url,
          }),
        }),
        forumSiteId: forum,
        hash: contentHash,
        onFault: (error) => {
          throw error;
        },
      }),
    async close() {
      await graph.close();
      await entra.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The tenant of the demo county, mid-year. */
export async function startSeededTenant(): Promise<Tenant> {
  const tenant = await startTenant();
  const { store, close } = tenant.openStore();
  await seed(asServed(store), new Date());
  await close();
  return tenant;
}
