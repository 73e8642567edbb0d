import { createJournal, type Entry, type Journal } from '../../../infra/provisioning/journal.ts';
import { applyAll, planAll, type Report } from '../../../infra/provisioning/provision.ts';
import { permissionsFor } from '../../../infra/provisioning/permissions.ts';
import { readWanted } from '../../../infra/provisioning/wanted.ts';
import { isOk } from '../../../src/storage/sharepoint/graph/answer.ts';
import { type Graph, valuesOf } from '../../../src/storage/sharepoint/graph/graph.ts';
import { faultOf, GraphFault } from '../../../src/storage/sharepoint/graph/graph-fault.ts';
import { pathOf } from '../../../src/storage/sharepoint/graph/middleware.ts';
import { describeRequest, type GraphRequest } from '../../../src/storage/sharepoint/graph/request.ts';
import type { Time } from '../../../src/storage/sharepoint/graph/time.ts';
import { type GraphFake, startGraphFake } from '../../fakes/graph/graph-fake.ts';
import { addUser, type TeamsState } from '../../fakes/graph/teams-state.ts';

export const appId = '5e1f0000-0000-4000-8000-00000000a991';
export const clientId = '5e1f0000-0000-4000-8000-0000000000c1';
const governorId = '5e1f0000-0000-4000-8000-0000000000aa';
const coordinatorId = '5e1f0000-0000-4000-8000-0000000000cc';

/** What the documentation tells an administrator to consent to. */
export const consented: readonly string[] = [...new Set(Object.values(permissionsFor).flat())];

/** A county of a forum and two networks, with one of each kind of person. */
export const county = {
  forum: { team: 'Samarbeidsforum' },
  networks: { fosen: { team: 'Nettverk Fosen' }, namdal: { team: 'Nettverk Namdal' } },
  app: { id: appId, tab: 'https://kompetansehjulet.example/tab/' },
  service: { id: clientId },
  people: [
    {
      id: governorId,
      name: 'Rådgiver, Statsforvalteren',
      language: 'nb',
      roles: [{ role: 'county-governor' }],
    },
    {
      id: coordinatorId,
      name: 'Koordinator, Fosen',
      language: 'nb',
      roles: [{ role: 'coordinator', networks: ['fosen'] }],
    },
    {
      email: 'partner@uh.example',
      name: 'Utviklingspartner, NTNU',
      language: 'nn',
      roles: [{ role: 'partner', institution: 'ntnu', networks: ['fosen', 'namdal'] }],
    },
    {
      email: 'representant@kommune.example',
      name: 'Representant, Namdal',
      language: 'nb',
      roles: [{ role: 'representative', networks: ['namdal'] }],
    },
  ],
} as const;

/** A county with one network: less to do, for tests that do it many times. */
export const oneNetwork = {
  ...county,
  networks: { fosen: county.networks.fosen },
  people: county.people
    .filter(({ name }) => name !== 'Representant, Namdal')
    .map((person) => ({
      ...person,
      roles: person.roles.map((role) => ('networks' in role ? { ...role, networks: ['fosen'] } : role)),
    })),
};

/** A clock that jumps to where somebody waits for, and so a test takes no time. */
export function jumpingTime(start = Date.parse('2026-11-26T08:00:00Z')): Time & { readonly waited: number } {
  let now = start;
  return {
    now: () => now,
    wait: async (milliseconds) => {
      now += milliseconds;
    },
    get waited() {
      return now - start;
    },
  };
}

/** The command was killed. */
export class Killed extends Error {}

/** For a run that may have been killed. */
export function onlyKilled(error: unknown): void {
  if (!(error instanceof Killed)) throw error;
}

/** When to kill the command: at which write, and whether that write still took effect. */
export type Cut = { readonly at: number; readonly took: boolean };

/** Graph over the fake, without wire and retries: those have their own tests. */
function graphOver(fake: GraphFake, cut: Cut | null): Graph {
  let writes = 0;
  const send = async (request: GraphRequest) => {
    const isWrite = request.method !== 'GET';
    if (isWrite) writes += 1;
    const kills = isWrite && writes === cut?.at;
    if (cut && (writes > cut.at || (kills && !cut.took))) throw new Killed();
    const { method, path: url, headers = {}, body } = request;
    const answer = await fake.answer({
      method,
      url,
      body,
      headers: {
        authorization: 'Bearer administrator',
        ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
      },
    });
    if (kills) throw new Killed();
    if (answer === 'drop') throw new GraphFault('unavailable', describeRequest(request));
    return { status: answer.status, headers: answer.headers ?? {}, body: structuredClone(answer.body) };
  };
  const read: Graph['read'] = async (path) => {
    const request = { method: 'GET', path } as const;
    const answer = await send(request);
    if (!isOk(answer)) throw faultOf(answer, describeRequest(request));
    return answer.body;
  };
  const graph: Graph = {
    send,
    read,
    write: send,
    pathOf: (link) => pathOf(link, fake.url),
    async batch(requests, order) {
      const answers: Awaited<ReturnType<typeof send>>[] = [];
      for (const request of requests) {
        const isHeldBack = order === 'one-after-another' && answers.some((answer) => !isOk(answer));
        answers.push(isHeldBack ? { status: 424, headers: {}, body: undefined } : await send(request));
      }
      return answers;
    },
    async readAll(path) {
      const items: unknown[] = [];
      for (let next: string | null = path; next !== null;) {
        const page = (await read(next)) as { '@odata.nextLink'?: string };
        items.push(...valuesOf(page));
        next = page['@odata.nextLink'] ? graph.pathOf(page['@odata.nextLink']) : null;
      }
      return items;
    },
  };
  return graph;
}

