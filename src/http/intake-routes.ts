import express, { type RequestHandler, Router } from 'express';
import { receiveFromFlow } from '../application/forms/receive-response.ts';
import { webhookOperations } from '../contract/operations.ts';
import { WEBHOOK_SECRET_HEADER, webhooks } from '../contract/routes.ts';
import { plainAnswer, type ReceivedResponse } from '../domain/forms/response.ts';
import { plainEmail, plainName } from '../domain/forms/response-table.ts';
import { instantOf } from '../domain/forms/submitted-at.ts';
import { isWebhookSecret } from './authentication/webhook-secret.ts';
import { type Services, valueOf } from './handlers/handler.ts';
import { createRateLimit } from './rate-limit.ts';
import { Refused } from './refused.ts';
import { validate } from './validate.ts';

/** The largest response that is read, bytes: Forms takes 4,000 characters in an answer. */
const BODY_LIMIT = 512_000;
/** As many as a county's schools send on the last evening; a flow that is told to wait tries again by itself. */
const PER_MINUTE = 300;

/**
 * What a Power Automate flow delivers. Who does not give the secret is sent away before anything else is looked at, body
 * and address included. A response is kept before it is answered for, and nothing of it is logged.
 */
export function intakeRoutes(services: Services, secrets: readonly string[]): RequestHandler {
  const router = Router();
  const pattern = webhooks.receiveResponse.path.replace('{form}', ':form');
  const mayPass = createRateLimit(PER_MINUTE, () => performance.now());
  router.post(
    pattern,
    (request, _response, next) => {
      if (!isWebhookSecret(request.get(WEBHOOK_SECRET_HEADER), secrets))
        throw new Refused('webhook-secret-wrong');
      if (!mayPass()) throw new Refused('too-many-requests');
      next();
    },
    express.json({ limit: BODY_LIMIT, strict: true }),
    receive(services),
  );
  return router;
}

function receive(services: Services): RequestHandler<{ form: string }> {
  const { params, body } = webhookOperations.receiveResponse;
  return async (request, response) => {
    const { form } = validate(params, request.params);
    const { responseId, submittedAt, email, name, answers } = validate(body, request.body ?? {});
    const delivered: ReceivedResponse = {
      responseId,
      submittedAt: instantOf(submittedAt ?? ''),
      email: plainEmail(email ?? ''),
      name: plainName(name ?? ''),
      answers: Object.entries(answers).map(([question, answer]) => ({
        question: question.toWellFormed(),
        answer: plainAnswer(answer ?? ''),
      })),
    };
    const { id } = await valueOf(receiveFromFlow(services, { form, response: delivered }), services);
    services.changed();
    response.status(202).json({ id });
  };
}
