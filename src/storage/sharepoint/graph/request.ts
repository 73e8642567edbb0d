import type { Deadline } from './time.ts';

/** A request to Graph. */
export type GraphRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Relative to the version, encoded: `/sites/…?$top=1`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Whether it may be sent again although nobody knows what became of it: a second delete finds it gone, which is as well. */
export function isRepeatable({ method }: GraphRequest): boolean {
  return method === 'GET' || method === 'DELETE';
}

/** How a request is to be sent. */
export type Sending = {
  /** When whoever waits for it has waited long enough. */
  readonly deadline: Deadline;
  /** See {@link isRepeatable}. */
  readonly repeatable: boolean;
  /** The token that was used has been refused inside a batch: take a new one. */
  readonly withNewToken?: boolean;
};

/** The request in a few words, for errors and logs: without what is asked for, which may be a person's id. */
export function describeRequest({ method, path }: GraphRequest): string {
  return `${method} ${path.split('?', 1)[0]}`;
}
