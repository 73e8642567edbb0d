import type { Tenant } from './tenant.ts';

/** How long things take, in milliseconds; nothing takes any time unless a test says so. */
export type Slowness = {
  /** Until a new group shows in searches. */
  directory: number;
  /** Until a Team can be made of a new group: 404 before. */
  replication: number;
  /** Until the making of a Team is through. */
  team: number;
  /** Until a Team that is made can be read. */
  readable: number;
  /** Until the site is there, from when the Team is; `nudged` for a site that comes only when somebody asks for a folder. */
  site: number | 'nudged';
  /** Until somebody who was invited can be added to a Team. */
  guests: number;
  /** Until whoever was added shows among the members. */
  members: number;
};

export type User = {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string;
  readonly userPrincipalName: string;
  readonly userType: 'Member' | 'Guest';
  readonly createdAt: number;
};

export type FakeTab = {
  readonly id: string;
  displayName: string;
  readonly appId: string;
  configuration: Record<string, unknown>;
};

export type FakeChannel = {
  readonly id: string;
  displayName: string;
  description: string;
  readonly tabs: FakeTab[];
};

export type FakeTeam = {
  readonly madeAt: number;
  archived: boolean;
  readonly channels: FakeChannel[];
  /** Ids of the catalogue. */
  readonly installed: Set<string>;
};

export type FakeGroup = {
  readonly id: string;
  displayName: string;
  readonly mailNickname: string;
  readonly createdAt: number;
  readonly owners: Set<string>;
  readonly members: Map<string, { readonly owner: boolean; readonly since: number }>;
  team: FakeTeam | null;
  siteId: string | null;
  siteNudged: boolean;
};

export type Operation = {
  readonly id: string;
  readonly group: FakeGroup;
  readonly endsAt: number;
  /** The code that it fails with. */
  readonly failure: string | null;
  /** When it was looked at. */
  readonly looks: number[];
};

export type CatalogueApp = {
  readonly id: string;
  readonly externalId: string;
  readonly displayName: string;
};

/** Users, groups, Teams and the app catalogue of a fake tenant. */
export type TeamsState = {
  readonly tenant: Tenant;
  readonly now: () => number;
  readonly slow: Slowness;
  readonly users: Map<string, User>;
  readonly groups: Map<string, FakeGroup>;
  readonly operations: Map<string, Operation>;
  readonly apps: CatalogueApp[];
  /** How the next Teams of a group with that name fail. */
  readonly failures: Map<string, string[]>;
  /** Domains that nobody can be invited from. */
  readonly blockedDomains: Set<string>;
  /** E-mails that were sent to guests. */
  readonly invitations: { readonly address: string; readonly language: unknown; readonly leadsTo: unknown }[];
  /** Whether of a Team only its name is shown: the documentation does not say what `Team.ReadBasic.All` shows. */
  namesOnly: boolean;
};

export function createTeamsState(tenant: Tenant, now: () => number): TeamsState {
  return {
    tenant,
    now,
    slow: { directory: 0, replication: 0, team: 0, readable: 0, site: 0, guests: 0, members: 0 },
    users: new Map(),
    groups: new Map(),
    operations: new Map(),
    apps: [],
    failures: new Map(),
    blockedDomains: new Set(),
    invitations: [],
    namesOnly: false,
  };
}

/** Somebody with an account. */
export function addUser(
  state: TeamsState,
  user: Pick<User, 'id' | 'displayName' | 'mail' | 'userType'>,
): User {
  const name =
    user.userType === 'Guest' ? `${user.mail.replace('@', '_')}#EXT#@trondelag.example` : user.mail;
  const added = { ...user, userPrincipalName: name, createdAt: state.now() };
  state.users.set(user.id, added);
  return added;
}

export function addGroup(
  state: TeamsState,
  { displayName, mailNickname, owners }: { displayName: string; mailNickname: string; owners: string[] },
): FakeGroup {
  const since = state.now();
  const group: FakeGroup = {
    id: state.tenant.guid(),
    displayName,
    mailNickname,
    createdAt: since,
    owners: new Set(owners),
    members: new Map(owners.map((id) => [id, { owner: true, since }])),
    team: null,
    siteId: null,
    siteNudged: false,
  };
  state.groups.set(group.id, group);
  return group;
}

/** The Team of a group, once its making is through. Its first channel is there at once. */
export function makeTeamOf(state: TeamsState, group: FakeGroup): FakeTeam {
  group.team = { madeAt: state.now(), archived: false, channels: [], installed: new Set() };
  addChannel(state, group.team, 'General', group.displayName);
  return group.team;
}

export function addChannel(
  state: TeamsState,
  team: FakeTeam,
  displayName: string,
  description: string,
): FakeChannel {
  const id = `19:${state.tenant.guid().replaceAll('-', '')}@thread.tacv2`;
  const channel = { id, displayName, description, tabs: [] };
  team.channels.push(channel);
  return channel;
}

/** Lets what is under way come to its end, as far as the clock has gone. */
export function settle(state: TeamsState): void {
  const now = state.now();
  for (const { group, endsAt, failure } of state.operations.values()) {
    if (failure === null && endsAt <= now && group.team === null) makeTeamOf(state, group);
  }
  for (const group of state.groups.values()) {
    if (group.team === null || group.siteId !== null) continue;
    const { site } = state.slow;
    const isDue = site === 'nudged' ? group.siteNudged : group.team.madeAt + site <= now;
    if (isDue) {
      const made = state.tenant.addSite(group.displayName);
      made.grants.clear();
      group.siteId = made.id;
    }
  }
}
