/**
 * `npm run sharepoint:lists -- --sites sites.json --plan` shows what it would make and mend in SharePoint, `--apply` does
 * it: the lists of every site, the networks' sites on record, and what a county needs before its first round. It deletes
 * nothing, may be stopped anywhere, and does nothing the second time. See docs/sharepoint.md.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentHash } from '../application/content-hash.ts';
import {
  missingFrom,
  type Register,
  type Registration,
  registerMissing,
} from '../application/registers/register-missing.ts';
import { ConfigurationFaults, readConfig } from '../config.ts';
import { countyRegister } from '../seed/county-register.ts';
import { createGraph, type Graph } from '../storage/sharepoint/graph/graph.ts';
import { GraphFault } from '../storage/sharepoint/graph/graph-fault.ts';
import { remedyByHand, sayFinding, whatOf } from '../storage/sharepoint/provisioning/describe-finding.ts';
import type { Finding } from '../storage/sharepoint/provisioning/finding.ts';
import {
  applyProvisioning,
  planProvisioning,
  SiteFault,
} from '../storage/sharepoint/provisioning/provision.ts';
import {
  readSitesFile,
  type SitesFile,
  SitesFileFaults,
} from '../storage/sharepoint/provisioning/sites-file.ts';
import { remedyFor } from '../storage/sharepoint/remedies.ts';
import { openSharePointStore } from '../storage/sharepoint/sharepoint-store.ts';
import { createTokens } from '../storage/sharepoint/tokens.ts';
import { tableOf } from './table.ts';

/** Who registers, as the audit trail names them. */
const BY = 'sharepoint:lists';
const USAGE = 'Usage: npm run sharepoint:lists -- --sites sites.json --plan|--apply';

/** The command cannot start, or not go on; the message says why and what to do. */
class Stopped extends Error {
  override readonly name = 'Stopped';
}

type Work = {
  readonly graph: Graph;
  readonly sites: SitesFile;
  readonly register: Register;
  readonly opened: ReturnType<typeof openSharePointStore>;
};

async function main(): Promise<void> {
  const { sites: path, apply } = readArguments();
  const county = countyRegister([]);
  const sites = readSites(path, new Set(county.institutions.map(({ id }) => id)));
  const graph = graphFor(sites.forum);
  const opened = openSharePointStore({
    graph,
    forumSiteId: sites.forum,
    hash: contentHash,
    onFault: (error) => say(`Will be mended by the service: ${messageOf(error)}`, process.stderr),
  });
  const register = { ...countyRegister(Object.keys(sites.networks)), people: sites.people };
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

function readSites(path: string, institutions: ReadonlySet<string>): SitesFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Stopped(`${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
  try {
    return readSitesFile(text, institutions);
  } catch (error) {
    if (!(error instanceof SitesFileFaults)) throw error;
    throw new Stopped(`${path} has ${error.faults.length} fault(s):\n${error.message}`, { cause: error });
  }
}

/** Nobody speaks to a command: what the bot needs may be missing. */
const noBot = {
  BOT_ID: '00000000-0000-0000-0000-000000000000',
  BOT_TYPE: 'SingleTenant',
  BOT_PASSWORD: 'none',
  TEAMS_APP_ID: '00000000-0000-0000-0000-000000000000',
};

/** Nobody signs in to a command, so what is only for people may be missing; the forum's site is in the file. */
function graphFor(forum: string): Graph {
  const { CLIENT_ID = '', FORUM_SITE_ID = forum } = process.env;
  if (FORUM_SITE_ID !== forum) {
    throw new Stopped(
      'FORUM_SITE_ID is another site than forum in the file: the service would not find the lists.',
    );
  }
  const forPeople = {
    API_AUDIENCE: CLIENT_ID || 'nobody',
    PUBLIC_URL: 'https://localhost',
    COUNTY_GOVERNOR: 'nobody',
  };
  const { store } = readConfig({
    ...forPeople,
    ...process.env,
    ...noBot,
    STORE: 'sharepoint',
    FORUM_SITE_ID,
  });
  if (store.kind !== 'sharepoint') throw new Error('the configuration names another store');
  return createGraph({ base: store.graphBase, tokens: createTokens(store) });
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
  await registerMissing({ store: opened.store, clock: { now: () => new Date() } }, register, BY, (one) =>
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

function whereOf({ site }: Finding, { networks }: SitesFile): string {
  return Object.keys(networks).find((network) => networks[network] === site) ?? 'forum';
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

/** The fault of Graph's that something came of, wherever it lies. */
function graphFaultIn(error: unknown): GraphFault | null {
  if (error instanceof GraphFault) return error;
  return error instanceof Error && error.cause !== undefined ? graphFaultIn(error.cause) : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function say(text: string, to: NodeJS.WriteStream = process.stdout): void {
  to.write(`${text}\n`);
}

function fail(text: string): void {
  say(text, process.stderr);
  process.exitCode = 1;
}

await main().catch((error: unknown) => {
  const fault = graphFaultIn(error);
  if (fault) {
    const where = error instanceof SiteFault ? `${error.where}: ` : '';
    fail(
      `${where}${fault.message}\n${remedyFor(fault, 'making lists')}\nRun the command again; it goes on from there.`,
    );
  } else if (error instanceof Stopped || error instanceof ConfigurationFaults) {
    fail(error.message);
  } else if (
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS')
  ) {
    fail(`${error.message}\n${USAGE}`);
  } else {
    throw error;
  }
});
