import { setTimeout } from 'node:timers/promises';
import { contentHash } from '../../../src/application/content-hash.ts';
import type { ChangeSignals } from '../../../src/application/ports/change-signals.ts';
import { createGraph, type Graph } from '../../../src/storage/sharepoint/graph/graph.ts';
import type { Tokens } from '../../../src/storage/sharepoint/graph/middleware.ts';
import type { Time } from '../../../src/storage/sharepoint/graph/time.ts';
import type { ListName } from '../../../src/storage/sharepoint/list-schema.ts';
import { openSharePointStore } from '../../../src/storage/sharepoint/sharepoint-store.ts';
import { makeLists } from '../../builders/sharepoint-lists.ts';
import { type GraphFake, startGraphFake } from '../../fakes/graph/graph-fake.ts';
import { asServed } from '../../builders/as-served.ts';

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
  time = passingTime(),
  auditItems = [],
  plans = [],
}: {
  networks?: readonly string[];
  time?: PassingTime;
  auditItems?: Iterable<Item>;
  /** In the first network's site. */
  plans?: Iterable<Item>;
} = {}) {
  const fake = await startGraphFake({
    sites: {
      forum: 'Samarbeidsforum',
      networks: Object.fromEntries(networks.map((id) => [id, `Nettverk ${id}`])),
    },
  });
  fake.tokenOk('good');
  const { forum, networks: siteIds } = fake.siteIds;
  const items: Partial<Record<ListName, Iterable<Item>>> = { KhAudit: auditItems, KhPlans: plans };
  const [first] = Object.values(siteIds);
  makeLists(fake, (name, site) => (site === forum || site === first ? (items[name] ?? []) : []));
  const listIds = await listIdsOf(graphOf({ fake, time }), [forum, ...Object.values(siteIds)]);
  fake.requests.clear();

  const faults: unknown[] = [];
  /** An instance of the service, with a cache of its own. */
  const instance = (signals: ChangeSignals | null = null) => {
    const { store, ...opened } = openSharePointStore({
      graph: graphOf({ fake, time }),
      forumSiteId: forum,
      signals,
      hash: contentHash,
      time,
      onFault: (error) => faults.push(error),
    });
    return { ...opened, records: store, store: asServed(store) };
  };
  const listId = (site: string, name: ListName) => listIds.get(`${site} ${name}`) ?? '';
  return { fake, forum, sites: siteIds, listId, time, faults, instance };
}

/** A client of the fake. */
export function graphOf({ fake, time }: { fake: GraphFake; time: Time }, tokens: Tokens = anyTokens): Graph {
  return createGraph({ base: fake.url, tokens, time });
}

const anyTokens: Tokens = { token: async () => 'good', renew: async () => 'good' };

type Item = Readonly<Record<string, unknown>>;

/** By site and name: requests name lists by id. */
async function listIdsOf(graph: Graph, sites: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const site of sites) {
    const lists = (await graph.readAll(`/sites/${site}/lists?$select=id,name`)) as {
      id: string;
      name: string;
    }[];
    for (const { id, name } of lists) found.set(`${site} ${name}`, id);
  }
  return found;
}
