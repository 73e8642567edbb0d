import { setTimeout } from 'node:timers/promises';
import { contentHash } from '../../../src/application/content-hash.ts';
import { columnDefinitionOf } from '../../../src/storage/sharepoint/column-definition.ts';
import { createGraph, type Graph } from '../../../src/storage/sharepoint/graph/graph.ts';
import type { Tokens } from '../../../src/storage/sharepoint/graph/middleware.ts';
import type { Time } from '../../../src/storage/sharepoint/graph/time.ts';
import { listDefinitions, type ListName, listsOf } from '../../../src/storage/sharepoint/list-schema.ts';
import { openSharePointStore } from '../../../src/storage/sharepoint/sharepoint-store.ts';
import { type GraphFake, startGraphFake } from '../../fakes/graph/graph-fake.ts';

/** A clock that stands still, but for waits: they pass at once, in their order. */
export type PassingTime = Time & {
  pass(milliseconds: number): void;
  /** How long was waited in all. */
  readonly waited: number;
};

export function passingTime(start = Date.parse('2026-11-24T08:00:00Z')): PassingTime {
  let now = start;
  let waited = 0;
  let running = false;
  let timers: { at: number; resolve: () => void }[] = [];

  function run(): void {
    const next = Math.min(...timers.map(({ at }) => at));
    running = timers.length > 0;
    if (!running) return;
    now = Math.max(now, next);
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    for (const { resolve } of due) resolve();
    void setTimeout(1).then(run);
  }

  return {
    now: () => now,
    wait: (milliseconds) =>
      new Promise((resolve) => {
        waited += milliseconds;
        timers.push({ at: now + milliseconds, resolve });
        if (!running) void setTimeout(1).then(run);
        running = true;
      }),
    pass: (milliseconds) => {
      now += milliseconds;
    },
    get waited() {
      return waited;
    },
  };
}

/** A clock that runs ten times as fast: for many waits side by side. */
export function quickTime(): PassingTime {
  const began = Date.now();
  let passed = 0;
  let waited = 0;
  return {
    now: () => began + passed + (Date.now() - began) * 10,
    wait: async (milliseconds) => {
      waited += milliseconds;
      await setTimeout(milliseconds / 10);
    },
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    get waited() {
      return waited;
    },
  };
}

export type County = Awaited<ReturnType<typeof startCounty>>;

/** A tenant with every list made as provisioning would, and the networks' sites recorded; nothing else in it. */
export async function startCounty({
  networks = ['fosen', 'namdal'],
  latencyMs = 0,
  pageSize = 200,
  time = passingTime(),
  auditItems = [],
  plans = [],
  without,
}: {
  networks?: readonly string[];
  latencyMs?: number;
  pageSize?: number;
  time?: PassingTime;
  auditItems?: Iterable<Item>;
  /** In the first network's site. */
  plans?: Iterable<Item>;
  without?: ListName;
} = {}) {
  const fake = await startGraphFake({
    sites: {
      forum: 'Samarbeidsforum',
      networks: Object.fromEntries(networks.map((id) => [id, `Nettverk ${id}`])),
    },
    latencyMs,
    pageSize,
  });
  fake.tokenOk('good');
  const { forum, networks: siteIds } = fake.siteIds;
  const listIds = new Map<string, string>();
  const make = (site: string, name: ListName, items: Iterable<Item> = []): void => {
    if (name !== without) listIds.set(`${site} ${name}`, makeList(fake, site, name, items));
  };
  const filled: Partial<Record<ListName, Iterable<Item>>> = {
    KhNetworks: sitesOf(siteIds),
    KhAudit: auditItems,
  };
  for (const name of listsOf('forum')) make(forum, name, filled[name]);
  for (const [index, site] of Object.values(siteIds).entries()) {
    for (const name of listsOf('network')) make(site, name, name === 'KhPlans' && index === 0 ? plans : []);
  }

  const faults: unknown[] = [];
  /** An instance of the service, with a cache of its own. */
  const instance = ({ tokens = anyTokens }: { tokens?: Tokens } = {}) => {
    const graph = createGraph({ base: fake.url, tokens, time });
    const onFault = (error: unknown) => faults.push(error);
    return { graph, ...openSharePointStore({ graph, forumSiteId: forum, hash: contentHash, time, onFault }) };
  };
  const listId = (site: string, name: ListName) => listIds.get(`${site} ${name}`) ?? '';
  return { fake, forum, sites: siteIds, listId, time, faults, instance };
}

/** A client of the fake. */
export function graphOf({ fake, time }: Pick<County, 'fake' | 'time'>, tokens: Tokens = anyTokens): Graph {
  return createGraph({ base: fake.url, tokens, time });
}

const anyTokens: Tokens = { token: async () => 'good', renew: async () => 'good' };

type Item = Record<string, unknown>;

function makeList(fake: GraphFake, site: string, name: ListName, items: Iterable<Item>): string {
  const columns = Object.entries(listDefinitions[name].columns)
    .filter(([column]) => column !== 'Title')
    .map(([column, definition]) => ({ name: column, ...columnDefinitionOf(column, definition) }));
  return fake.seedList(site, { displayName: name, columns, items });
}

function sitesOf(siteIds: Readonly<Record<string, string>>) {
  return Object.entries(siteIds).map(([id, SiteId]) => ({ Title: id, RecordKey: id, SiteId }));
}
