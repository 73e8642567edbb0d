import { errorBody, type GraphAnswer, type GraphRequest } from './http-shapes.ts';

/**
 * What goes wrong. `took` says whether the request took effect all the same: then only its answer is lost. A `drop` that
 * is aimed at a part of a batch cuts the connection there: the parts before it took effect, those after it did not.
 */
export type Fault =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** An object is sent as JSON, text as HTML, undefined as nothing. */
      readonly body?: unknown;
      readonly took?: 'effect';
    }
  | { readonly kind: 'drop'; readonly took?: 'effect' }
  | { readonly kind: 'delay'; readonly ms: number };

/** Which requests a fault is for. A call of `$batch` and each of its parts are asked about separately. */
export type Aim = (request: GraphRequest) => boolean;

export const aim = {
  /** Http calls, not parts of batches. */
  calls: (request: GraphRequest): boolean => request.part === null,
  parts: (request: GraphRequest): boolean => request.part !== null,
  /** What changes something, in a batch or not. */
  writes: (request: GraphRequest): boolean => request.method !== 'GET' && request.url !== '/$batch',
} satisfies Record<string, Aim>;

/** Seconds, whole or not; a date; null leaves the header out. */
type RetryAfter = number | Date | null;

export const fault = {
  throttled: (retryAfter: RetryAfter, status: 429 | 503 = 429): Fault => ({
    kind: 'answer',
    status,
    headers:
      retryAfter === null
        ? {}
        : { 'retry-after': retryAfter instanceof Date ? retryAfter.toUTCString() : String(retryAfter) },
    body: errorBody(
      status === 429 ? 'activityLimitReached' : 'serviceNotAvailable',
      'The request has been throttled',
    ),
  }),
  dropped: (took?: 'effect'): Fault => ({ kind: 'drop', ...(took ? { took } : {}) }),
  delayed: (ms: number): Fault => ({ kind: 'delay', ms }),
  locked: (): Fault => ({
    kind: 'answer',
    status: 423,
    body: errorBody('resourceLocked', 'The resource you are attempting to access is locked'),
  }),
  modified: (): Fault => ({
    kind: 'answer',
    status: 409,
    body: errorBody('resourceModified', 'The resource has changed since the caller last read it'),
  }),
  tokenExpired: (): Fault => ({
    kind: 'answer',
    status: 401,
    body: errorBody('InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'),
  }),
  /** A server's error, in one of the shapes in which Graph and what stands before it send them. */
  failed: (status: 500 | 502 | 503 | 504, shape: ErrorShape = 'graph', took?: 'effect'): Fault => ({
    kind: 'answer',
    status,
    ...errorShapes[shape](status),
    ...(took ? { took } : {}),
  }),
};

export type ErrorShape = 'graph' | 'innererror' | 'nested' | 'html' | 'empty' | 'no-json';

const errorShapes: Readonly<
  Record<ErrorShape, (status: number) => { body?: unknown; headers?: Record<string, string> }>
> = {
  graph: () => ({ body: errorBody('generalException', 'General exception while processing') }),
  innererror: (status) => ({
    body: {
      error: { code: 'UnknownError', message: '', innererror: { date: '2026-02-01T10:00:00', status } },
    },
  }),
  nested: () => ({
    body: {
      error: {
        code: 'generalException',
        message: 'General exception while processing',
        innerError: { code: 'ServiceUnavailable', innerError: { code: 'transientFailure' } },
      },
    },
  }),
  html: (status) => ({
    body: `<html><head><title>${status}</title></head><body>Our services aren't available.</body></html>`,
  }),
  empty: () => ({}),
  'no-json': () => ({ body: 'upstream connect error', headers: { 'content-type': 'application/json' } }),
};

type Rule = { fires(request: GraphRequest): Fault | null };

/** The switches of a test. Nothing is random unless `random` was called, and then it is the same for the same seed. */
export type Faults = {
  /** The next `times` requests that the aim names. */
  next(fault: Fault, times?: number, where?: Aim): void;
  /** Every nth request that the aim names. */
  every(nth: number, fault: Fault, where?: Aim): void;
  /** A mix of everything that a retry cures; a request is hit at most twice in a row, in batches or out of them. */
  random(options: { seed: number; rate: number }): void;
  /** Headers that say how much of the quota is left, on every answer. */
  rateLimit(left: { limit: number; remaining: number; reset: number } | null): void;
  /** Connections are cut (`unreachable`) or everything is answered 503, until `back`. */
  away(how: 'unreachable' | 'unavailable'): void;
  back(): void;
  /** Every token seen until now is answered 401. */
  expireTokens(): void;
  /** Takes all of the above back. */
  clear(): void;
};

