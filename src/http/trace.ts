import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { routes, webhooks } from '../contract/routes.ts';

const traceparent = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}$/;

/**
 * Gives every request a trace id (the caller's, by W3C trace context, else a new one), answers it in a header, and
 * logs the request when it is done: method, the shape of its address, status and time; nothing about the person.
 */
export function trace(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const traceId =
      traceparent.exec(request.get('traceparent') ?? '')?.[1] ?? randomBytes(16).toString('hex');
    response.locals['traceId'] = traceId;
    response.setHeader('X-Trace-Id', traceId);
    response.on('finish', () => {
      const ms = Math.round(performance.now() - started);
      const { method, originalUrl } = request;
      log.info({ traceId, method, path: shapeOf(originalUrl), status: response.statusCode, ms }, 'request');
    });
    next();
  };
}

/** The words of our own addresses. Whatever else stands in an address can be about a person. */
const ownWords = new Set(
  [
    '/api/openapi.json',
    '/api/messages',
    '/healthz',
    '/readyz',
    '/tab/assets',
    '/local/users',
    '/local/token',
    '/local/clock',
    '/calendar',
    '/sign-in/start',
    '/sign-in/done',
    '/graph/notifications',
    ...[...Object.values(routes), ...Object.values(webhooks)].map(({ path }) => path),
  ].flatMap((path) => path.split('/').filter((word) => !word.startsWith('{'))),
);

/** The address without its query, every word that is not our own as a star. */
function shapeOf(address: string): string {
  const [path = ''] = address.split('?');
  return path
    .split('/')
    .map((word) => (ownWords.has(word) ? word : '*'))
    .join('/');
}
