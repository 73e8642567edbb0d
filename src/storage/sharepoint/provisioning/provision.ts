import type { Graph } from '../graph/graph.ts';
import { GraphFault } from '../graph/graph-fault.ts';
import { realTime, type Time } from '../graph/time.ts';
import type { SiteKind } from '../layout.ts';
import type { Finding } from './finding.ts';
import { inspectSite } from './inspect-site.ts';
import { mend } from './mend.ts';
import { type Directory, inspectRecordedSites } from './recorded-sites.ts';

/** The forum's site, and those of the networks and the groups, by id. */
export type Sites = {
  readonly forum: string;
  readonly networks: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
};

/** Something went wrong at one site. */
export class SiteFault extends Error {
  override readonly name = 'SiteFault';
  /** `forum`, or the network. */
  readonly where: string;
  readonly fault: GraphFault;
  constructor(where: string, fault: GraphFault) {
    super(`${where}: ${fault.message}`, { cause: fault });
    this.where = where;
    this.fault = fault;
  }
}

/** What is not as it must be, in all sites. Writes nothing. Throws {@link SiteFault}. */
export async function planProvisioning(graph: Graph, sites: Sites): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { where, id, kind } of placesOf(sites)) {
    findings.push(...(await at(where, () => inspectSite(graph, id, kind))));
  }
  for (const look of recordsOf(graph, sites)) findings.push(...(await at('forum', look)));
  return findings;
}

/**
 * Makes and mends every list of every site, then puts the sites of networks and groups on record; deletes nothing. Gives what only a
 * person can mend. May be stopped anywhere and run again. Throws {@link SiteFault}.
 * @param tell hears of everything that was made or mended
 */
export async function applyProvisioning(
  { graph, time = realTime }: { graph: Graph; time?: Time },
  sites: Sites,
  tell: (finding: Finding) => void,
): Promise<Finding[]> {
  const left: Finding[] = [];
  const deps = { graph, time };
  for (const { where, id, kind } of placesOf(sites)) {
    left.push(...(await at(where, () => mend(deps, () => inspectSite(graph, id, kind), tell))));
  }
  for (const look of recordsOf(graph, sites)) {
    left.push(...(await at('forum', () => mend(deps, look, tell))));
  }
  return left;
}

/** What is on record in the forum's site, and what is wanted there. */
function recordsOf(graph: Graph, { forum, networks, groups }: Sites): (() => Promise<Finding[]>)[] {
  const wanted: [Directory, Sites['networks']][] = [
    ['KhNetworks', networks],
    ['KhGroups', groups],
  ];
  return wanted.map(
    ([directory, sites]) =>
      () =>
        inspectRecordedSites(graph, forum, directory, sites),
  );
}

function placesOf({ forum, networks, groups }: Sites): { where: string; id: string; kind: SiteKind }[] {
  return [
    { where: 'forum', id: forum, kind: 'forum' },
    ...Object.entries({ ...networks, ...groups }).map(([where, id]) => ({
      where,
      id,
      kind: 'network' as const,
    })),
  ];
}

async function at<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GraphFault) throw new SiteFault(where, error);
    throw error;
  }
}