/** The side of the faults that the server asks. */
export type FaultSource = {
  readonly faults: Faults;
  readonly unreachable: boolean;
  faultFor(request: GraphRequest): Fault | null;
  extraHeaders(): Readonly<Record<string, string>>;
};

export function createFaults(expireTokens: () => void): FaultSource {
  let rules: Rule[] = [];
  let awayHow: 'unreachable' | 'unavailable' | null = null;
  let headers: Readonly<Record<string, string>> = {};
  const everything: Aim = () => true;
  const faults: Faults = {
    next: (fault, times = 1, where = everything) => {
      let left = times;
      rules.push({
        fires: (request) => {
          if (left === 0 || !where(request)) return null;
          left -= 1;
          return fault;
        },
      });
    },
    every: (nth, fault, where = everything) => {
      let seen = 0;
      rules.push({
        fires: (request) => {
          if (!where(request)) return null;
          seen += 1;
          return seen % nth === 0 ? fault : null;
        },
      });
    },
    random: (options) => rules.push(randomRule(options)),
    rateLimit: (left) => {
      headers = left
        ? {
            'ratelimit-limit': String(left.limit),
            'ratelimit-remaining': String(left.remaining),
            'ratelimit-reset': String(left.reset),
          }
        : {};
    },
    away: (how) => {
      awayHow = how;
    },
    back: () => {
      awayHow = null;
    },
    expireTokens,
    clear: () => {
      rules = [];
      awayHow = null;
      headers = {};
    },
  };
  return {
    faults,
    get unreachable() {
      return awayHow === 'unreachable';
    },
    extraHeaders: () => headers,
    faultFor: (request) => {
      if (awayHow === 'unavailable' && request.part === null) return fault.throttled(null, 503);
      for (const rule of rules) {
        const fired = rule.fires(request);
        if (fired) return fired;
      }
      return null;
    },
  };
}

const forCalls = (): readonly Fault[] => [
  ...forParts(),
  fault.dropped(),
  fault.dropped('effect'),
  fault.failed(502, 'html'),
  fault.failed(503, 'empty'),
  fault.failed(504, 'no-json', 'effect'),
  fault.tokenExpired(),
];

const forParts = (): readonly Fault[] => [
  fault.throttled(0),
  fault.throttled(0.1),
  fault.throttled(null),
  fault.failed(503, 'innererror'),
  fault.failed(504, 'graph', 'effect'),
  fault.locked(),
];

function randomRule({ seed, rate }: { seed: number; rate: number }): Rule {
  const draw = createRandom(seed);
  const inARow = new Map<string, number>();
  // Parts that will run although the answer to their batch is lost: that they get through counts for nothing.
  const lost = new Set<string>();
  return {
    fires: (request) => {
      const isBatch = request.url === '/$batch';
      const keys = isBatch ? partsIn(request.body).map(keyOf) : [keyOf(request)];
      const hit = draw() < rate && keys.every((key) => (inARow.get(key) ?? 0) < 2);
      if (!hit) {
        // A batch that gets through says nothing yet about its parts.
        if (!isBatch) for (const key of keys) if (!lost.delete(key)) inARow.delete(key);
        return null;
      }
      for (const key of keys) inARow.set(key, (inARow.get(key) ?? 0) + 1);
      const choices = request.part === null ? forCalls() : forParts();
      const drawn = choices[Math.floor(draw() * choices.length)] ?? null;
      // A token that was renewed a moment ago is not refused again.
      const again = keys.some((key) => (inARow.get(key) ?? 0) > 1);
      const chosen = again && drawn?.kind === 'answer' && drawn.status === 401 ? fault.throttled(0) : drawn;
      if (isBatch && chosen && 'took' in chosen) for (const key of keys) lost.add(key);
      return chosen;
    },
  };
}

type Named = Pick<GraphRequest, 'method' | 'url' | 'body'>;

const keyOf = ({ method, url, body }: Named): string => `${method} ${url} ${JSON.stringify(body)}`;

function partsIn(body: unknown): readonly Named[] {
  const { requests } = (body ?? {}) as { requests?: unknown };
  return Array.isArray(requests) ? (requests as Named[]) : [];
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The answer of a fault of kind `answer`. */
export function answerOfFault(fault: Extract<Fault, { kind: 'answer' }>): GraphAnswer {
  return {
    status: fault.status,
    headers: fault.headers ?? {},
    ...(fault.body === undefined ? {} : { body: fault.body }),
  };
}
