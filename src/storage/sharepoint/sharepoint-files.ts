import { StoreUnavailable } from '../../application/ports/aggregate-store.ts';
import type { FileKey, FileStore } from '../../application/ports/file-store.ts';
import { isOk, propertyOf } from './graph/answer.ts';
import { askedWait } from './graph/asked-wait.ts';
import { faultOf, GraphFault, isFault } from './graph/graph-fault.ts';
import type { Graph } from './graph/graph.ts';
import { realTime, type Time } from './graph/time.ts';
import { sitePath } from './layout.ts';

/** The folder of the site's document library that the files lie in. */
const FOLDER = 'Kompetansehjulet';
/** Fragments must be multiples of 320 KiB. */
const FRAGMENT = 10 * 320 * 1024;
const MOST_TRIES = 5;
const BACKOFF = 500;
/** How long one fragment, or one file on its way back, may take, milliseconds. */
const LONGEST_ANSWER = 60_000;

/**
 * Files in the document library of the forum's site, each under its hash. Bytes travel by the addresses that Graph hands
 * out, which need no token and are asked anew when they no longer hold; so every size goes the same way.
 * @param hash the hash of bytes that files are kept under
 */
export function openSharePointFiles({
  graph,
  forumSiteId,
  hash,
  time = realTime,
}: {
  graph: Graph;
  forumSiteId: string;
  hash: (bytes: Uint8Array) => string;
  time?: Time;
}): FileStore {
  const root = `${sitePath(forumSiteId)}/drive/root`;
  const pathOf = (key: FileKey) => `${root}:/${FOLDER}/${key.hash}.${key.kind}`;

  /** What Graph says of the file; null where there is none. */
  async function found(key: FileKey): Promise<unknown> {
    const path = pathOf(key);
    const answer = await graph.send({ method: 'GET', path });
    if (answer.status === 404) return null;
    if (!isOk(answer)) throw faultOf(answer, 'GET a file');
    return answer.body;
  }

  async function beginUpload(key: FileKey): Promise<string> {
    const begin = () =>
      graph.send({
        method: 'POST',
        path: `${pathOf(key)}:/createUploadSession`,
        body: { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
      });
    let answer = await begin();
    if (answer.status === 404) {
      const made = await graph.send({
        method: 'POST',
        path: `${root}/children`,
        body: { name: FOLDER, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
      });
      // Somebody else made it meanwhile.
      if (!isOk(made) && made.status !== 409) throw faultOf(made, 'POST a folder');
      answer = await begin();
    }
    const url = propertyOf(answer.body, 'uploadUrl');
    if (!isOk(answer) || typeof url !== 'string') throw faultOf(answer, 'POST an upload');
    return url;
  }

  /** Sends what is missing, fragment by fragment; false when the address no longer holds. */
  async function sendAll(url: string, bytes: Uint8Array): Promise<boolean> {
    let start: number | null = 0;
    for (let tries = 1; start !== null;) {
      const end: number = Math.min(start + FRAGMENT, bytes.length);
      const response = await fetchOnce(url, {
        method: 'PUT',
        headers: { 'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}` },
        body: bytes.slice(start, end),
      });
      if (response?.status === 200 || response?.status === 201) return true;
      if (response && isOver(response.status)) return false;
      if (response?.status === 202) {
        start = nextStart(await response.json());
        tries = 1;
        continue;
      }
      if (response && !mayComeAgain(response.status)) throw refusedBy(response, 'PUT a fragment');
      if (tries === MOST_TRIES) throw new GraphFault('unavailable', 'PUT a fragment');
      await time.wait(waitAfter(response, tries, time));
      tries += 1;
      // Nobody knows how much of it was taken in.
      const asked = await fetchOnce(url, { method: 'GET' });
      if (asked && isOver(asked.status)) return false;
      if (asked?.status === 200) start = nextStart(await asked.json());
    }
    return true;
  }

  return {
    put: (key, bytes) =>
      answering(async () => {
        for (let tries = 1; ; tries++) {
          try {
            const item = await found(key);
            if (item && propertyOf(item, 'size') === bytes.length) return;
            if (await sendAll(await beginUpload(key), bytes)) return;
            if (tries === MOST_TRIES) throw new GraphFault('unavailable', 'PUT a file');
          } catch (error) {
            if (tries === MOST_TRIES || !isFault(error, 'unavailable')) throw error;
            await time.wait(BACKOFF * 2 ** (tries - 1));
          }
        }
      }),
    get: (key) =>
      answering(async () => {
        for (let tries = 1; ; tries++) {
          const item = await found(key);
          if (!item) return null;
          const response = await fetchOnce(String(propertyOf(item, '@microsoft.graph.downloadUrl')), {});
          if (response?.ok) return whole(key, new Uint8Array(await response.arrayBuffer()), hash);
          if (tries === MOST_TRIES) throw new GraphFault('unavailable', 'GET the bytes of a file');
          await time.wait(waitAfter(response, tries, time));
        }
      }),
  };
}

/** Somebody may change a file in the browser: what is no longer what was put is not given. */
function whole(key: FileKey, bytes: Uint8Array, hash: (bytes: Uint8Array) => string): Uint8Array {
  if (hash(bytes) !== key.hash)
    throw new StoreUnavailable(`SharePoint: the file ${key.hash} has been changed`);
  return bytes;
}

/** The first byte that is missing; null when there is none. */
function nextStart(session: unknown): number | null {
  const ranges = propertyOf(session, 'nextExpectedRanges');
  const [first] = Array.isArray(ranges) ? ranges : [];
  return first === undefined ? null : Number(String(first).split('-', 1)[0]);
}

/** The answer, or null when there was none. No token goes along: these addresses are keys themselves. */
async function fetchOnce(url: string, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(LONGEST_ANSWER) });
  } catch {
    return null;
  }
}

/** The address holds no longer, or the file is whole already. */
function isOver(status: number): boolean {
  return [401, 403, 404, 410].includes(status);
}

function mayComeAgain(status: number): boolean {
  return status === 408 || status === 416 || status === 423 || status === 429 || status >= 500;
}

function waitAfter(response: Response | null, tries: number, time: Time): number {
  const asked = response && askedWait(Object.fromEntries(response.headers), time.now());
  return asked ?? BACKOFF * 2 ** (tries - 1);
}

function refusedBy({ status, headers }: Response, what: string): GraphFault {
  return faultOf({ status, headers: Object.fromEntries(headers), body: undefined }, what);
}

async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    throw new StoreUnavailable(`SharePoint: ${error.message}`, { cause: error });
  }
}
