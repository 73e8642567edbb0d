/** A request as the fake's handlers see it: one http call, or one part of a batch. */
export type GraphRequest = {
  readonly method: string;
  /** Relative to the version, encoded as it was sent, with its query: `/sites/…?$top=1`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The id of the part of a batch; null for a call of its own. */
  readonly part: string | null;
};

export type GraphAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** An answer that refuses: thrown where it is found, turned into Graph's error body at the edge. */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const invalidRequest = (message: string): GraphRefusal =>
  new GraphRefusal(400, 'invalidRequest', message);

export const itemNotFound = (): GraphRefusal =>
  new GraphRefusal(404, 'itemNotFound', 'The resource could not be found.');

let requestCount = 0;

/** Graph's error body. The date has no zone, as in recorded traffic. */
export function errorBody(code: string, message: string): Record<string, unknown> {
  const id = `00000000-0000-4000-8000-${String((requestCount += 1)).padStart(12, '0')}`;
  return {
    error: {
      code,
      message,
      innerError: {
        date: new Date().toISOString().slice(0, 19),
        'request-id': id,
        'client-request-id': id,
      },
    },
  };
}

export function answerOf(refusal: GraphRefusal): GraphAnswer {
  return {
    status: refusal.status,
    headers: refusal.headers,
    body: errorBody(refusal.code, refusal.message),
  };
}

/** Where links in answers point, wherever the fake listens. */
export const linkBase = 'https://graph.microsoft.com/v1.0';
