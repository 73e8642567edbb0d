import { randomUUID } from 'node:crypto';
import { isOk, propertyOf } from '../graph/answer.ts';
import type { Graph } from '../graph/graph.ts';
import { faultOf, isFault } from '../graph/graph-fault.ts';
import { itemsQuery } from '../graph/odata.ts';
import type { Time } from '../graph/time.ts';
import { createLayout, type ListPlace, type SiteKind, sitePath } from '../layout.ts';
import { listDefinitions, listsOf } from '../list-schema.ts';
import { remedyByHand, sayFinding, whatOf } from '../provisioning/describe-finding.ts';
import type { Finding } from '../provisioning/finding.ts';
import { inspectSite } from '../provisioning/inspect-site.ts';
import { type Check, checked, isWell, type Problem } from './check.ts';

const APPLY = 'Run npm run sharepoint:lists -- --sites sites.json --apply.';
/** Tokens are taken for valid so many seconds early or late. */
const MOST_SKEW = 60;

/** A site: whether it can be read, each of its lists, and whether it can be written to. */
export async function* checkSite(
  graph: Graph,
  { id, kind, where }: { id: string; kind: SiteKind; where: string },
): AsyncGenerator<Check> {
  const site = await checked(`${where}: the site can be read`, 'reading', async () => {
    await graph.read(`${sitePath(id)}?$select=id`);
    return [];
  });
  yield site;
  if (!isWell(site)) return;

  let findings: Finding[] = [];
  const lists = await checked(`${where}: the lists can be read`, 'reading', async () => {
    findings = await inspectSite(graph, id, kind);
    return [];
  });
  if (!isWell(lists)) {
    yield lists;
    return;
  }
  for (const name of listsOf(kind)) {
    const { displayName } = listDefinitions[name];
    const problems = findings.filter(({ list }) => list === name).map(problemOf);
    yield { what: `${where}: ${displayName}, its columns, types and indexes`, problems };
  }
  yield await checked(`${where}: the service can write`, 'writing', () => tryWriting(graph, id, kind));
}

function problemOf(finding: Finding): Problem {
  const { part } = whatOf(finding);
  const says = [part, sayFinding(finding, 'is')].filter(Boolean).join(': ');
  return { says, remedy: finding.mendable ? APPLY : remedyByHand(finding) };
}

/**
 * Makes an item and removes it: nothing less proves the right to write, since Graph tells nobody what it would allow.
 * It stands in the list of parts, under an owner that no aggregate has, so nobody sees it meanwhile.
 */
async function tryWriting(graph: Graph, site: string, kind: SiteKind): Promise<Problem[]> {
  const place = await createLayout(graph).place(site, kind, 'KhParts');
  const key = `doctor:${randomUUID()}`;
  const fields = place.fields({ Title: 'doctor', RecordKey: key, PartOf: 'doctor', PartNumber: 0 });
  const request = { method: 'POST', path: `${place.path}/items`, body: { fields } } as const;
  const made = await graph.send(request).catch((error: unknown) => {
    if (isFault(error, 'unavailable')) return null;
    throw error;
  });
  const fault = made && !isOk(made) ? faultOf(made, 'POST an item') : null;
  if (fault && !isFault(fault, 'unavailable')) throw fault;
  // When the answer is lost, it may be there all the same.
  const id = made && !fault ? String(propertyOf(made.body, 'id')) : await idOf(graph, place, key);
  if (id === null) {
    return [{ says: 'no answer to a write', remedy: 'Try again in some minutes.' }];
  }
  const gone = await graph.send({ method: 'DELETE', path: `${place.path}/items/${id}` });
  if (isOk(gone) || gone.status === 404) return [];
  return [
    {
      says: `an item that was made to try it could not be removed: ${faultOf(gone, 'DELETE an item').message}`,
      remedy: `Remove item ${id} from ${listDefinitions.KhParts.displayName}.`,
    },
  ];
}

async function idOf(graph: Graph, place: ListPlace, key: string): Promise<string | null> {
  const where = { column: place.column('RecordKey'), is: 'eq', value: key } as const;
  const [item] = await graph.readAll(
    `${place.path}/items${itemsQuery({ fields: [place.column('RecordKey')], where })}`,
  );
  return item === undefined ? null : String(propertyOf(item, 'id'));
}

/** Compares our clock with the service's: a token is judged by ours, and Retry-After by theirs. */
export function checkClock(graph: Graph, site: string, time: Time): Promise<Check> {
  return checked('the clock is right', 'reading', async () => {
    const before = time.now();
    const answer = await graph.send({ method: 'GET', path: `${sitePath(site)}?$select=id` });
    const theirs = Date.parse(answer.headers['date'] ?? '');
    if (Number.isNaN(theirs)) return [];
    // The header has whole seconds, and was written some time between the question and the answer.
    const early = (theirs - time.now()) / 1000;
    const late = (before - theirs) / 1000 - 1;
    const off = Math.round(Math.max(early, late));
    if (off <= MOST_SKEW) return [];
    const says = `it is ${off} seconds ${early > late ? 'behind' : 'ahead of'} Microsoft’s`;
    return [
      { says, remedy: 'Set the clock by a time server (NTP): tokens are refused by a clock that is wrong.' },
    ];
  });
}
