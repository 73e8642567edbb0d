import { GraphQueryable } from '@pnp/graph';
import { createBatch } from '@pnp/graph/batching.js';
import { GraphBrowser } from '@pnp/graph/behaviors/graphbrowser.js';
import { ListItems } from '@pnp/graph/list-item/index.js';
import type { GraphFake } from '../fakes/graph/graph-fake.ts';
import { TOKEN } from './big-county.ts';

/** An item with its fields, as Graph gives it. */
type Item = { readonly fields: Readonly<Record<string, unknown>> };

/** One read of a list's items. */
type Read = {
  readonly site: string;
  readonly list: string;
  readonly columns: readonly string[];
  readonly filter?: string;
};

/** Carries reads out, and gives the items of each. */
export type Reader = (reads: readonly Read[]) => Promise<Item[][]>;

/** What all ways of reading must agree on: what each network has asked for, and when its plan was changed. */
export type Facts = Readonly<Record<string, { readonly asked: number; readonly planChanged: unknown }>>;

const registers = [
  'KhNetworks',
  'KhRounds',
  'KhSchemes',
  'KhKeys',
  'KhRecommendations',
  'KhDecisions',
  'KhProcesses',
];

/**
 * What the overview of a round needs, as one reads it without a store: first the forum's lists, which say where the
 * networks are, then of every network its basis, and who changed its plan when.
 */
export async function readFacts(read: Reader, forum: string, round: string): Promise<Facts> {
  const columns = ['RecordKey', 'RecordJson', 'RecordVersion', 'RecordHash'];
  const found = await read(
    registers.map((list) => ({
      site: forum,
      list,
      columns: list === 'KhNetworks' ? [...columns, 'SiteId'] : columns,
    })),
  );
  const sites = (found[0] ?? []).map(({ fields }) => String(fields['SiteId']));
  const filter = `fields/RoundId eq '${round}'`;
  const parts = await read(
    sites.flatMap((site) => [
      { site, list: 'KhBases', columns: [...columns, 'NetworkId', 'Asked'], filter },
      { site, list: 'KhPlans', columns: ['NetworkId', 'ChangeAction', 'ChangedBy', 'ChangedAt'] },
    ]),
  );
  return Object.fromEntries(
    sites.map((_, index) => {
      const basis = parts[index * 2]?.[0]?.fields;
      const plan = parts[index * 2 + 1]?.[0]?.fields;
      return [
        String(plan?.['NetworkId']),
        { asked: Number(basis?.['Asked']), planChanged: plan?.['ChangedAt'] },
      ];
    }),
  );
}

/**
 * With PnPjs, batched, as `graph.batched()` does it: that itself has no types in a project of ECMAScript modules. Its base
 * stays Microsoft's; the last step sends to the fake.
 */
export function readerWithPnp(fake: GraphFake): Reader {
  const graph = () =>
    GraphQueryable('').using(GraphBrowser(), (instance) => {
      instance.on['send'].replace((url: URL, init: RequestInit) =>
        fetch(String(url).replace('https://graph.microsoft.com/v1.0', fake.url), {
          ...init,
          headers: { ...(init.headers as Record<string, string>), Authorization: `Bearer ${TOKEN}` },
        }),
      );
      return instance;
    });
  return async (reads) => {
    const base = graph();
    const [batched, execute] = createBatch(base);
    const results = reads.map(({ site, list, columns, filter }) => {
      const items = ListItems(base, `sites/${site}/lists/${list}/items`).using(batched);
      items.expand(`fields($select=${columns.join(',')})`);
      return (filter === undefined ? items : items.filter(filter))<Item[]>();
    });
    await execute();
    return Promise.all(results);
  };
}

/** One request after the other. */
export function readerInALoop(fake: GraphFake): Reader {
  return async (reads) => {
    const found: Item[][] = [];
    for (const { site, list, columns, filter } of reads) {
      const query = new URLSearchParams({
        $expand: `fields($select=${columns.join(',')})`,
        ...(filter === undefined ? {} : { $filter: filter }),
      });
      const answer = await fetch(`${fake.url}/sites/${site}/lists/${list}/items?${query.toString()}`, {
        headers: { Authorization: `Bearer ${TOKEN}` },
      });
      found.push(((await answer.json()) as { value: Item[] }).value);
    }
    return found;
  };
}
