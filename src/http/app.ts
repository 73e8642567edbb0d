import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { apiRouter } from './api-router.ts';
import { calendarRoute } from './calendar-route.ts';
import type { TokenRules } from './authentication/verify-token.ts';
import type { Services } from './handlers/handler.ts';
import { knownSince } from './known-since.ts';
import { openApiDocument } from './openapi.ts';
import { intakeRoutes } from './intake-routes.ts';
import { answerProblem } from './problem-answer.ts';
import { Refused } from './refused.ts';
import { tabFiles } from './tab-files.ts';
import { trace } from './trace.ts';

/** Where Teams and Microsoft 365 may show the tab in a frame. */
const frameAncestors = [
  "'self'",
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

export type AppParts = {
  readonly services: Services;
  readonly rules: TokenRules;
  readonly log: Logger;
  readonly tabFolder: string;
  /** The local Teams host; null where people come from the real one. */
  readonly local: RequestHandler | null;
  /** What Teams calls with what people write to the bot and press on its cards. */
  readonly bot: RequestHandler;
  /** Where SharePoint tells of changes; null where it does not. */
  readonly notifications: RequestHandler | null;
  /** Where people consent; null where they come from the local host. */
  readonly signInPages: RequestHandler | null;
  /** What a flow proves itself with; none refuses every flow. */
  readonly webhookSecrets: readonly string[];
};

/** The whole web application: health, API, tab and, on a developer's machine, the local Teams host. */
export function createApp(parts: AppParts): Express {
  const { services, rules, log, tabFolder, local, bot, notifications, signInPages } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.use(trace(log));
  app.use(
    helmet({
      frameguard: false,
      crossOriginEmbedderPolicy: false,
      contentSecurityPolicy: {
        directives: {
          'default-src': ["'self'"],
          'frame-ancestors': frameAncestors,
          'style-src': ["'self'", "'unsafe-inline'"],
          'img-src': ["'self'", 'data:'],
          'upgrade-insecure-requests': null,
        },
      },
    }),
  );
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' });
  });
  app.get('/readyz', async (_request, response) => {
    await services.store.ping();
    response.json({ status: 'ready' });
  });
  app.get('/api/openapi.json', (_request, response) => {
    response.json(openApiDocument());
  });
  // Teams has its own way to sign in, which the bot verifies.
  app.use('/api/messages', bot);
  if (notifications) app.use(notifications);
  // A flow is no person: it has a secret in place of a token, and one address.
  app.use('/api', intakeRoutes(services, parts.webhookSecrets));
  app.use('/api', knownSince(services.store), apiRouter(services, rules));
  app.use(calendarRoute(services));
  app.use('/tab', tabFiles(tabFolder));
  if (local) app.use(local);
  if (signInPages) app.use(signInPages);
  app.use(() => {
    throw new Refused('unknown-address');
  });
  app.use(answerProblem(log));
  return app;
}
