import type { GraphRequest } from './http-shapes.ts';

/**
 * One request that reached the fake: an http call, or a part of a batch. A call of `$batch` has an entry of its own
 * only when it was refused or dropped as a whole.
 */
export type LoggedRequest = {
  /** Counts http calls; the parts of a batch share one. */
  readonly call: number;
  /** The part's id in its batch; null for a call. */
  readonly part: string | null;
  readonly method: string;
  /** Relative to the version, decoded, with its query. */
  readonly path: string;
  readonly ifMatch: string | null;
  readonly body: unknown;
  readonly status: number | 'dropped';
  readonly resourceUnits: number;
};

export type RequestLog = {
  readonly all: readonly LoggedRequest[];
  /** Http calls that reached the fake, dropped and refused ones too. */
  readonly httpCalls: number;
  readonly resourceUnits: number;
  clear(): void;
};

/** The side of the log that writes. */
export type RequestWriter = {
  nextCall(): number;
  add(call: number, request: GraphRequest, status: number | 'dropped', resourceUnits: number): void;
};

export function createRequestLog(): { log: RequestLog; writer: RequestWriter } {
  let all: LoggedRequest[] = [];
  let calls = 0;
  return {
    writer: {
      nextCall: () => (calls += 1),
      add: (call, { part, method, url, headers, body }, status, resourceUnits) => {
        const path = decodeURIComponent(url.replaceAll('+', ' '));
        const ifMatch = headers['if-match'] ?? null;
        all.push({ call, part, method, path, ifMatch, body, status, resourceUnits });
      },
    },
    log: {
      get all() {
        return all;
      },
      get httpCalls() {
        return calls;
      },
      get resourceUnits() {
        return all.reduce((sum, { resourceUnits }) => sum + resourceUnits, 0);
      },
      clear: () => {
        all = [];
        calls = 0;
      },
    },
  };
}
