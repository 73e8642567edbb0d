import type { Graph } from '../graph/graph.ts';
import { isFault } from '../graph/graph-fault.ts';
import { propertyOf } from '../graph/answer.ts';
import { itemsQuery } from '../graph/odata.ts';
import { createLayout } from '../layout.ts';
import { keyOf } from '../record-keys.ts';
import { textOf } from '../records.ts';
import type { Finding } from './finding.ts';

/** A row of the forum's list of networks: what the service finds a network's site by. */
export type NetworkRow = {
  readonly itemId: string;
  readonly network: string;
  readonly siteId: string;
  /** Whether the network is in the register, and not only its site on record. */
  readonly registered: boolean;
};

/** The rows of the list of networks. Throws GraphFault, `list-missing` and `column-missing` among others. */
export async function readNetworkRows(graph: Graph, forum: string): Promise<NetworkRow[]> {
  const place = await createLayout(graph).place(forum, 'forum', 'KhNetworks');
  const fields = ['RecordKey', 'SiteId', 'RecordHash'].map((column) => place.column(column));
  const items = await graph.readAll(`${place.path}/items${itemsQuery({ fields })}`);
  return items.map((item) => ({
    itemId: String(propertyOf(item, 'id')),
    network: textOf(place.read(item, 'RecordKey')),
    siteId: textOf(place.read(item, 'SiteId')),
    registered: place.read(item, 'RecordHash') !== null,
  }));
}

/**
 * Compares the sites on record with those that are wanted. A network that is not registered gets a row with its site
 * and nothing else; registering it fills that row. A site that is already on record is never replaced: plans and bases
 * are where they are.
 */
export async function inspectNetworkSites(
  graph: Graph,
  forum: string,
  wanted: Readonly<Record<string, string>>,
): Promise<Finding[]> {
  const networks = Object.entries(wanted);
  const rows = await readNetworkRows(graph, forum).catch((error: unknown) => {
    if (isFault(error, 'list-missing', 'column-missing')) return null;
    throw error;
  });
  if (rows === null) return networks.map(([network]) => unrecorded(forum, network, null));
  const place = await createLayout(graph).place(forum, 'forum', 'KhNetworks');
  return networks.flatMap(([network, site]) => {
    const row = rows.find((one) => one.network === keyOf(network));
    if (row?.siteId === site) return [];
    if (row && row.siteId !== '') return [elsewhere(forum, network, row.siteId)];
    return [
      row
        ? unrecorded(forum, network, {
            method: 'PATCH',
            path: `${place.path}/items/${row.itemId}`,
            body: { fields: place.fields({ SiteId: site }) },
          })
        : unrecorded(forum, network, {
            method: 'POST',
            path: `${place.path}/items`,
            body: { fields: place.fields({ Title: network, RecordKey: keyOf(network), SiteId: site }) },
          }),
    ];
  });
}

function unrecorded(forum: string, network: string, request: Finding['request']): Finding {
  return {
    name: 'site-unrecorded',
    site: forum,
    list: 'KhNetworks',
    part: network,
    detail: '',
    mendable: true,
    request,
  };
}

function elsewhere(forum: string, network: string, siteId: string): Finding {
  return {
    name: 'site-elsewhere',
    site: forum,
    list: 'KhNetworks',
    part: network,
    detail: siteId,
    mendable: false,
    request: null,
  };
}
