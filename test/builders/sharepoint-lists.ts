import { columnDefinitionOf } from '../../src/storage/sharepoint/column-definition.ts';
import { listDefinitions, type ListName, listsOf } from '../../src/storage/sharepoint/list-schema.ts';
import type { GraphFake } from '../fakes/graph/graph-fake.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * Makes every list that the schema names in the sites of a fake tenant, and records the sites of networks and groups, as an
 * administrator would have done it.
 * @param items what some of the lists hold besides, by list and site
 */
export function makeLists(
  fake: GraphFake,
  items: (name: ListName, site: string) => Iterable<Item> = () => [],
): void {
  const { forum, networks, groups } = fake.siteIds;
  const recorded: Partial<Record<ListName, Item[]>> = {
    KhNetworks: rowsOf(networks),
    KhGroups: rowsOf(groups),
  };
  for (const name of listsOf('forum')) makeList(fake, forum, name, recorded[name] ?? items(name, forum));
  for (const site of Object.values({ ...networks, ...groups })) {
    for (const name of listsOf('network')) makeList(fake, site, name, items(name, site));
  }
}

function rowsOf(sites: Readonly<Record<string, string>>): Item[] {
  return Object.entries(sites).map(([id, SiteId]) => ({ Title: id, RecordKey: id, SiteId }));
}

function makeList(fake: GraphFake, site: string, name: ListName, items: Iterable<Item>): void {
  const columns = Object.entries(listDefinitions[name].columns)
    .filter(([column]) => column !== 'Title')
    .map(([column, definition]) => ({ name: column, ...columnDefinitionOf(column, definition) }));
  fake.seedList(site, { displayName: name, columns, items });
}
