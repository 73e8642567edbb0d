/** One request that the fake answered: an http call, or a part of a batch (the call around it has no entry). */
export type LoggedRequest = {
  /** Counts http calls; the parts of a batch share one. */
  readonly call: number;
  /** The part's id in its batch; null for a call of its own. */
  readonly part: string | null;
  readonly method: string;
  /** Relative to the version, decoded, with its query. */
  readonly path: string;
  readonly ifMatch: string | null;
  readonly body: unknown;
  readonly status: number;
  readonly resourceUnits: number;
};

export type RequestLog = {
  readonly all: readonly LoggedRequest[];
  /** Http calls that reached the fake, dropped and refused ones too. */
  readonly httpCalls: number;
  readonly resourceUnits: number;
  clear(): void;
};

/** The log, and the side of it that writes. */
export function createRequestLog(): {
  log: RequestLog;
  nextCall: () => number;
  add: (entry: LoggedRequest) => void;
} {
  let all: LoggedRequest[] = [];
  let calls = 0;
  return {
    nextCall: () => (calls += 1),
    add: (entry) => all.push(entry),
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
