import type { AppIdentity } from './access.ts';
import { type GraphAnswer, GraphRefusal, linkBase } from './http-shapes.ts';
import { siteBody } from './list-routes.ts';
import {
  addChannel,
  addGroup,
  addUser,
  type FakeChannel,
  type FakeGroup,
  type FakeTeam,
  settle,
  type TeamsState,
} from './teams-state.ts';

export type TeamsCall = {
  readonly state: TeamsState;
  readonly parameters: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
};

type TeamsRoute = {
  /** The application permissions of which one is needed, as the documentation has them, least first. */
  readonly needs: readonly string[];
  readonly run: (call: TeamsCall) => GraphAnswer;
};

type Said = Readonly<Record<string, unknown>>;

/** A text that was sent; empty where none was. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const badRequest = (message: string, code = 'BadRequest'): GraphRefusal =>
  new GraphRefusal(400, code, message);
const notFound = (message = 'Resource not found.'): GraphRefusal =>
  new GraphRefusal(404, 'NotFound', message);
const collection = (value: readonly unknown[], status = 200): GraphAnswer => ({ status, body: { value } });

const sites = ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.FullControl.All'];
const channel = '/teams/{team-id}/channels/{channel-id}';

/** What the fake answers about people and Teams, by what the facts call it. */
export const teamsRoutes: Readonly<Record<string, TeamsRoute>> = {
  'GET /users': { needs: ['User.Read.All'], run: findUsers },
  'GET /users/{user-id}': { needs: ['User.Read.All'], run: readUser },
  'POST /invitations': { needs: ['User.Invite.All'], run: invite },
  'GET /groups': { needs: ['GroupMember.Read.All', 'Group.Read.All'], run: findGroups },
  'POST /groups': { needs: ['Group.Create', 'Group.ReadWrite.All'], run: makeGroup },
  'GET /groups/{group-id}/sites/root': { needs: sites, run: readRootSite },
  'POST /teams': { needs: ['Team.Create', 'Group.ReadWrite.All'], run: makeTeam },
  'GET /teams/{team-id}': { needs: ['Team.ReadBasic.All'], run: readTeam },
  'GET /teams/{team-id}/operations/{teamsAsyncOperation-id}': {
    needs: ['Team.ReadBasic.All', 'Team.Create'],
    run: readOperation,
  },
  'GET /teams/{team-id}/channels': { needs: ['Channel.ReadBasic.All'], run: readChannels },
  'POST /teams/{team-id}/channels': { needs: ['Channel.Create'], run: makeChannel },
  [`GET ${channel}/filesFolder`]: { needs: [...sites, 'Files.Read.All'], run: readFilesFolder },
  [`GET ${channel}/tabs`]: { needs: ['TeamsTab.Read.All', 'TeamsTab.ReadWrite.All'], run: readTabs },
  [`POST ${channel}/tabs`]: { needs: ['TeamsTab.Create', 'TeamsTab.ReadWrite.All'], run: pinTab },
  [`PATCH ${channel}/tabs/{teamsTab-id}`]: { needs: ['TeamsTab.ReadWrite.All'], run: changeTab },
  'GET /teams/{team-id}/installedApps': {
    needs: ['TeamsAppInstallation.ReadForTeam.All', 'TeamsAppInstallation.ReadWriteForTeam.All'],
    run: readInstalledApps,
  },
  'POST /teams/{team-id}/installedApps': {
    needs: ['TeamsAppInstallation.ReadWriteForTeam.All'],
    run: installApp,
  },
  'GET /teams/{team-id}/members': {
    needs: ['TeamMember.Read.All', 'TeamMember.ReadWrite.All'],
    run: readMembers,
  },
  'POST /teams/{team-id}/members': { needs: ['TeamMember.ReadWrite.All'], run: addOneMember },
  'POST /teams/{team-id}/members/add': { needs: ['TeamMember.ReadWrite.All'], run: addManyMembers },
  'GET /appCatalogs/teamsApps': { needs: ['AppCatalog.Read.All'], run: readCatalogue },
};

