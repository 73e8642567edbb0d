import { setTimeout as sleep } from 'node:timers/promises';
import type { AppIdentity, TokenVerifier } from './access.ts';
import { createCalls } from './calls.ts';
import { columnFrom } from './columns.ts';
import { createDrives } from './drive.ts';
import { createFaults, type Faults } from './faults.ts';
import type { GraphAnswer, GraphRequest } from './http-shapes.ts';
import type { ResyncCode } from './lists.ts';
import { type Incoming, startLoopbackServer } from './loopback-server.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { createRouter } from './router.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createTeamsState, type TeamsState } from './teams-state.ts';
import { createTenant, type Grant, seedList, type Site } from './tenant.ts';
import { createTokenBook } from './token-book.ts';

export type GraphFakeOptions = {
  /** Names of the sites; the networks' and groups' by their id. */
  readonly sites: {
    readonly forum: string;
    readonly networks: Readonly<Record<string, string>>;
    readonly groups?: Readonly<Record<string, string>>;
  };
  /** Every http call takes at least that long. */
  readonly latencyMs?: number;
  /** Items in a page when the request names no `$top`. */
  readonly pageSize?: number;
  /** The clock that Teams and sites are slow by, milliseconds since 1970. */
  readonly now?: () => number;
  /** Who stands behind tokens that `tokenOk` does not know: the Entra fake's verifier. */
  readonly verifyToken?: TokenVerifier;
};

/** A column as a test says it: a name, a facet, whatever else differs from the default. */
type SeedColumn = { readonly name: string } & Readonly<Record<string, unknown>>;

export type GraphFake = {
  /** `http://127.0.0.1:<port>/v1.0` */
  readonly url: string;
  readonly siteIds: {
    readonly forum: string;
    readonly networks: Readonly<Record<string, string>>;
    readonly groups: Readonly<Record<string, string>>;
  };
  readonly requests: RequestLog;
  readonly faults: Faults;
  /** People, groups, Teams and the app catalogue: what is slow and what fails, and all that is there. */
  readonly teams: TeamsState;
  /** Answers a request as over the wire, without the wire. */
  answer(request: Pick<GraphRequest, 'method' | 'url' | 'body' | 'headers'>): Promise<GraphAnswer | 'drop'>;
  /** Makes a token of a test valid; by default that of an application with `Sites.Selected`. */
  tokenOk(token: string, identity?: Partial<AppIdentity>): void;
  /** What `Sites.Selected` means on a site, for one application or for all; `write` when nothing is said. */
  grant(siteId: string, grant: Grant, appId?: string): void;
  /** Makes a list past every check, with items past every limit; answers its id. */
  seedList(
    siteId: string,
    seed: {
      readonly displayName: string;
      readonly columns?: readonly SeedColumn[];
      readonly items?: Iterable<Readonly<Record<string, unknown>>>;
    },
  ): string;
  /** Adds a column past every check, as somebody with a browser would. */
  addColumn(siteId: string, list: string, column: SeedColumn): void;
  /** Gives a column another title; its internal name stays. */
  renameColumn(siteId: string, list: string, name: string, displayName: string): void;
  deleteColumn(siteId: string, list: string, name: string): void;
  /** Writes an item as a person in SharePoint would; its eTag is bumped. */
  touchItem(siteId: string, list: string, id: string, fields?: Readonly<Record<string, unknown>>): void;
  /** The values of every item of a list, by internal name, with the id. */
  itemsOf(siteId: string, list: string): Record<string, unknown>[];
  /** Writes a file of the document library as a person in SharePoint would, by `folder/name`. */
  writeFile(siteId: string, path: string, bytes: Uint8Array): void;
  /** The names of the files of the document library, by `folder/name`. */
  filesOf(siteId: string): string[];
  /** Every delta token given until now is answered 410. */
  resync(
    siteId: string,
    list: string,
    how?: { readonly code?: ResyncCode; readonly location?: boolean },
  ): void;
  /** Sends a notification to whoever subscribed to the list; answers the statuses that came back. */
  notify(siteId: string, list: string, forged?: { clientState: string }): Promise<number[]>;
  close(): Promise<void>;
};

