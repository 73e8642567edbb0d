/**
 * `npm run sharepoint:lists -- --sites sites.json --plan` shows what it would make and mend in SharePoint, `--apply` does
 * it: the lists of every site, the sites of networks and groups on record, and what a county needs before its first round. It deletes
 * nothing, may be stopped anywhere, and does nothing the second time. See docs/sharepoint.md.
 */
import { parseArgs } from 'node:util';
import { contentHash } from '../application/content-hash.ts';
import {
  missingFrom,
  type Register,
  type Registration,
  registerMissing,
} from '../application/registers/register-missing.ts';
import { countyRegister } from '../seed/county-register.ts';
import type { Graph } from '../storage/sharepoint/graph/graph.ts';
import { graphFaultIn } from '../storage/sharepoint/graph/graph-fault.ts';
import { remedyByHand, sayFinding, whatOf } from '../storage/sharepoint/provisioning/describe-finding.ts';
import type { Finding } from '../storage/sharepoint/provisioning/finding.ts';
import {
  applyProvisioning,
  planProvisioning,
  SiteFault,
} from '../storage/sharepoint/provisioning/provision.ts';
import { readSitesFile, type SitesFile } from '../storage/sharepoint/provisioning/sites-file.ts';
import { remedyFor } from '../storage/sharepoint/remedies.ts';
import { openSharePointStore } from '../storage/sharepoint/sharepoint-store.ts';
import {
  fail,
  graphAsAdministrator,
  messageOf,
  readFile,
  say,
  Stopped,
  whyItStopped,
} from './administrator.ts';
import { tableOf } from './table.ts';
import { storeForWork } from '../application/shielding/shielded-store.ts';

/** Who registers, as the audit trail names them. */
const BY = 'sharepoint:lists';
const USAGE = 'Usage: npm run sharepoint:lists -- --sites sites.json --plan|--apply';

type Work = {
  readonly graph: Graph;
  readonly sites: SitesFile;
  readonly register: Register;
  readonly opened: ReturnType<typeof openSharePointStore>;
};

async function main(): Promise<void> {
  const { sites: path, apply } = readArguments();
  const county = countyRegister({ networks: [], groups: [] });
  const institutions = new Set(county.institutions.map(({ id }) => id as string));
  const sites = readFile(path, (text) => readSitesFile(text, institutions));
  const graph = graphFor(sites.forum);
  const opened = openSharePointStore({
    graph,
    forumSiteId: sites.forum,
    hash: contentHash,
    onFault: (error) => say(`Will be mended by the service: ${messageOf(error)}`, process.stderr),
  });
  const named = { networks: Object.keys(sites.networks), groups: Object.keys(sites.groups) };
  const register = { ...countyRegister(named), people: sites.people };
  try {
    await (apply ? applyAll : planAll)({ graph, sites, register, opened });
  } finally {
    await opened.close();
  }
}

function readArguments(): { sites: string; apply: boolean } {
  const { values } = parseArgs({
    options: { sites: { type: 'string' }, plan: { type: 'boolean' }, apply: { type: 'boolean' } },
  });
  const { sites, plan = false, apply = false } = values;
  if (sites === undefined || plan === apply) throw new Stopped(USAGE);
  return { sites, apply };
}

function graphFor(forum: string): Graph {
  const { FORUM_SITE_ID = forum } = process.env;
  if (FORUM_SITE_ID !== forum) {
    throw new Stopped(
      'FORUM_SITE_ID is another site than forum in the file: the service would not find the lists.',
    );
  }
  return graphAsAdministrator(forum);
}

async function planAll({ graph, sites, register, opened }: Work): Promise<void> {
  const findings = await planProvisioning(graph, sites);
  const isMissing = ({ name, site }: Finding) =>
    site === sites.forum && (name === 'list-missing' || name === 'column-missing');
  const empty = { read: async () => null };
  const registrations = await missingFrom(findings.some(isMissing) ? empty : opened.store, register);
  const rows = [
    ...findings.map((finding) => rowOf(finding, sites)),
    ...registrations.map((one) => ['forum', 'register', `${one.kind} ${one.id}`, saidOf(one, 'will')]),
  ];
  if (rows.length === 0) {
    say('Everything is as it must be.');
    return;
  }
  say(tableOf(['where', 'list', 'part', 'what'], rows));
  const byHand = findings.filter(({ mendable }) => !mendable);
  say(`\n${rows.length - byHand.length} to make or mend with --apply. Nothing was written.`);
  failOn(byHand, sites);
}

async function applyAll({ graph, sites, register, opened }: Work): Promise<void> {
  let done = 0;
  const tell = (text: string) => {
    done += 1;
    say(text);
  };
  const left = await applyProvisioning({ graph }, sites, (finding) => {
    const { list, part } = whatOf(finding);
    tell(
      `${whereOf(finding, sites)}: ${sayFinding(finding, 'did')} · ${[list, part].filter(Boolean).join(', ')}`,
    );
  });
  const store = storeForWork(opened.store);
  await registerMissing({ store, clock: { now: () => new Date() } }, register, BY, (one) =>
    tell(`forum: ${saidOf(one, 'did')} · ${one.kind} ${one.id}`),
  );
  say(
    done === 0 ? 'Nothing to do: everything is as it must be.' : `Done: ${done} made, mended or registered.`,
  );
  failOn(left, sites);
}

function rowOf(finding: Finding, sites: SitesFile): string[] {
  const { list, part } = whatOf(finding);
  return [whereOf(finding, sites), list, part, sayFinding(finding, 'will')];
}

function whereOf({ site }: Finding, { networks, groups }: SitesFile): string {
  const places = Object.entries({ ...networks, ...groups });
  return places.find(([, id]) => id === site)?.[0] ?? 'forum';
}

function saidOf({ state, stored }: Registration, tense: 'will' | 'did'): string {
  const verb = { will: stored ? 'change' : 'register', did: stored ? 'changed' : 'registered' }[tense];
  return `${verb}: ${state.name}`;
}

/** What only a person can mend is said, and makes the command fail. */
function failOn(findings: readonly Finding[], sites: SitesFile): void {
  if (findings.length === 0) return;
  const lines = findings.map((finding) => {
    const { list, part } = whatOf(finding);
    return `- ${whereOf(finding, sites)}, ${list}, ${part}: ${sayFinding(finding, 'is')}\n  ${remedyByHand(finding)}`;
  });
  fail(`${findings.length} for you to mend:\n${lines.join('\n')}`);
}

await main().catch((error: unknown) => {
  const fault = graphFaultIn(error);
  const why = whyItStopped(error, USAGE);
  if (fault) {
    const where = error instanceof SiteFault ? `${error.where}: ` : '';
    fail(
      `${where}${fault.message}\n${remedyFor(fault, 'making lists')}\nRun the command again; it goes on from there.`,
    );
  } else if (why !== null) {
    fail(why);
  } else {
    throw error;
  }
});
