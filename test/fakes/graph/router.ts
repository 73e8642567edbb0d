import { type AppIdentity, demand } from './access.ts';
import { readDelta } from './delta-routes.ts';
import type { Drives } from './drive.ts';
import { answerOf, type GraphAnswer, type GraphRequest, GraphRefusal } from './http-shapes.ts';
import {
  createItem,
  deleteItem,
  type ItemCall,
  readFields,
  readItem,
  readItems,
  updateFields,
  updateItem,
} from './item-routes.ts';
import {
  addColumn,
  addList,
  changeColumn,
  changeList,
  deleteColumn,
  deleteList,
  type ListCall,
  readColumn,
  readColumns,
  readList,
  readLists,
  siteBody,
} from './list-routes.ts';
import { changePermission, grantPermission, readPermission, readPermissions } from './permission-routes.ts';
import { type CheckedRequest, checkRequest } from './request-check.ts';
import { demandPermission, teamsRoutes } from './teams-routes.ts';
import type { TeamsState } from './teams-state.ts';
import type { Grant, Site, Tenant } from './tenant.ts';

export type Routed = { readonly answer: GraphAnswer; readonly resourceUnits: number };

type Call = ListCall & {
  readonly tenant: Tenant;
  readonly drives: Drives;
  readonly parameters: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly by: string;
  readonly pageSize: number;
};

type Route = {
  readonly needs: Grant;
  readonly units: (query: URLSearchParams) => number;
  readonly run: (call: Call) => GraphAnswer;
};

const listIn = (call: Call): ItemCall['list'] => call.tenant.listOf(call.site, call.parameters[1] ?? '');
const inList = (call: Call): ItemCall => ({ ...call, list: listIn(call) });
const third = (call: Call): string => call.parameters[2] ?? '';

const one = (): number => 1;
const two = (): number => 2;
const five = (): number => 5;
const route = (needs: Grant, units: Route['units'], run: Route['run']): Route => ({ needs, units, run });

const list = '/sites/{site-id}/lists/{list-id}';
const column = `${list}/columns/{columnDefinition-id}`;
const item = `${list}/items/{listItem-id}`;
const permission = '/sites/{site-id}/permissions/{permission-id}';
const file = '/sites/{site-id}/drive/root:/{folder}/{file}';

/** What the fake answers, by what the facts call it. Resource units as Microsoft's table of costs has them. */
const routes: Readonly<Record<string, Route>> = {
  'GET /sites/{site-id}': route('read', one, ({ site }) => ({ status: 200, body: siteBody(site) })),
  'GET /sites/{site-id}/lists': route('read', two, readLists),
  'POST /sites/{site-id}/lists': route('manage', two, addList),
  [`GET ${list}`]: route('read', one, (call) => readList(call, listIn(call))),
  [`PATCH ${list}`]: route('manage', two, (call) => changeList(call, listIn(call))),
  [`DELETE ${list}`]: route('manage', two, (call) => deleteList(call, listIn(call))),
  [`GET ${list}/columns`]: route('read', two, (call) => readColumns(call, listIn(call))),
  [`POST ${list}/columns`]: route('manage', two, (call) => addColumn(call, listIn(call))),
  [`GET ${column}`]: route('read', one, (call) => readColumn(listIn(call), third(call))),
  [`PATCH ${column}`]: route('manage', two, (call) => changeColumn(call, listIn(call), third(call))),
  [`DELETE ${column}`]: route('manage', two, (call) => deleteColumn(listIn(call), third(call))),
  [`GET ${list}/items`]: route('read', two, (call) => readItems(inList(call))),
  [`POST ${list}/items`]: route('write', two, (call) => createItem(inList(call))),
  [`GET ${list}/items/delta`]: route(
    'read',
    (query) => (query.has('token') ? 1 : 2),
    (call) => readDelta(inList(call)),
  ),
  [`GET ${item}`]: route('read', one, (call) => readItem(inList(call), third(call))),
  [`PATCH ${item}`]: route('write', two, (call) => updateItem(inList(call), third(call))),
  [`DELETE ${item}`]: route('write', two, (call) => deleteItem(inList(call), third(call))),
  [`GET ${item}/fields`]: route('read', one, (call) => readFields(inList(call), third(call))),
  [`PATCH ${item}/fields`]: route('write', two, (call) => updateFields(inList(call), third(call))),
  [`GET ${file}`]: route('read', one, ({ drives, site, parameters: [, folder = '', name = ''] }) =>
    drives.readFile(site, folder, name),
  ),
  [`POST ${file}:/createUploadSession`]: route(
    'write',
    two,
    ({ drives, site, parameters: [, folder = '', name = ''] }) =>
      drives.beginUpload(site, folder, name.replace(/:$/u, '')),
  ),
  'POST /sites/{site-id}/drive/root/children': route('write', two, ({ drives, site, body }) =>
    drives.addFolder(site, body),
  ),
  'GET /sites/{site-id}/permissions': route('fullcontrol', five, ({ site }) => readPermissions(site)),
  'POST /sites/{site-id}/permissions': route('fullcontrol', five, ({ site, body }) =>
    grantPermission(site, body),
  ),
  [`GET ${permission}`]: route('fullcontrol', five, ({ site, parameters }) =>
    readPermission(site, parameters[1] ?? ''),
  ),
  [`PATCH ${permission}`]: route('fullcontrol', five, ({ site, parameters, body }) =>
    changePermission(site, parameters[1] ?? '', body),
  ),
};

/** Answers requests on sites, people and Teams; whatever refuses becomes its answer. */
export function createRouter(
  tenant: Tenant,
  { teams, drives }: { readonly teams: TeamsState; readonly drives: Drives },
  pageSize: number,
) {
  const answerTo = (request: GraphRequest, checked: CheckedRequest, identity: AppIdentity): Routed => {
    const { template, parameters, query } = checked;
    const operation = `${request.method} ${template}`;
    const onTeams = teamsRoutes[operation];
    if (onTeams) {
      demandPermission(identity, onTeams);
      return {
        answer: onTeams.run({ state: teams, parameters, query, body: request.body }),
        resourceUnits: 1,
      };
    }
    const found = routes[operation];
    if (!found) throw new GraphRefusal(501, 'notSupported', 'The fake does not know this operation.');
    const site: Site = tenant.siteOf(parameters[0] ?? '');
    demand(identity, site, found.needs);
    const { body, headers } = request;
    const answer = found.run({
      tenant,
      drives,
      site,
      parameters,
      query,
      body,
      headers,
      guid: tenant.guid,
      by: identity.appId,
      pageSize,
    });
    return { answer, resourceUnits: found.units(query) };
  };
  return (request: GraphRequest, identity: AppIdentity): Routed => {
    try {
      return answerTo(request, checkRequest(request.method, request.url, request.body), identity);
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      return { answer: answerOf(error), resourceUnits: 1 };
    }
  };
}
