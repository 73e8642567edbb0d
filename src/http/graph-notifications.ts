import express, { type RequestHandler, Router } from 'express';

/** Where SharePoint tells of changed lists. */
export const NOTIFICATIONS_PATH = '/graph/notifications';

/** Many notifications come in one; a hundred of them are some 60 KB. */
const BODY_LIMIT = 200_000;

/**
 * Answers SharePoint as it wants it: the token of the first call decoded, as plain text; every later call at once, before
 * anything is done about it.
 * @param heard what is done about it; what goes wrong there is told to `onFault`
 */
export function graphNotifications(
  heard: (body: unknown) => Promise<void>,
  onFault: (error: unknown) => void,
): RequestHandler {
  const router = Router();
  router.post(
    NOTIFICATIONS_PATH,
    express.json({ limit: BODY_LIMIT, type: () => true }),
    (request, response) => {
      const token = request.query['validationToken'];
      if (typeof token === 'string') {
        response.type('text/plain').send(token);
        return;
      }
      response.status(202).end();
      heard(request.body).catch(onFault);
    },
  );
  return router;
}
