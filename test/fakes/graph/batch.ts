import { answerOf, errorBody, type GraphAnswer, type GraphRequest, GraphRefusal } from './http-shapes.ts';

type Part = {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
};

const mostParts = 20;
const methods = new Set(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']);
const known = new Set(['id', 'method', 'url', 'headers', 'body', 'dependsOn', 'atomicityGroup']);

const badRequest = (message: string): GraphRefusal => new GraphRefusal(400, 'BadRequest', message);

/** The parts of a batch, or a refusal of the whole. */
function partsOf(body: unknown): readonly Part[] {
  const { requests } = (body ?? {}) as { requests?: Part[] };
  if (!Array.isArray(requests) || requests.length === 0) throw badRequest('Invalid batch payload format.');
  if (requests.length > mostParts) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${mostParts}.`);
  }
  const ids = new Set<string>();
  for (const part of requests) {
    if (typeof part.id !== 'string' || part.id === '') throw badRequest('A batch request step has no id.');
    if (ids.has(part.id)) throw badRequest(`The id '${part.id}' is used by more than one step.`);
    if (!methods.has(part.method)) throw badRequest(`The method of step '${part.id}' is not valid.`);
    if (typeof part.url !== 'string') throw badRequest(`The url of step '${part.id}' is missing.`);
    if (Object.keys(part).some((name) => !known.has(name))) {
      throw badRequest(`Step '${part.id}' has an unknown property.`);
    }
    // Only what stands before may be waited for, so there are no circles.
    for (const id of part.dependsOn ?? []) {
      if (!ids.has(id)) throw badRequest(`Step '${part.id}' depends on '${id}', which is not before it.`);
    }
    ids.add(part.id);
  }
  return requests;
}

function requestOf(part: Part): GraphRequest {
  if (/^https?:\/\//iu.test(part.url)) throw badRequest('The url of a step must be relative.');
  const headers = Object.fromEntries(
    Object.entries(part.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (part.body !== undefined && !headers['content-type']?.startsWith('application/json')) {
    throw badRequest('A step with a body needs a Content-Type header.');
  }
  const url = part.url.startsWith('/') ? part.url : `/${part.url}`;
  if (url.startsWith('/$batch')) throw badRequest('A batch cannot hold a batch.');
  return { method: part.method, url, headers, body: part.body, part: part.id };
}

/**
 * Runs the parts, those that wait for others after them, and answers 200 whatever became of them. The answers come
 * in another order than the parts, as Graph's may: who reads them by place instead of by id gets them wrong.
 */
export function answerBatch(body: unknown, handle: (request: GraphRequest) => GraphAnswer): GraphAnswer {
  const statuses = new Map<string, number>();
  const answerPart = (part: Part): GraphAnswer => {
    if (part.dependsOn?.some((id) => (statuses.get(id) ?? 0) >= 400)) {
      return { status: 424, body: errorBody('FailedDependency', 'A step that this one depends on failed.') };
    }
    try {
      return handle(requestOf(part));
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      return answerOf(error);
    }
  };
  const responses = partsOf(body).map((part) => {
    const answer = answerPart(part);
    statuses.set(part.id, answer.status);
    const json = typeof answer.body === 'object' ? { 'Content-Type': 'application/json' } : {};
    return {
      id: part.id,
      status: answer.status,
      headers: { 'Cache-Control': 'no-store', ...json, ...answer.headers },
      ...(answer.body === undefined ? {} : { body: answer.body }),
    };
  });
  return { status: 200, body: { responses: responses.toReversed() } };
}
