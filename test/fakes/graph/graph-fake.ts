import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AppIdentity, invalidToken, type TokenVerifier } from './access.ts';
import { answerBatch } from './batch.ts';
import { columnFrom } from './columns.ts';
import { answerOfFault, createFaults, type Faults } from './faults.ts';
import type { ResyncCode } from './lists.ts';
import { answerOf, type GraphAnswer, type GraphRequest, GraphRefusal } from './http-shapes.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { createRouter } from './router.ts';
import { createTenant, type Grant, seedList, type Site } from './tenant.ts';

export type GraphFakeOptions = {
  /** Names of the sites; the networks' by network id. */
  readonly sites: { readonly forum: string; readonly networks: Readonly<Record<string, string>> };
  /** Every http call takes at least that long. */
  readonly latencyMs?: number;
  /** Items in a page when the request names no `$top`. */
  readonly pageSize?: number;
  /** Who stands behind tokens that `tokenOk` does not know: the Entra fake's verifier. */
  readonly verifyToken?: TokenVerifier;
};

/** A column as a test says it: a name, a facet, whatever else differs from the default. */
type SeedColumn = { readonly name: string } & Readonly<Record<string, unknown>>;

export type GraphFake = {
  /** `http://127.0.0.1:<port>/v1.0` */
  readonly url: string;
  readonly siteIds: { readonly forum: string; readonly networks: Readonly<Record<string, string>> };
  readonly requests: RequestLog;
  readonly faults: Faults;
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
  /** Every delta token given until now is answered 410. */
  resync(
    siteId: string,
    list: string,
    how?: { readonly code?: ResyncCode; readonly location?: boolean },
  ): void;
  close(): Promise<void>;
};

/** Microsoft Graph, as far as lists of SharePoint sites go, on a loopback port. See docs/fakes.md. */
export async function startGraphFake(options: GraphFakeOptions): Promise<GraphFake> {
  const { latencyMs = 0, pageSize = 200, verifyToken } = options;
  const tenant = createTenant();
  const forum = tenant.addSite(options.sites.forum);
  const networks = Object.entries(options.sites.networks).map(([id, name]) => [id, tenant.addSite(name).id]);
  const route = createRouter(tenant, pageSize);
  const { log, nextCall, add } = createRequestLog();

  const knownTokens = new Map<string, AppIdentity>();
  const seenTokens = new Set<string>();
  const expiredTokens = new Set<string>();
  const source = createFaults(() => {
    for (const token of [...seenTokens, ...knownTokens.keys()]) expiredTokens.add(token);
  });

  const identify = async (authorization: string | undefined): Promise<AppIdentity> => {
    const token = authorization?.replace(/^Bearer /iu, '');
    if (!token) throw invalidToken('Access token is empty.');
    if (expiredTokens.has(token)) throw invalidToken('Lifetime validation failed, the token is expired.');
    const verified = knownTokens.get(token) ?? (await verifyToken?.(token)) ?? 'invalid';
    if (verified === 'expired') throw invalidToken('Lifetime validation failed, the token is expired.');
    if (verified === 'invalid') throw invalidToken('CompactToken validation failed.');
    seenTokens.add(token);
    return verified;
  };

  /** Answers one request, or one part of a batch, with the faults that are switched on. */
  const answer = (call: number, identity: AppIdentity, request: GraphRequest): GraphAnswer => {
    const fault = request.part === null ? null : source.faultFor(request);
    const planned = fault?.kind === 'answer' ? fault : null;
    const routed = planned && !planned.took ? null : route(request, identity);
    const given = planned ? answerOfFault(planned) : routed?.answer;
    const shown = given ?? { status: 500 };
    add({
      call,
      part: request.part,
      method: request.method,
      path: decodeURIComponent(request.url.replaceAll('+', ' ')),
      ifMatch: request.headers['if-match'] ?? null,
      body: request.body,
      status: shown.status,
      resourceUnits: routed?.resourceUnits ?? 1,
    });
    return shown;
  };

  const answerCall = async (call: number, request: GraphRequest): Promise<GraphAnswer | 'drop'> => {
    const fault = source.faultFor(request);
    if (fault?.kind === 'delay') await sleep(fault.ms);
    const spoils = fault && fault.kind !== 'delay' ? fault : null;
    const spoiled = (): GraphAnswer | 'drop' => (spoils?.kind === 'answer' ? answerOfFault(spoils) : 'drop');
    if (spoils && !spoils.took) return spoiled();
    let given: GraphAnswer;
    try {
      const identity = await identify(request.headers['authorization']);
      given =
        request.method === 'POST' && request.url === '/$batch'
          ? answerBatch(request.body, (part) => answer(call, identity, part))
          : answer(call, identity, request);
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      given = answerOf(error);
    }
    return spoils ? spoiled() : given;
  };

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const call = nextCall();
    const request = await readRequest(incoming);
    if (latencyMs > 0) await sleep(latencyMs);
    const given = source.unreachable ? 'drop' : await answerCall(call, request);
    if (given === 'drop') incoming.socket.destroy();
    else send(outgoing, given, source.extraHeaders());
  };

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      send(outgoing, { status: 500, body: `The fake itself failed: ${String(error)}` }, {});
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  const siteOf = (id: string): Site => tenant.siteOf(id);
  const listOf = (siteId: string, list: string) => tenant.listOf(siteOf(siteId), list);
  const columnOf = (siteId: string, list: string, name: string) => {
    const column = listOf(siteId, list).columns.find((one) => one.name === name);
    if (!column) throw new Error(`There is no column ${name}.`);
    return column;
  };

  return {
    url: `http://127.0.0.1:${port}/v1.0`,
    siteIds: { forum: forum.id, networks: Object.fromEntries(networks) as Record<string, string> },
    requests: log,
    faults: source.faults,
    tokenOk: (token, identity = {}) => {
      knownTokens.set(token, { appId: 'test-app', roles: ['Sites.Selected'], ...identity });
      expiredTokens.delete(token);
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
    resync: (siteId, list, { code = 'resyncChangesApplyDifferences', location = true } = {}) => {
      const found = listOf(siteId, list);
      // One change that never was, so that tokens of this moment are too old as well.
      found.changes.push(0);
      found.forgotten = { before: found.changes.length, code, location };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<GraphRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return {
    method: incoming.method ?? 'GET',
    url: (incoming.url ?? '').replace(/^\/v1\.0/u, ''),
    headers: incoming.headers as Record<string, string>,
    body: parsed(text),
    part: null,
  };
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

function send(
  outgoing: ServerResponse,
  { status, headers, body }: GraphAnswer,
  extra: Record<string, string>,
): void {
  const isText = typeof body === 'string';
  const type = isText ? 'text/html' : 'application/json;odata.metadata=minimal;charset=utf-8';
  outgoing.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': type }),
    ...extra,
    ...headers,
  });
  outgoing.end(body === undefined ? undefined : isText ? body : JSON.stringify(body));
}
