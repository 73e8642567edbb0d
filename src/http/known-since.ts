import type { RequestHandler } from 'express';
import type { AggregateStore } from '../application/ports/aggregate-store.ts';

/**
 * Says in `X-Known-Since` from when what is answered is, while the store is away. It is asked only when the answer goes
 * out: the very request may be the one that finds the store gone, or back.
 */
export function knownSince(store: Pick<AggregateStore, 'knownSince'>): RequestHandler {
  return (_request, response, next) => {
    const writeHead = response.writeHead.bind(response);
    response.writeHead = ((...head: Parameters<typeof writeHead>) => {
      const since = store.knownSince();
      if (since) response.setHeader('X-Known-Since', since.toISOString());
      return writeHead(...head);
    }) as typeof response.writeHead;
    next();
  };
}
