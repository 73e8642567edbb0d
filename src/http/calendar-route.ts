import { createHash } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { readCalendarFeed } from '../application/cycle/read-calendar-feed.ts';
import { type Services, valueOf } from './handlers/handler.ts';

/**
 * The calendar of whoever holds the secret address. Calendar programs cannot sign in, so this stands beside the API.
 * An address that opens nothing answers as one that never was.
 */
export function calendarRoute(services: Services): RequestHandler {
  const router = Router();
  router.get('/calendar/:token.ics', answerCalendar(services));
  return router;
}

function answerCalendar(services: Services): RequestHandler<{ token: string }> {
  return async (request, response) => {
    const found = readCalendarFeed(services, request.params.token, services.governorObjectIds);
    const calendar = services.documents.calendar(await valueOf(found, services));
    const etag = `"${createHash('sha256').update(calendar).digest('base64url')}"`;
    response.set({
      ETag: etag,
      'Cache-Control': 'private, no-cache',
      'X-Robots-Tag': 'noindex',
      'Content-Disposition': 'inline; filename="arshjul.ics"',
    });
    if (isAmong(request.get('if-none-match'), etag)) response.status(304).end();
    else response.type('text/calendar; charset=utf-8').send(calendar);
  };
}

/** Whether the caller has this version; weak or not makes no difference here (RFC 9110, 13.1.2). */
function isAmong(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const known = new Set(header.split(',').map((one) => one.trim().replace(/^W\//, '')));
  return known.has('*') || known.has(etag);
}
