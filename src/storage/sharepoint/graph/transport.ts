import { Client, ResponseType, TelemetryHandler } from '@microsoft/microsoft-graph-client';
import type { Answer } from './answer.ts';
import {
  Authenticating,
  Directions,
  Fetching,
  Keeping,
  readAnswer,
  Retrying,
  type Tokens,
} from './middleware.ts';
import type { Pace } from './pace.ts';
import { describeRequest, type GraphRequest, type Sending } from './request.ts';
import type { Time } from './time.ts';

/** Sends one request and gives its answer, whatever its status. Throws GraphFault when there is none. */
export type Transport = (request: GraphRequest, sending: Sending) => Promise<Answer>;

/**
 * The SDK's client with a middleware chain of our own: authentication, retry, telemetry, and one that fetches from
 * `base`. The SDK itself always sees Graph's https address.
 */
export function createTransport({
  base,
  tokens,
  time,
  pace,
}: {
  base: string;
  tokens: Tokens;
  time: Time;
  pace: Pace;
}): Transport {
  const client = Client.initWithMiddleware({
    middleware: [
      new Keeping(),
      new Authenticating(tokens),
      new Retrying(time, pace),
      new TelemetryHandler(),
      new Fetching(base),
    ],
  });

  return async (request, sending) => {
    const directions = new Directions(request.path, describeRequest(request), sending);
    const prepared = client
      .api('/')
      .headers({ Accept: 'application/json', ...request.headers })
      .middlewareOptions([directions])
      .responseType(ResponseType.RAW);
    try {
      return await readAnswer(await dispatch(prepared, request));
    } catch (error) {
      throw directions.thrown ? directions.thrown.error : error;
    }
  };
}

type Prepared = ReturnType<Client['api']>;

async function dispatch(prepared: Prepared, { method, body }: GraphRequest): Promise<Response> {
  switch (method) {
    case 'GET':
      return (await prepared.get()) as Response;
    case 'POST':
      return (await prepared.post(body)) as Response;
    case 'PATCH':
      return (await prepared.patch(body)) as Response;
    case 'DELETE':
      return (await prepared.delete()) as Response;
  }
}
