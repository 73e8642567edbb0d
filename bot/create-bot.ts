import express, { type RequestHandler, Router } from 'express';
import type { Messenger } from '../src/application/ports/messenger.ts';
import type { Turnstiles } from '../src/application/delivery/turnstiles.ts';
import { activitySchema } from './activity.ts';
import type { BotCredentials } from './bot-credentials.ts';
import { handleTurn } from './handle-turn.ts';
import { createMessenger } from './messenger.ts';
import type { BotServices } from './services.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import { isTrustedService } from './trusted-service.ts';

/** Where Teams takes messages from bots; each region has a nearer place, which it names when it writes. */
const TEAMS = 'https://smba.trafficmanager.net/teams/';

/** As much as Teams sends at a time. */
const BODY_LIMIT = '256kb';

const channels = new Set(['msteams']);
/** Agents Playground may call itself so. */
const localChannels = new Set(['msteams', 'emulator']);
const thisMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;

export type BotParts = {
  readonly services: BotServices;
  /** Null on a developer's machine, where nobody is authenticated and everything stays on the machine. */
  readonly credentials: BotCredentials | null;
  /** What every request to Teams goes through. */
  readonly turnstiles: Turnstiles;
  /** Where the local connector is; only used on a developer's machine. */
  readonly localConnector: () => string;
  readonly onFault: (error: unknown) => void;
};

export type Bot = {
  /** What Teams calls: to be mounted at `/api/messages`, before anything else reads the body. */
  readonly handleMessages: RequestHandler;
  readonly messenger: Messenger;
};

/** The bot. Its SDK, which takes half a second and 50 MB, is loaded by the first message in or out. */
export function createBot(parts: BotParts): Bot {
  const { services, credentials, turnstiles, localConnector } = parts;
  const local = credentials === null;
  let loading: Promise<TeamsAdapter> | null = null;
  const adapter = () =>
    (loading ??= import('./teams-adapter.ts').then(
      (module) => new module.TeamsAdapter(credentials, turnstiles),
    ));

  const router = Router();
  if (local) router.use(fromThisMachine);
  else router.use(withToken);
  router.post('/', express.json({ limit: BODY_LIMIT, strict: true }), receive(parts, adapter));
  router.use((_request, response) => {
    response.status(405).setHeader('Allow', 'POST').end();
  });
  return {
    handleMessages: router,
    messenger: createMessenger({ services, adapter, home: local ? localConnector : () => TEAMS }),
  };
}

/** What can be refused without the SDK is: what is no activity, or would have us answer somewhere else than to Teams. */
function receive(
  { services, credentials, onFault }: BotParts,
  adapter: () => Promise<TeamsAdapter>,
): RequestHandler {
  const local = credentials === null;
  const tenantId = credentials?.tenantId ?? null;
  return async (request, response) => {
    const parsed = activitySchema.safeParse(request.body);
    if (!parsed.success) {
      response.status(400).end();
      return;
    }
    const activity = parsed.data;
    const isOurs = (local ? localChannels : channels).has(activity.channelId);
    if (!isOurs || !isTrustedService(activity.serviceUrl, local)) {
      response.status(403).end();
      return;
    }
    const teams = await adapter();
    const { status, body } = await teams.receive(request.get('authorization') ?? '', activity, (turn) =>
      handleTurn(turn, { services, tenantId, onFault }),
    );
    response.status(status);
    if (body === undefined) response.end();
    else response.json(body);
  };
}

/** A page elsewhere that had its name point here could otherwise speak as anybody. */
const fromThisMachine: RequestHandler = (request, response, next) => {
  if (thisMachine.test(request.get('host') ?? '')) next();
  else response.status(403).end();
};

/** Who brings no token at all is told so before anything is read. */
const withToken: RequestHandler = (request, response, next) => {
  if ((request.get('authorization') ?? '') === '') response.status(401).end();
  else next();
};