export type TenantOfTest = Awaited<ReturnType<typeof startTenant>>;

/** A tenant with accounts for those of the file who have an object id, the app in its catalogue, and no Team. */
export async function startTenant() {
  const time = jumpingTime();
  const fake = await startGraphFake({ sites: { forum: 'Annet', networks: {} }, now: () => time.now() });
  fake.tokenOk('administrator', { roles: consented });
  const { teams } = fake;
  addUser(teams, { id: governorId, displayName: 'Rådgiver', mail: 'r@sf.example', userType: 'Member' });
  addUser(teams, { id: coordinatorId, displayName: 'Koordinator', mail: 'k@sf.example', userType: 'Member' });
  teams.apps.push({ id: 'catalogue-id', externalId: appId, displayName: 'Kompetansehjulet' });

  /** What outlives the command. */
  let written: Readonly<Record<string, Entry>> = {};
  const openJournal = (): Journal =>
    createJournal(structuredClone(written), (entries) => {
      written = structuredClone(entries);
    });
  const depsOf = (file: unknown, graph: Graph) => ({
    graph,
    time,
    journal: openJournal(),
    wanted: readWanted(JSON.stringify(file), new Set(['ntnu']), (network) =>
      network === 'namdal' ? 'nn' : 'nb',
    ),
  });

  return {
    fake,
    teams,
    time,
    /** What the command told, since the start. */
    told: [] as string[],
    loseJournal: () => {
      written = {};
    },
    plan: (file: unknown = county) => planAll(depsOf(file, graphOver(fake, null))),
    apply(file: unknown = county, how: Cut | Graph | null = null): Promise<Report> {
      const graph = how && 'send' in how ? how : graphOver(fake, how);
      return applyAll(depsOf(file, graph), {
        did: ({ key }, text) => this.told.push(`${key}: ${text}`),
        registered: ({ kind, id }) => this.told.push(`registered: ${kind} ${id}`),
        waits: (_, whatFor) => {
          for (const { place, what } of whatFor) this.told.push(`waits: ${place.key} ${what}`);
        },
      });
    },
    writes: () => fake.requests.all.filter(({ method }) => method !== 'GET'),
    standing: () => standingIn(fake, teams),
  };
}

/** Everything that stands in the tenant, but for ids and moments: to be compared. */
function standingIn(fake: GraphFake, { groups, users, apps, tenant }: TeamsState) {
  const nameOf = (id: string) => users.get(id)?.mail;
  return [...groups.values()]
    .map((group) => {
      const site = group.siteId === null ? null : tenant.siteOf(group.siteId);
      const keys = (list: string) =>
        site && [...site.lists.values()].some(({ name }) => name === list)
          ? fake
              .itemsOf(site.id, list)
              .map(({ RecordKey, Version }) => `${String(RecordKey)} ${String(Version)}`)
          : [];
      return {
        name: group.displayName,
        alias: group.mailNickname,
        owners: [...group.owners].map(nameOf),
        members: [...group.members]
          .map(([id, { owner }]) => [nameOf(id) ?? '', owner] as const)
          .toSorted(([a], [b]) => a.localeCompare(b)),
        apps: [...(group.team?.installed ?? [])].map((id) => apps.find((app) => app.id === id)?.displayName),
        channels: group.team?.channels.map(({ displayName, description, tabs }) => ({
          displayName,
          description,
          tabs: tabs.map(({ displayName, configuration }) => ({ displayName, configuration })),
        })),
        grants: [...(site?.grants ?? [])],
        lists: [...(site?.lists.values() ?? [])]
          .map(({ name, displayName, columns }) => [name, displayName, columns.length] as const)
          .toSorted(([a], [b]) => a.localeCompare(b)),
        networks: keys('KhNetworks'),
        people: keys('KhPeople').length,
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
