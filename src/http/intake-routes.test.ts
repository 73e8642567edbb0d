import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { aForm } from '../../test/builders/aggregates.ts';
import { aSmallCounty, fosen } from '../../test/builders/small-county.ts';
import type { Services } from './handlers/handler.ts';
import { intakeRoutes } from './intake-routes.ts';
import { createNames } from './presenters/names.ts';
import { answerProblem } from './problem-answer.ts';
import { trace } from './trace.ts';

const secret = 'the-secret-that-the-flow-has-today';
const next = 'the-secret-that-the-flow-gets-next';
const response = {
  responseId: 12,
  submittedAt: '11/26/2026 7:51:02 AM',
  email: 'eier@orland.example',
  name: 'Eier',
  answers: { Skole: 'Eksempelskolen', Kommune: '["Ørland"]', Tom: null },
};

/** The webhook over a county in memory with the form `skriveramme`, and what it logged. */
async function aWebhook(secrets: readonly string[] = [secret, next]) {
  const county = await aSmallCounty();
  await county.store.commit({
    kind: 'form',
    id: 'skriveramme',
    expected: null,
    state: aForm({ network: fosen }),
    action: 'form.edit',
    by: 'governor',
    at: '2026-11-01T08:00:00Z',
    changeId: 'form',
    reason: '',
  });
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line) => void logged.push(line) });
  let changes = 0;
  const services = { ...county, names: createNames(county.store), changed: () => (changes += 1) };
  const app = express();
  app.use(trace(log));
  app.use('/api', intakeRoutes(services as unknown as Services, secrets));
  app.use(answerProblem(log));
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function send(
    body: unknown,
    headers: Record<string, string> = { 'X-Webhook-Secret': secret },
    form = 'skriveramme',
  ) {
    const answer = await fetch(`${address}/api/intake/forms/${form}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return {
      status: answer.status,
      headers: answer.headers,
      body: (await answer.json()) as Record<string, unknown>,
    };
  }
  return { store: county.store, send, logged, changes: () => changes };
}

it('a flow with either secret delivers a response, which is kept before it is answered for', async () => {
  const { send, store, changes } = await aWebhook();
  expect(await send(response)).toMatchObject({ status: 202, body: { id: 'skriveramme-12' } });
  expect((await send(response, { 'X-Webhook-Secret': next })).status).toBe(202);
  const kept = await store.read('form-response', 'skriveramme-12');
  expect(kept?.version).toBe(1);
  expect(kept?.state).toMatchObject({
    state: 'waiting',
    network: fosen,
    submittedAt: '2026-11-26T07:51:00.000Z',
    answers: [
      { question: 'Skole', answer: 'Eksempelskolen' },
      { question: 'Kommune', answer: 'Ørland' },
      { question: 'Tom', answer: '' },
    ],
  });
  expect(changes()).toBe(2);
});

it('nobody comes in without a secret, with another, or where none is set, whatever they send and ask for', async () => {
  const { send, store } = await aWebhook();
  const refused = { status: 401, body: { code: 'webhook-secret-wrong' } };
  expect(await send(response, {})).toMatchObject(refused);
  expect(await send(response, { 'X-Webhook-Secret': `${secret}x` })).toMatchObject(refused);
  expect(await send('{', { 'X-Webhook-Secret': 'guess' }, 'no-form')).toMatchObject(refused);
  expect(await send(response, { Authorization: `Bearer ${secret}` })).toMatchObject(refused);
  expect(await store.list('form-response')).toEqual([]);

  const closed = await aWebhook([]);
  for (const given of ['', secret, 'undefined']) {
    expect(await closed.send(response, { 'X-Webhook-Secret': given })).toMatchObject(refused);
  }
});

it('what is too large, no response or for a form that does not exist is refused by name', async () => {
  const { send, store } = await aWebhook();
  const long = { ...response, answers: { Skole: 'a'.repeat(600_000) } };
  expect(await send(long)).toMatchObject({ status: 413, body: { code: 'too-large' } });
  expect(await send({ ...response, answers: { Skole: 'a'.repeat(20_001) } })).toMatchObject({ status: 400 });
  expect(await send('{')).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  for (const wrong of [{}, [], { ...response, responseId: 'x' }, { ...response, more: 1 }]) {
    expect((await send(wrong)).status).toBe(400);
  }
  expect(await send(response, undefined, 'ukjent')).toMatchObject({
    status: 404,
    body: { code: 'not-found' },
  });
  expect(await send(response, undefined, 'No%20Form')).toMatchObject({ status: 400 });
  expect(await store.list('form-response')).toEqual([]);
});

it('a national identity number is refused with the question that it stands in, and nothing of it is logged', async () => {
  const { send, store, logged } = await aWebhook();
  const answers = { ...response.answers, Skole: 'Ring 01819010001.' };
  expect(await send({ ...response, answers })).toMatchObject({
    status: 422,
    body: { code: 'national-identity-number', errors: [{ path: 'answers.Skole' }] },
  });
  await send(response);
  expect(await store.list('form-response')).toHaveLength(1);
  const log = logged.join('');
  expect(log).toContain('"path":"/api/intake/forms/*"');
  for (const personal of ['01819010001', 'orland', 'Eier', 'Eksempelskolen', secret])
    expect(log).not.toContain(personal);
});
