import express, { Router, type RequestHandler } from 'express';
import { z } from 'zod';
import { plainDate } from '../contract/schemas/common.ts';
import type { PlainDate } from '../domain/calendar/plain-date.ts';
import { Refused } from '../http/refused.ts';
import { validate } from '../http/validate.ts';

export type LocalHostParts = {
  /** Everybody one can be. */
  readonly users: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** A token for that user; null where there is none such. */
  readonly issueToken: (userId: string) => Promise<string | null>;
  readonly clock: {
    today(): PlainDate;
    travelTo(date: PlainDate | null): void;
    travelled(): boolean;
  };
  /** Where the built page lies. */
  readonly pageFolder: string;
  /** The chat with the bot, and the connector that the bot speaks to. */
  readonly chat: RequestHandler;
  /** Told of every travel, so that what is due on that day can happen. */
  readonly onTravel: () => void;
};

const tokenRequest = z.strictObject({ userId: z.string().min(1).max(200) });
const clockRequest = z.strictObject({ date: plainDate.nullable() });

/** The local Teams host: its page, who one can be, what day it is, and the chat. Mounted only where local sign-in is on. */
export function localRouter(parts: LocalHostParts): Router {
  const { users, issueToken, clock, pageFolder, chat, onTravel } = parts;
  const router = Router();
  const showClock = () => ({ date: clock.today(), travelled: clock.travelled() });
  router.use('/local', fromThisMachine, unkept);
  router.use('/local', chat);
  router.use('/local', express.json({ limit: 1000 }));

  router.get('/local/users', answerUsers(users));
  router.post('/local/token', answerToken(issueToken));
  router.get('/local/clock', (_request, response) => {
    response.json(showClock());
  });
  router.put('/local/clock', (request, response) => {
    const { date } = validate(clockRequest, request.body ?? {});
    clock.travelTo(date);
    onTravel();
    response.json(showClock());
  });

  router.get('/', fromThisMachine, (_request, response) => {
    response.sendFile('index.html', { root: pageFolder, cacheControl: false });
  });
  router.use('/local', express.static(pageFolder, { index: false, cacheControl: false }));
  return router;
}

function answerUsers(users: LocalHostParts['users']): RequestHandler {
  return async (_request, response) => {
    const everybody = await users();
    response.json({ users: everybody.map(({ id, name }) => ({ id, name })) });
  };
}

function answerToken(issueToken: LocalHostParts['issueToken']): RequestHandler {
  return async (request, response) => {
    const { userId } = validate(tokenRequest, request.body ?? {});
    const token = await issueToken(userId);
    if (token === null) throw new Refused('not-found');
    response.json({ token });
  };
}

const thisMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;

/** Refuses a request that names another host: a page elsewhere that had its name point here could sign itself in. */
const fromThisMachine: RequestHandler = (request, _response, next) => {
  if (!thisMachine.test(request.get('host') ?? '')) throw new Refused('unknown-address');
  next();
};

const unkept: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};
