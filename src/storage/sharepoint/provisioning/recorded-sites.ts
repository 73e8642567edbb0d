import type { Graph } from '../graph/graph.ts';
import { isFault } from '../graph/graph-fault.ts';
import { propertyOf } from '../graph/answer.ts';
import { itemsQuery } from '../graph/odata.ts';
import { createLayout } from '../layout.ts';
import { keyOf } from '../record-keys.ts';
import { textOf } from '../records.ts';
import type { Finding } from './finding.ts';

/** The forum's lists that have sites on record: of the networks, and of the groups. */
export type Directory = 'KhNetworks' | 'KhGroups';

/** A row of such a list: what the service finds the site of a network or group by. */
export type SiteRow = {
  readonly itemId: string;
  /** The network or group. */
  readonly of: string;
  readonly siteId: string;
  /** Whether it is in the register, and not only its site on record. */
  readonly registered: boolean;
};

/** The rows of such a list. Throws GraphFault, `list-missing` and `column-missing` among others. */
export async function readSiteRows(graph: Graph, forum: string, directory: Directory): Promise<SiteRow[]> {
  const place = await createLayout(graph).place(forum, 'forum', directory);
  const fields = ['RecordKey', 'SiteId', 'RecordHash'].map((column) => place.column(column));
  const items = await graph.readAll(`${place.path}/items${itemsQuery({ fields })}`);
  return items.map((item) => ({
    itemId: String(propertyOf(item, 'id')),
    of: textOf(place.read(item, 'RecordKey')),
    siteId: textOf(place.read(item, 'SiteId')),
    registered: place.read(item, 'RecordHash') !== null,
  }));
}

/**
 * Compares the sites on record with those that are wanted. What is not registered gets a row with its site
 * and nothing else; registering it fills that row. A site that is already on record is never replaced: plans and bases
 * are where they are.
 */
export async function inspectRecordedSites(
  graph: Graph,
  forum: string,
  directory: Directory,
  wanted: Readonly<Record<string, string>>,
): Promise<Finding[]> {
  const where = { site: forum, list: directory };
  const entries = Object.entries(wanted);
  const rows = await readSiteRows(graph, forum, directory).catch((error: unknown) => {
    if (isFault(error, 'list-missing', 'column-missing')) return null;
    throw error;
  });
  if (rows === null) return entries.map(([part]) => unrecorded(where, part, null));
  const place = await createLayout(graph).place(forum, 'forum', directory);
  return entries.flatMap(([part, site]) => {
    const row = rows.find((one) => one.of === keyOf(part));
    if (row?.siteId === site) return [];
    if (row && row.siteId !== '') return [elsewhere(where, part, row.siteId)];
    return [
      row
        ? unrecorded(where, part, {
            method: 'PATCH',
            path: `${place.path}/items/${row.itemId}`,
            body: { fields: place.fields({ SiteId: site }) },
          })
        : unrecorded(where, part, {
            method: 'POST',
            path: `${place.path}/items`,
            body: { fields: place.fields({ Title: part, RecordKey: keyOf(part), SiteId: site }) },
          }),
    ];
  });
}

type Where = Pick<Finding, 'site' | 'list'>;

function unrecorded(where: Where, part: string, request: Finding['request']): Finding {
  return {
    name: 'site-unrecorded',
    ...where,
    part,
    detail: '',
    mendable: true,
    request,
  };
}

function elsewhere(where: Where, part: string, siteId: string): Finding {
  return {
    name: 'site-elsewhere',
    ...where,
    part,
    detail: siteId,
    mendable: false,
    request: null,
  };
}
