import { type Answer, isOk, propertyOf } from './answer.ts';
import { BATCH_SIZE, type Batch, type BatchOrder, createBatch } from './batch.ts';
import { faultOf, GraphFault } from './graph-fault.ts';
import { CANONICAL_BASE, pathOf, type Tokens } from './middleware.ts';
import { createPace } from './pace.ts';
import { describeRequest, type GraphRequest, isRepeatable } from './request.ts';
import { deadlineAfter, realTime, type Time } from './time.ts';
import { createTransport } from './transport.ts';

/**
 * How long somebody is ready to wait, retries included, in milliseconds: `patient` where there is no other way,
 * `brief` where older data can be shown instead.
 */
const patience = { patient: 30_000, brief: 4_000 } as const;

export type Patience = keyof typeof patience;

/** Microsoft Graph as the store uses it. Everything throws GraphFault when there is no answer, or none in time. */
export type Graph = {
  /** Sends one request now and gives its answer, whatever its status. */
  send(request: GraphRequest): Promise<Answer>;
  /** Sends up to 20 requests as one and gives an answer to each, whatever its status. */
  batch(requests: readonly GraphRequest[], order: BatchOrder): Promise<Answer[]>;
  /** The body of what a path holds. Reads of one tick travel together. A status that is not 2xx is thrown. */
  read(path: string, patience?: Patience): Promise<unknown>;
  /** A write that waits for no other. Writes of one tick travel together. Gives the answer, whatever its status. */
  write(request: GraphRequest): Promise<Answer>;
  /** All items of a collection, over as many pages as it takes. */
  readAll(path: string, patience?: Patience): Promise<unknown[]>;
  /** A link from an answer, as a path. */
  pathOf(link: string): string;
};

/**
 * A client of Graph.
 * @param base where Graph is, version included; another than Microsoft's in tests
 */
export function createGraph({
  base = CANONICAL_BASE,
  tokens,
  time = realTime,
}: {
  base?: string;
  tokens: Tokens;
  time?: Time;
}): Graph {
  const pace = createPace(time);
  const transport = createTransport({ base, tokens, time, pace });
  const batch = createBatch({ send: transport, time, pace });
  const deadlineOf = (how: Patience) => deadlineAfter(time, patience[how]);
  const send = (request: GraphRequest, how: Patience) =>
    transport(request, { deadline: deadlineOf(how), repeatable: isRepeatable(request) });
  const together = (how: Patience) =>
    travellingTogether({
      one: (request) => send(request, how),
      several: (requests) => batch(requests, 'any', deadlineOf(how)),
    });
  const reads = { patient: together('patient'), brief: together('brief') };
  const write = together('patient');

  const read: Graph['read'] = async (path, how = 'patient') => {
    const request = { method: 'GET', path } as const;
    const answer = await reads[how](request);
    if (!isOk(answer)) throw faultOf(answer, describeRequest(request));
    return answer.body;
  };

  return {
    read,
    write,
    send: (request) => send(request, 'patient'),
    batch: (requests, order) => batch(requests, order, deadlineOf('patient')),
    pathOf: (link) => pathOf(link, base),
    async readAll(path, how) {
      const items: unknown[] = [];
      for (let next: string | null = path; next !== null;) {
        const page = await read(next, how);
        items.push(...valuesOf(page));
        const link = propertyOf(page, '@odata.nextLink');
        next = typeof link === 'string' ? pathOf(link, base) : null;
      }
      return items;
    },
  };
}

/** The items of a page. */
export function valuesOf(page: unknown): unknown[] {
  const values = propertyOf(page, 'value');
  if (!Array.isArray(values)) throw new GraphFault('unavailable', 'a page without a list of values came');
  return values;
}

/** Gathers the requests of one tick, and sends them in as few batches as hold them, all at once. */
function travellingTogether({
  one,
  several,
}: {
  one: (request: GraphRequest) => Promise<Answer>;
  several: (requests: readonly GraphRequest[]) => ReturnType<Batch>;
}): (request: GraphRequest) => Promise<Answer> {
  type Waiting = {
    request: GraphRequest;
    resolve: (answer: Answer) => void;
    reject: (error: unknown) => void;
  };
  let waiting: Waiting[] = [];

  async function depart(travellers: readonly Waiting[]): Promise<void> {
    const requests = travellers.map(({ request }) => request);
    try {
      const [first, ...others] = requests;
      const answers = first && others.length === 0 ? [await one(first)] : await several(requests);
      for (const [index, { resolve }] of travellers.entries()) resolve(answers[index] as Answer);
    } catch (error) {
      for (const { reject } of travellers) reject(error);
    }
  }

  return (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      if (waiting.length > 1) return;
      setImmediate(() => {
        const all = waiting;
        waiting = [];
        for (let start = 0; start < all.length; start += BATCH_SIZE) {
          void depart(all.slice(start, start + BATCH_SIZE));
        }
      });
    });
}
