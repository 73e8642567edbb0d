import { columnDefinitionOf } from '../column-definition.ts';
import { propertyOf } from '../graph/answer.ts';
import type { Graph } from '../graph/graph.ts';
import { named, type SiteKind, sitePath } from '../layout.ts';
import {
  type ColumnDefinition,
  type ListDefinition,
  listDefinitions,
  type ListName,
  listsOf,
} from '../list-schema.ts';
import type { Finding } from './finding.ts';
import { columnFindings } from './inspect-column.ts';

const columnProperties = [
  'id',
  'name',
  'displayName',
  'readOnly',
  'hidden',
  'indexed',
  'enforceUniqueValues',
  'text',
  'number',
  'dateTime',
  'boolean',
  'choice',
];

/** SharePoint's own column: every list has it, under a name of the site's language. */
const BUILT_IN = 'Title';

/** Compares the lists of a site with the schema. Reads only. Throws GraphFault when the site cannot be read. */
export async function inspectSite(graph: Graph, site: string, kind: SiteKind): Promise<Finding[]> {
  const found = await graph.readAll(`${sitePath(site)}/lists?$select=id,name,displayName`);
  const findings = await Promise.all(listsOf(kind).map((name) => inspectList(graph, site, name, found)));
  return findings.flat();
}

async function inspectList(
  graph: Graph,
  site: string,
  name: ListName,
  found: readonly unknown[],
): Promise<Finding[]> {
  const definition = listDefinitions[name];
  const list = named(found, name, definition.displayName);
  if (list === null) return [missingList(site, name, definition)];
  const path = `${sitePath(site)}/lists/${encodeURIComponent(String(propertyOf(list, 'id')))}`;
  const findings: Finding[] = [];
  if (propertyOf(list, 'displayName') === name) {
    findings.push({
      name: 'list-unnamed',
      site,
      list: name,
      part: '',
      detail: '',
      mendable: true,
      request: { method: 'PATCH', path, body: { displayName: definition.displayName } },
    });
  }
  const all = await graph.readAll(`${path}/columns?$select=${columnProperties.join(',')}`);
  const writable = all.filter((column) => propertyOf(column, 'readOnly') !== true);
  for (const [column, wanted] of Object.entries(definition.columns)) {
    const standing = named(writable, column, wanted.displayName);
    findings.push(
      ...(standing === null
        ? [missingColumn(site, name, path, column, wanted)]
        : columnFindings({ site, list: name, path }, column, wanted, standing, column === BUILT_IN)),
    );
  }
  return findings;
}

/**
 * A new list is called by its address first, which SharePoint makes of the name that it is born with and keeps for good;
 * the name that people read comes right after.
 */
function missingList(site: string, name: ListName, { columns }: ListDefinition): Finding {
  const own = Object.entries(columns).filter(([column]) => column !== BUILT_IN);
  const body = {
    displayName: name,
    list: { template: 'genericList' },
    columns: own.map(([column, definition]) => columnDefinitionOf(column, definition)),
  };
  return {
    name: 'list-missing',
    site,
    list: name,
    part: '',
    detail: `${own.length} columns`,
    mendable: true,
    request: { method: 'POST', path: `${sitePath(site)}/lists`, body },
  };
}

function missingColumn(
  site: string,
  list: ListName,
  path: string,
  column: string,
  definition: ColumnDefinition,
): Finding {
  const body = columnDefinitionOf(column, definition);
  return {
    name: 'column-missing',
    site,
    list,
    part: column,
    detail: definition.type,
    mendable: true,
    request: { method: 'POST', path: `${path}/columns`, body },
  };
}
