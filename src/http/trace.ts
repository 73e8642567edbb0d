import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

const traceparent = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}$/;

/**
 * Gives every request a trace id (the caller's, by W3C trace context, else a new one), answers it in a header, and
 * logs the request when it is done: method, address without its query, status and time; nothing about the person.
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
      log.info(
        { traceId, method: request.method, path: request.path, status: response.statusCode, ms },
        'request',
      );
    });
    next();
  };
}
