import { randomUUID } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { refuseFreeText } from '../application/free-text/refuse-free-text.ts';
import { findPerson } from '../application/registers/find-person.ts';
import type { Person } from '../domain/registers/registers.ts';
import { dateInOslo } from '../domain/calendar/plain-date.ts';
import { operations } from '../contract/operations.ts';
import { type OperationId, routes } from '../contract/routes.ts';
import { bearerToken, type TokenRules, verifyToken } from './authentication/verify-token.ts';
import { basisHandlers } from './handlers/basis-handlers.ts';
import { jointMeasureHandlers } from './handlers/joint-measure-handlers.ts';
import { countHandlers } from './handlers/count-handlers.ts';
import { cycleHandlers } from './handlers/cycle-handlers.ts';
import { countyPlanHandlers } from './handlers/county-plan-handlers.ts';
import { formHandlers } from './handlers/form-handlers.ts';
import { decisionHandlers } from './handlers/decision-handlers.ts';
import type { FileAnswer, Handler, Handlers, Services } from './handlers/handler.ts';
import { historyHandlers } from './handlers/history-handlers.ts';
import { noticeHandlers } from './handlers/notice-handlers.ts';
import { needsHandlers } from './handlers/needs-handlers.ts';
import { planHandlers } from './handlers/plan-handlers.ts';
import { reportHandlers } from './handlers/report-handlers.ts';
import { schoolPlanHandlers } from './handlers/school-plan-handlers.ts';
import { registerHandlers } from './handlers/register-handlers.ts';
import { roundHandlers } from './handlers/round-handlers.ts';
import { shieldHandlers } from './handlers/shield-handlers.ts';
import { voteHandlers } from './handlers/vote-handlers.ts';
import { meetingHandlers } from './handlers/meeting-handlers.ts';
import { readerOf } from './reader-of.ts';
import { Refused, refusedBy } from './refused.ts';
import { takeUpload, uploadOf } from './upload.ts';
import { validate } from './validate.ts';

const handlers: Handlers = {
  ...roundHandlers,
  ...historyHandlers,
  ...registerHandlers,
  ...countHandlers,
  ...planHandlers,
  ...countyPlanHandlers,
  ...schoolPlanHandlers,
  ...basisHandlers,
  ...jointMeasureHandlers,
  ...decisionHandlers,
  ...noticeHandlers,
  ...cycleHandlers,
  ...voteHandlers,
  ...meetingHandlers,
  ...reportHandlers,
  ...needsHandlers,
  ...shieldHandlers,
  ...formHandlers,
};

/** The largest body that is read, in bytes: a plan with long texts is a tenth of it. */
const BODY_LIMIT = 2_000_000;

/** Every operation of the contract under one router: signed in, validated, handled, answered. */
export function apiRouter(services: Services, rules: TokenRules): Router {
  const router = Router();
  router.use(signIn(services, rules));
  for (const id of Object.keys(routes) as OperationId[]) {
    const { method, path } = routes[id];
    const pattern = path.replaceAll(/\{(\w+)\}/g, ':$1');
    const takeBody = isUpload(id) ? takeUpload : express.json({ limit: BODY_LIMIT, strict: true });
    router[method.toLowerCase() as 'get' | 'post' | 'put'](pattern, takeBody, handle(services, id));
  }
  router.use(() => {
    throw new Refused('unknown-address');
  });
  return router;
}

/** Everybody comes in the same way: a verified token, then the person of the register. */
function signIn({ store, clock, governorObjectIds }: Services, rules: TokenRules): RequestHandler {
  return async (request, response, next) => {
    const caller = await verifyToken(bearerToken(request.get('authorization')), rules, clock.now());
    // What one has just saved may have gone to another instance.
    await store.catchUp();
    const actor = await findPerson(store, caller.objectId, governorObjectIds, dateInOslo(clock.now()));
    response.locals['actor'] = actor;
    response.locals['language'] = actor.language;
    next();
  };
}

function handle(services: Services, id: OperationId): RequestHandler {
  const { params, query, body } = operations[id];
  return async (request, response) => {
    const handler = handlers[id] as Handler<OperationId>;
    const sent = isUpload(id) ? uploadOf(request) : (request.body ?? {});
    const command = body ? validate(body, sent) : undefined;
    // What a file says is looked at by what reads it.
    const texts = isUpload(id) ? undefined : command;
    const refusal = refuseFreeText(texts, request.get('confirm-sensitive-text') === 'yes');
    if (refusal) throw await refusedBy(refusal, services.names);
    const actor = response.locals['actor'] as Person;
    const reply = await handler(
      { ...services, store: services.store.readAs(readerOf(id, actor)) },
      {
        actor,
        params: validate(params, request.params),
        query: validate(query, { ...request.query }),
        body: command,
        changeId: changeIdOf(request, response),
        expected: expectedOf(request, id),
      },
    );
    if (routes[id].method !== 'GET') services.changed();
    response.setHeader('Cache-Control', 'no-store');
    if (reply.etag !== undefined) response.setHeader('ETag', `"${reply.etag}"`);
    response.status(reply.status ?? 200);
    if ('bytes' in reply.body) sendFile(response, reply.body);
    else response.json(reply.body);
  };
}

function isUpload(id: OperationId): boolean {
  return 'upload' in routes[id];
}

function sendFile(response: Response, { fileName, type, bytes }: FileAnswer): void {
  response.attachment(fileName).type(type);
  response.send(Buffer.from(bytes));
}

/** The command's id: the caller's own, bound to who calls, so that nobody can repeat another's command. */
function changeIdOf(request: Request, response: Response): string {
  const key = request.get('idempotency-key') ?? randomUUID();
  if (!/^[\w-]{8,100}$/.test(key)) {
    throw new Refused('invalid-request', {
      faults: [{ path: 'idempotency-key', code: 'wrong-format', values: {} }],
    });
  }
  return `${response.locals['actor'].id}:${key}`;
}

function expectedOf(request: Request, id: OperationId): string {
  if (!('ifMatch' in routes[id])) return '';
  const header = request.get('if-match');
  if (header === undefined) throw new Refused('precondition-required');
  return header.replace(/^(?:W\/)?"(.*)"$/, '$1');
}
