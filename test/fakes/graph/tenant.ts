import type { Column } from './columns.ts';
import { GraphRefusal, itemNotFound } from './http-shapes.ts';
import { createList, type List } from './lists.ts';

/** What an application with `Sites.Selected` may do on a site. */
export type Grant = 'none' | 'read' | 'write' | 'manage' | 'fullcontrol';

export type Site = {
  readonly id: string;
  readonly name: string;
  readonly webUrl: string;
  readonly lists: Map<string, List>;
  /** By application; `*` for whoever is not named. */
  readonly grants: Map<string, Grant>;
};

export type SeedList = {
  readonly displayName: string;
  readonly columns?: readonly Column[];
  /** Values by internal column name, one record per item, taken as they are. */
  readonly items?: Iterable<Readonly<Record<string, unknown>>>;
};

/** A tenant's sites with what they hold. */
export type Tenant = {
  readonly id: string;
  readonly sites: ReadonlyMap<string, Site>;
  addSite(name: string): Site;
  /** A site by its id; 404 for one that is not there. */
  siteOf(id: string): Site;
  /** A list by its id, its name or its title. */
  listOf(site: Site, idOrName: string): List;
  readonly guid: () => string;
};

const host = 'trondelag.sharepoint.com';

export function createTenant(): Tenant {
  const sites = new Map<string, Site>();
  let guids = 0;
  // Ids that look like Graph's and are the same in every run.
  const guid = (): string => {
    guids += 1;
    const scrambled = (Math.imul(guids, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
    return `${scrambled}-5e1f-4a7d-9c3b-${guids.toString(16).padStart(12, '0')}`;
  };
  return {
    id: guid(),
    sites,
    guid,
    addSite: (name) => {
      const site: Site = {
        id: `${host},${guid()},${guid()}`,
        name,
        webUrl: `https://${host}/sites/${encodeURIComponent(name)}`,
        lists: new Map(),
        grants: new Map([['*', 'write']]),
      };
      sites.set(site.id, site);
      return site;
    },
    siteOf: (id) => {
      const site = sites.get(id);
      if (!site) throw new GraphRefusal(404, 'itemNotFound', 'Requested site could not be found');
      return site;
    },
    listOf: (site, idOrName) => {
      const direct = site.lists.get(idOrName.toLowerCase());
      if (direct) return direct;
      const named = [...site.lists.values()].find(
        (list) => list.name === idOrName || list.displayName === idOrName,
      );
      if (!named) throw itemNotFound();
      return named;
    },
  };
}

/** Adds a list with its columns and items, past every check of the wire. */
export function seedList(tenant: Tenant, site: Site, seed: SeedList): List {
  const list = createList(tenant.guid, seed.displayName);
  for (const column of seed.columns ?? []) list.columns.push(column);
  for (const fields of seed.items ?? []) list.add(new Map(Object.entries(fields)), 'seed');
  site.lists.set(list.id, list);
  return list;
}