/** Refuses an application that lacks the permission. */
export function demandPermission({ roles }: AppIdentity, { needs }: TeamsRoute): void {
  if (needs.some((one) => roles.includes(one))) return;
  throw new GraphRefusal(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );
}

/** The value that `$filter` compares one of the properties with; only `eq` is known here. */
function wanted(query: URLSearchParams, properties: readonly string[]): { property: string; value: string } {
  const [, property = '', value = ''] = /^(\w+) eq '((?:[^']|'')*)'$/u.exec(query.get('$filter') ?? '') ?? [];
  if (!properties.includes(property)) throw badRequest('Invalid filter clause.', 'Request_UnsupportedQuery');
  return { property, value: value.replaceAll("''", "'") };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function findUsers({ state, query }: TeamsCall): GraphAnswer {
  const { property, value } = wanted(query, ['mail', 'userPrincipalName']);
  return collection(
    [...state.users.values()].filter((user) => same(user[property as 'mail' | 'userPrincipalName'], value)),
  );
}

function readUser({ state, parameters: [id = ''] }: TeamsCall): GraphAnswer {
  const user = state.users.get(id);
  if (!user) throw new GraphRefusal(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist.`);
  return { status: 200, body: user };
}

/** Who is a guest already gets the account that he or she has; who belongs to the tenant cannot be invited. */
function invite({ state, body }: TeamsCall): GraphAnswer {
  const { invitedUserEmailAddress, invitedUserDisplayName, sendInvitationMessage, invitedUserMessageInfo } =
    body as Said;
  const address = text(invitedUserEmailAddress);
  if (!address.includes('@') || !(body as Said)['inviteRedirectUrl']) {
    throw badRequest('The invited user email address or the redirect URL is invalid.');
  }
  if (state.blockedDomains.has(address.split('@')[1] ?? '')) {
    throw badRequest('This invitation is blocked by cross-tenant access settings.');
  }
  const known = [...state.users.values()].find(({ mail }) => same(mail, address));
  if (known?.userType === 'Member') throw badRequest('The invited user already exists in the directory.');
  const user =
    known ??
    addUser(state, {
      id: state.tenant.guid(),
      displayName: text(invitedUserDisplayName) || address,
      mail: address,
      userType: 'Guest',
    });
  const language = (invitedUserMessageInfo as Said | undefined)?.['messageLanguage'];
  if (sendInvitationMessage === true) {
    state.invitations.push({ address, language, leadsTo: (body as Said)['inviteRedirectUrl'] });
  }
  return {
    status: 201,
    body: { id: state.tenant.guid(), status: 'PendingAcceptance', invitedUser: { id: user.id } },
  };
}

function findGroups({ state, query }: TeamsCall): GraphAnswer {
  const { property, value } = wanted(query, ['mailNickname', 'displayName']);
  const shown = [...state.groups.values()].filter(
    (group) =>
      group.createdAt + state.slow.directory <= state.now() &&
      same(group[property as 'mailNickname' | 'displayName'], value),
  );
  return collection(shown.map(({ id, displayName, mailNickname }) => ({ id, displayName, mailNickname })));
}

/** Ids of users that are bound, each of whom must exist. */
function boundUsers(state: TeamsState, value: unknown): string[] {
  const links = Array.isArray(value) ? value.map(String) : [];
  return links.map((link) => {
    const id = /\/users(?:\/|\(')([^')]+)/u.exec(link)?.[1] ?? '';
    if (!state.users.has(id))
      throw badRequest(`Resource '${id}' does not exist.`, 'Request_ResourceNotFound');
    return id;
  });
}

function makeGroup({ state, body }: TeamsCall): GraphAnswer {
  const said = body as Said;
  const displayName = text(said['displayName']);
  const mailNickname = text(said['mailNickname']);
  const owners = boundUsers(state, said['owners@odata.bind']);
  const members = boundUsers(state, said['members@odata.bind']);
  if (displayName === '' || said['mailEnabled'] !== true || said['securityEnabled'] === undefined) {
    throw badRequest('A required property is missing.', 'Request_BadRequest');
  }
  if (!/^[!-~]{1,64}$/u.test(mailNickname) || /[@()\\[\]";:<>,.]/u.test(mailNickname)) {
    throw badRequest("Invalid value specified for property 'mailNickname'.", 'Request_BadRequest');
  }
  if (owners.length + members.length > 20) throw badRequest('Too many relationships.', 'Request_BadRequest');
  if ([...state.groups.values()].some((group) => same(group.mailNickname, mailNickname))) {
    throw badRequest(
      'Another object with the same value for property mailNickname already exists.',
      'Request_BadRequest',
    );
  }
  const group = addGroup(state, { displayName, mailNickname, owners });
  return { status: 201, body: { id: group.id, displayName, mailNickname, groupTypes: ['Unified'] } };
}

function makeTeam({ state, body }: TeamsCall): GraphAnswer {
  const said = body as Said;
  if (!text(said['template@odata.bind']).endsWith("teamsTemplates('standard')")) {
    throw badRequest('A template must be bound.');
  }
  const groupId = /\/groups\('([^']+)'\)$/u.exec(text(said['group@odata.bind']))?.[1] ?? '';
  const group = state.groups.get(groupId);
  if (!group || group.createdAt + state.slow.replication > state.now()) throw notFound('No group found.');
  if (['displayName', 'visibility', 'members'].some((property) => property in said)) {
    throw badRequest('A Team takes these from its group.');
  }
  if (group.owners.size === 0) throw badRequest('The group must have an owner.');
  settle(state);
  const running = [...state.operations.values()].some(
    (one) => one.group === group && one.endsAt > state.now() && one.failure === null,
  );
  if (group.team || running)
    throw new GraphRefusal(409, 'Conflict', 'The group is provisioned for Teams already.');
  const id = state.tenant.guid();
  const failure = state.failures.get(group.displayName)?.shift() ?? null;
  state.operations.set(id, { id, group, endsAt: state.now() + state.slow.team, failure, looks: [] });
  settle(state);
  return {
    status: 202,
    headers: {
      location: `/teams('${group.id}')/operations('${id}')`,
      'content-location': `/teams('${group.id}')`,
    },
  };
}

function readOperation({ state, parameters: [groupId, id = ''] }: TeamsCall): GraphAnswer {
  const operation = state.operations.get(id);
  if (!operation || operation.group.id !== groupId) throw notFound();
  operation.looks.push(state.now());
  const { failure, endsAt } = operation;
  const ended = endsAt <= state.now();
  return {
    status: 200,
    body: {
      id,
      operationType: 'createTeam',
      status: ended ? (failure === null ? 'succeeded' : 'failed') : 'inProgress',
      targetResourceId: groupId,
      error: ended && failure !== null ? { code: failure, message: 'Team creation failed.' } : null,
    },
  };
}

function groupIn({ state, parameters: [id = ''] }: TeamsCall): FakeGroup & { team: FakeTeam } {
  settle(state);
  const group = state.groups.get(id);
  const { team } = group ?? {};
  if (!group || !team || team.madeAt + state.slow.readable > state.now()) {
    throw notFound('No team found with Group Id.');
  }
  return group as FakeGroup & { team: FakeTeam };
}

function readTeam(call: TeamsCall): GraphAnswer {
  const { id, displayName, team } = groupIn(call);
  const webUrl = `https://teams.microsoft.com/l/team/${encodeURIComponent(team.channels[0]?.id ?? '')}/conversations?groupId=${id}&tenantId=${call.state.tenant.id}`;
  const more = { webUrl, isArchived: team.archived };
  return { status: 200, body: { id, displayName, ...(call.state.namesOnly ? {} : more) } };
}

function readRootSite(call: TeamsCall): GraphAnswer {
  const { siteId } = groupIn(call);
  if (siteId === null) throw new GraphRefusal(404, 'itemNotFound', 'Requested site could not be found');
  return { status: 200, body: siteBody(call.state.tenant.siteOf(siteId)) };
}

function readFilesFolder(call: TeamsCall): GraphAnswer {
  const group = groupIn(call);
  channelIn(call);
  group.siteNudged = true;
  if (group.siteId === null) throw notFound('The folder is not there yet.');
  return { status: 200, body: { id: call.state.tenant.guid(), name: 'folder', folder: { childCount: 0 } } };
}

function readChannels(call: TeamsCall): GraphAnswer {
  const { team } = groupIn(call);
  return collection(
    team.channels.map(({ id, displayName, description }) => ({
      id,
      displayName,
      description,
      membershipType: 'standard',
    })),
  );
}

function makeChannel(call: TeamsCall): GraphAnswer {
  const { team } = groupIn(call);
  mayChange(team);
  const { displayName, description = '' } = call.body as { displayName?: string; description?: string };
  if (!displayName || displayName.length > 50 || /[~#%&*{}+/\\:<>?|'".]/u.test(displayName)) {
    throw badRequest("Channel.DisplayName doesn't contain allowed characters, please use the valid values.");
  }
  if (team.channels.some((one) => same(one.displayName, displayName))) {
    throw badRequest('Channel name already existed, please use other name', 'NameAlreadyExists');
  }
  const { id } = addChannel(call.state, team, displayName, description);
  return { status: 201, body: { id, displayName, description, membershipType: 'standard' } };
}

function mayChange({ archived }: FakeTeam): void {
  if (archived) throw new GraphRefusal(403, 'Forbidden', 'The team is archived.');
}

function channelIn(call: TeamsCall): FakeChannel {
  const channel = groupIn(call).team.channels.find(({ id }) => id === call.parameters[1]);
  if (!channel) throw notFound();
  return channel;
}

function appBody({ apps }: TeamsState, id: string): Said {
  return { ...apps.find((app) => app.id === id), distributionMethod: 'organization' };
}

function readTabs(call: TeamsCall): GraphAnswer {
  const isExpanded = call.query.get('$expand') === 'teamsApp';
  return collection(
    channelIn(call).tabs.map(({ id, displayName, appId, configuration }) => ({
      id,
      displayName,
      configuration,
      ...(isExpanded && { teamsApp: appBody(call.state, appId) }),
    })),
  );
}

/** The id of the app that is bound; it must be in the catalogue. */
function boundApp({ state, body }: TeamsCall): string {
  const id = /\/teamsApps\/([^/]+)$/u.exec(text((body as Said)['teamsApp@odata.bind']))?.[1] ?? '';
  if (!state.apps.some((app) => app.id === id)) throw notFound('The app is not in the catalogue.');
  return id;
}

function pinTab(call: TeamsCall): GraphAnswer {
  const { team } = groupIn(call);
  const channel = channelIn(call);
  const appId = boundApp(call);
  if (!team.installed.has(appId)) throw badRequest('The app is not installed in the team.');
  const { displayName = '', configuration } = call.body as {
    displayName?: string;
    configuration?: Record<string, unknown>;
  };
  if (!configuration?.['entityId'] || !configuration['contentUrl'])
    throw badRequest('A tab needs its configuration.');
  const tab = { id: call.state.tenant.guid(), displayName, appId, configuration };
  channel.tabs.push(tab);
  return { status: 201, body: { id: tab.id, displayName, configuration } };
}

function changeTab(call: TeamsCall): GraphAnswer {
  const tab = channelIn(call).tabs.find(({ id }) => id === call.parameters[2]);
  if (!tab) throw notFound();
  const { displayName, configuration } = call.body as {
    displayName?: string;
    configuration?: Record<string, unknown>;
  };
  if (displayName !== undefined) tab.displayName = displayName;
  if (configuration) tab.configuration = configuration;
  return {
    status: 200,
    body: { id: tab.id, displayName: tab.displayName, configuration: tab.configuration },
  };
}

function readInstalledApps(call: TeamsCall): GraphAnswer {
  const isExpanded = call.query.get('$expand') === 'teamsApp';
  const { id: groupId, team } = groupIn(call);
  return collection(
    [...team.installed].map((id) => ({
      id: Buffer.from(`${groupId}##${id}`).toString('base64url'),
      ...(isExpanded && { teamsApp: appBody(call.state, id) }),
    })),
  );
}

function installApp(call: TeamsCall): GraphAnswer {
  const { team } = groupIn(call);
  const id = boundApp(call);
  if (team.installed.has(id)) throw new GraphRefusal(409, 'Conflict', 'The app is already installed.');
  team.installed.add(id);
  return { status: 201 };
}

function readMembers(call: TeamsCall): GraphAnswer {
  const { id: groupId, members } = groupIn(call);
  const { state } = call;
  const shown = [...members].filter(([, { since }]) => since + state.slow.members <= state.now());
  return collection(
    shown.map(([userId, { owner }]) => {
      const user = state.users.get(userId);
      return {
        '@odata.type': '#microsoft.graph.aadUserConversationMember',
        id: Buffer.from(`${groupId}##${userId}`).toString('base64url'),
        roles: owner ? ['owner'] : user?.userType === 'Guest' ? ['guest'] : [],
        displayName: user?.displayName ?? '',
        userId,
        email: user?.mail ?? '',
      };
    }),
  );
}

/** Adds somebody, or gives the code with which that is refused. Who is in the Team already stays as he or she is. */
function added(call: TeamsCall, said: Said): { userId: string; code: string | null } {
  const { members } = groupIn(call);
  const { state } = call;
  const userId = /\/users\('([^']+)'\)$/u.exec(text(said['user@odata.bind']))?.[1] ?? '';
  const user = state.users.get(userId);
  const owner = JSON.stringify(said['roles'] ?? []) === '["owner"]';
  if (!text(said['@odata.type']).endsWith('microsoft.graph.aadUserConversationMember')) {
    throw badRequest('A member must say its type.');
  }
  const isNew = user?.userType === 'Guest' && user.createdAt + state.slow.guests > state.now();
  if (!user || isNew) return { userId, code: 'NotFound' };
  if (owner && user.userType === 'Guest') return { userId, code: 'BadRequest' };
  if (!members.has(userId)) members.set(userId, { owner, since: state.now() });
  return { userId, code: null };
}

function addOneMember(call: TeamsCall): GraphAnswer {
  const { userId, code } = added(call, call.body as Said);
  if (code !== null)
    throw new GraphRefusal(code === 'NotFound' ? 404 : 400, code, 'The member cannot be added.');
  return { status: 201, body: { userId, roles: (call.body as Said)['roles'] } };
}

function addManyMembers(call: TeamsCall): GraphAnswer {
  const { values = [] } = call.body as { values?: Said[] };
  if (values.length === 0 || values.length > 200) throw badRequest('Between 1 and 200 members at once.');
  const results = values.map((said) => added(call, said));
  return collection(
    results.map(({ userId, code }) => ({
      '@odata.type': '#microsoft.graph.aadUserConversationMemberResult',
      userId,
      error: code === null ? null : { code, message: '' },
    })),
    results.every(({ code }) => code === null) ? 200 : 207,
  );
}

function readCatalogue({ state, query }: TeamsCall): GraphAnswer {
  const { value } = wanted(query, ['externalId']);
  const found = state.apps.filter(({ externalId }) => same(externalId, value));
  return {
    status: 200,
    body: {
      '@odata.context': `${linkBase}/$metadata#appCatalogs/teamsApps`,
      value: found.map(({ id }) => appBody(state, id)),
    },
  };
}