/** Microsoft Graph, as far as lists of SharePoint sites and Teams go, on a loopback port. See docs/fakes.md. */
export async function startGraphFake(options: GraphFakeOptions): Promise<GraphFake> {
  const { latencyMs = 0, pageSize = 200, now = Date.now, verifyToken } = options;
  const tenant = createTenant();
  const forum = tenant.addSite(options.sites.forum);
  const sitesOf = (named: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(named).map(([id, name]) => [id, tenant.addSite(name).id]));
  const networks = sitesOf(options.sites.networks);
  const groups = sitesOf(options.sites.groups);
  const subscriptions = createSubscriptions(tenant);
  const tokens = createTokenBook(verifyToken);
  const source = createFaults(tokens.expireAll);
  const { log, writer } = createRequestLog();
  const teams = createTeamsState(tenant, now);
  const drives = createDrives((): string => server.origin);
  const route = createRouter(tenant, { teams, drives }, pageSize);
  const calls = createCalls({ route, drives, subscriptions, tokens, source, writer });

  const server = await startLoopbackServer(async (incoming) => {
    if (latencyMs > 0) await sleep(latencyMs);
    const answer = await calls(requestFrom(incoming));
    return answer === 'drop' ? 'drop' : withHeaders(answer, source.extraHeaders());
  });

  const siteOf = (id: string): Site => tenant.siteOf(id);
  const listOf = (siteId: string, list: string) => tenant.listOf(siteOf(siteId), list);
  const columnOf = (siteId: string, list: string, name: string) => {
    const column = listOf(siteId, list).columns.find((one) => one.name === name);
    if (!column) throw new Error(`There is no column ${name}.`);
    return column;
  };

  return {
    url: `${server.origin}/v1.0`,
    siteIds: { forum: forum.id, networks, groups },
    requests: log,
    faults: source.faults,
    teams,
    answer: (request) => calls({ ...request, part: null }),
    tokenOk: (token, identity = {}) => {
      tokens.accept(token, { appId: 'test-app', roles: ['Sites.Selected'], ...identity });
    },
    grant: (siteId, grant, appId = '*') => siteOf(siteId).grants.set(appId, grant),
    seedList: (siteId, { displayName, columns = [], items = [] }) =>
      seedList(tenant, siteOf(siteId), {
        displayName,
        items,
        columns: columns.map((column) => columnFrom(tenant.guid, column)),
      }).id,
    addColumn: (siteId, list, column) => {
      listOf(siteId, list).columns.push(columnFrom(tenant.guid, column));
      listOf(siteId, list).columnsChanged();
    },
    renameColumn: (siteId, list, name, displayName) => {
      columnOf(siteId, list, name).displayName = displayName;
    },
    deleteColumn: (siteId, list, name) => listOf(siteId, list).dropColumn(columnOf(siteId, list, name)),
    touchItem: (siteId, list, id, fields = {}) => {
      const found = listOf(siteId, list);
      const item = found.items.get(Number(id));
      if (!item) throw new Error(`There is no item ${id}.`);
      found.replace(item, new Map([...item.values, ...Object.entries(fields)]), 'Koordinator');
    },
    itemsOf: (siteId, list) =>
      [...listOf(siteId, list).items.values()].map((item) => ({
        id: String(item.id),
        ...Object.fromEntries(item.values),
      })),
    writeFile: (siteId, path, bytes) => {
      drives.driveOf(siteOf(siteId)).files.set(path, Buffer.from(bytes));
    },
    filesOf: (siteId) => [...drives.driveOf(siteOf(siteId)).files.keys()],
    resync: (siteId, list, { code = 'resyncChangesApplyDifferences', location = true } = {}) => {
      const found = listOf(siteId, list);
      // One change that never was, so that tokens of this moment are too old as well.
      found.changes.push(0);
      found.forgotten = { before: found.changes.length, code, location };
    },
    notify: (siteId, list, forged) => subscriptions.notify(siteId, listOf(siteId, list).id, forged),
    close: server.close,
  };
}

function requestFrom(incoming: Incoming): GraphRequest {
  const { method, url, headers } = incoming;
  const body = headers['content-range'] === undefined ? parsed(incoming.text) : incoming.bytes;
  return { method, url: url.replace(/^\/v1\.0/u, ''), headers, body, part: null };
}

/** What is no JSON is left as it is: the check of the body refuses it. */
function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A refusal carries its request id in the headers too. */
function withHeaders(answer: GraphAnswer, extra: Readonly<Record<string, string>>): GraphAnswer {
  const said = answer.body as { error?: { innerError?: { 'request-id'?: string } } } | undefined;
  const id = said?.error?.innerError?.['request-id'];
  return { ...answer, headers: { ...(id ? { 'request-id': id } : {}), ...extra, ...answer.headers } };
}
