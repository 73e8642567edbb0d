import express, { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { isWebhookSecret } from './authentication/webhook-secret.ts';

/** Where SharePoint tells of changed lists. */
export const NOTIFICATIONS_PATH = '/graph/notifications';

/** Many notifications come in one; a hundred of them are some 60 KB. */
const BODY_LIMIT = 200_000;

const sent = z.object({ value: z.array(z.unknown()) });
const notification = z.object({ clientState: z.string(), resource: z.string() });

/** What is done about notifications. */
export type Notified = {
  /** What they must show to be SharePoint's. */
  readonly secret: () => Promise<string>;
  /** Takes in which lists have changed, as the subscriptions name them. */
  readonly changed: (resources: readonly string[]) => Promise<void>;
};

/**
 * Answers SharePoint as it wants it: the token of the first call decoded, as plain text; every later call at once, before
 * anything is done about it. What does not show the secret is dropped.
 * @param onFault hears of what goes wrong once it is answered
 */
export function graphNotifications(notified: Notified, onFault: (error: unknown) => void): RequestHandler {
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
      takeIn(request.body, notified).catch(onFault);
    },
  );
  return router;
}

async function takeIn(body: unknown, { secret, changed }: Notified): Promise<void> {
  const { data } = sent.safeParse(body);
  if (!data) return;
  const secrets = [await secret()];
  const genuine = data.value.flatMap((one) => {
    const { data: said } = notification.safeParse(one);
    return said && isWebhookSecret(said.clientState, secrets) ? [said.resource] : [];
  });
  if (genuine.length > 0) await changed(genuine);
}
