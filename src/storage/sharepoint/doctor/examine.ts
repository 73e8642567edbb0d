import { type AggregateStore, StoreUnavailable } from '../../../application/ports/aggregate-store.ts';
import type { Graph } from '../graph/graph.ts';
import { GraphFault } from '../graph/graph-fault.ts';
import type { Tokens } from '../graph/middleware.ts';
import { realTime, type Time } from '../graph/time.ts';
import { readSiteRows, type SiteRow } from '../provisioning/recorded-sites.ts';
import { type Check, checked, isWell, type Problem } from './check.ts';
import { checkClock, checkSite } from './check-site.ts';
import { checkToken } from './check-sign-in.ts';

const APPLY = 'Name it in sites.json, and run npm run sharepoint:lists -- --sites sites.json --apply.';

/** Looks at everything that the store needs of Entra and SharePoint, one by one. Leaves nothing behind. */
export async function* examineStore({
  graph,
  tokens,
  store,
  forumSiteId,
  governorObjectIds,
  time = realTime,
}: {
  graph: Graph;
  tokens: Tokens;
  store: Pick<AggregateStore, 'list'>;
  forumSiteId: string;
  governorObjectIds: readonly string[];
  time?: Time;
}): AsyncGenerator<Check> {
  const token = await checkToken(tokens);
  yield token;
  // Nothing further can be seen without one.
  if (!isWell(token)) return;
  yield await checkClock(graph, forumSiteId, time);
  yield* checkSite(graph, { id: forumSiteId, kind: 'forum', where: 'forum' });

  const rows: SiteRow[] = [];
  yield await checked('forum: every network has a site on record', 'reading', async () => {
    rows.push(...(await readSiteRows(graph, forumSiteId, 'KhNetworks')));
    return rows.length === 0 ? [{ says: 'there is no network', remedy: APPLY }] : problemsOf(rows);
  });
  yield await checked('forum: every group has a site on record', 'reading', async () => {
    const groups = await readSiteRows(graph, forumSiteId, 'KhGroups');
    rows.push(...groups);
    return problemsOf(groups);
  });
  yield await checked('forum: the register has what a round needs', 'reading', () =>
    problemsOfRegister(store, governorObjectIds),
  );
  for (const { of, siteId } of rows) {
    if (siteId !== '') yield* checkSite(graph, { id: siteId, kind: 'network', where: of });
  }
}

function problemsOf(rows: readonly SiteRow[]): Problem[] {
  return rows.flatMap(({ of, siteId, registered }) => [
    ...(siteId === '' ? [{ says: `${of} has no site`, remedy: APPLY }] : []),
    ...(registered ? [] : [{ says: `${of} is not registered`, remedy: APPLY }]),
  ]);
}

async function problemsOfRegister(
  store: Pick<AggregateStore, 'list'>,
  governorObjectIds: readonly string[],
): Promise<Problem[]> {
  try {
    const [schemes, people] = await Promise.all([store.list('scheme'), store.list('person')]);
    const governors = people.filter(({ state }) =>
      state.roles.some(({ role }) => role === 'county-governor'),
    );
    return [
      ...(schemes.length === 0 ? [{ says: 'there is no grant scheme', remedy: APPLY }] : []),
      ...(governors.length + governorObjectIds.length === 0
        ? [
            {
              says: 'nobody is county governor',
              remedy: 'Set GOVERNOR_OBJECT_IDS, or name one under people in sites.json.',
            },
          ]
        : []),
    ];
  } catch (error) {
    if (error instanceof StoreUnavailable && error.cause instanceof GraphFault) throw error.cause;
    throw error;
  }
}
