import { type Answer, isOk, propertyOf } from './answer.ts';
import { faultOf } from './graph-fault.ts';
import type { Pace } from './pace.ts';
import { type GraphRequest, isRepeatable, type Sending } from './request.ts';
import { isWorthRetrying, mayTryAgain, waitBefore } from './retry.ts';
import type { Deadline, Time } from './time.ts';
import type { Transport } from './transport.ts';

/** As many requests as one batch takes. */
export const BATCH_SIZE = 20;

/** Whether each request of a batch is done only when the one before it was. */
export type BatchOrder = 'any' | 'one-after-another';

/** Sends up to 20 requests as one and gives an answer to each. Throws GraphFault when the batch itself has none. */
export type Batch = (
  requests: readonly GraphRequest[],
  order: BatchOrder,
  deadline: Deadline,
) => Promise<Answer[]>;

/**
 * Batches with retries of their parts: the outer answer is 200 although parts of it were throttled. Only those that
 * failed are sent again, after the longest wait that any of them asks for; what was held back because the one before
 * it failed (424) comes along.
 */
export function createBatch({ send, time, pace }: { send: Transport; time: Time; pace: Pace }): Batch {
  return async (requests, order, deadline) => {
    if (requests.length > BATCH_SIZE) throw new RangeError(`a batch takes ${BATCH_SIZE} requests`);
    const repeatable = requests.every(isRepeatable);
    const answers: Answer[] = [];
    let open = requests.map((_, index) => index);
    let withNewToken = false;
    for (let attempt = 1; ; attempt++) {
      const sending = { deadline, repeatable, withNewToken };
      const round = await sendParts(send, requests, open, order, sending);
      for (const [index, answer] of round) {
        answers[index] = answer;
        pace.hear(answer);
      }
      const refused = open.filter((index) => answers[index]?.status === 401);
      const failed = open.filter(
        (index) => isOpen(answers, index, requests, order) || refused.includes(index),
      );
      const heldBack = open.filter((index) => isHeldBack(answers, index, failed, order));
      open = [...failed, ...heldBack].toSorted((a, b) => a - b);
      // A token that expired between the batch and its parts is renewed once; a second refusal is one.
      if (open.length === 0 || (refused.length > 0 && withNewToken)) return answers;
      withNewToken = refused.length > 0;
      const throttled = failed.filter((index) => !refused.includes(index));
      const asking = throttled.flatMap((index) => answers[index] ?? []);
      const wait = asking.length === 0 ? 0 : waitBefore(attempt, asking, time.now());
      if (!(await mayTryAgain(time, attempt, deadline, wait))) return answers;
    }
  };
}

function isOpen(
  answers: readonly Answer[],
  index: number,
  requests: readonly GraphRequest[],
  order: BatchOrder,
): boolean {
  const answer = answers[index];
  if (!answer || (order === 'one-after-another' && answer.status === 424)) return false;
  const request = requests[index];
  return isWorthRetrying(answer, request !== undefined && isRepeatable(request));
}

/** Held back by one that is sent again: it must be sent again too. */
function isHeldBack(
  answers: readonly Answer[],
  index: number,
  failed: readonly number[],
  order: BatchOrder,
): boolean {
  if (order === 'any' || answers[index]?.status !== 424) return false;
  return failed.some((earlier) => earlier < index);
}

async function sendParts(
  send: Transport,
  requests: readonly GraphRequest[],
  open: readonly number[],
  order: BatchOrder,
  sending: Sending,
): Promise<Map<number, Answer>> {
  const parts = open.map((index, place) => {
    const before = order === 'one-after-another' ? open[place - 1] : undefined;
    return {
      ...partOf(requests[index], index),
      ...(before === undefined ? {} : { dependsOn: [String(before)] }),
    };
  });
  const outer = await send({ method: 'POST', path: '/$batch', body: { requests: parts } }, sending);
  if (!isOk(outer)) throw faultOf(outer, 'POST /$batch');
  const responses = propertyOf(outer.body, 'responses');
  const byId = new Map((Array.isArray(responses) ? responses : []).map((one) => [idOf(one), one]));
  return new Map(open.map((index) => [index, partAnswer(byId.get(String(index)))]));
}

function partOf(request: GraphRequest | undefined, index: number) {
  if (!request) throw new RangeError(`there is no request ${index}`);
  const { method, path, headers, body } = request;
  const all = { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
  return {
    id: String(index),
    method,
    url: path,
    ...(Object.keys(all).length === 0 ? {} : { headers: all }),
    ...(body === undefined ? {} : { body }),
  };
}

function idOf(response: unknown): string {
  return String(propertyOf(response, 'id'));
}

/** A part's answer; one that is missing counts as a gateway's timeout: nobody knows what became of it. */
function partAnswer(response: unknown): Answer {
  const status = propertyOf(response, 'status');
  const headers = Object.entries(Object(propertyOf(response, 'headers')) as Record<string, unknown>);
  return {
    status: typeof status === 'number' ? status : Number(status) || 504,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: propertyOf(response, 'body'),
  };
}
