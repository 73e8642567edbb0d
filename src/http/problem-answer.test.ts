import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../application/ports/aggregate-store.ts';
import { problem } from '../contract/problem.ts';
import { problems as problemTexts } from '../text/problems.ts';
import { NotSignedIn } from './authentication/verify-token.ts';
import { answerProblem } from './problem-answer.ts';
import { Refused } from './refused.ts';
import { trace } from './trace.ts';

/** What the next request is to end in, and in which language its reader reads. */
let thrown: unknown;
let language: string | undefined;
let logged: string[];
let server: Server;
let address: string;

beforeAll(async () => {
  const log = pino({ base: null }, { write: (line: string) => void logged.push(line) });
  const app = express();
  app.use(trace(log));
  app.post('/body', express.json({ limit: 100 }), (_request, response) => {
    response.json({});
  });
  app.get('/things/:id', (_request, response) => {
    response.json({});
  });
  app.use((_request, response) => {
    if (language !== undefined) response.locals['language'] = language;
    throw thrown;
  });
  app.use(answerProblem(log));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  thrown = new Error('nothing was to be thrown');
  language = undefined;
  logged = [];
});

async function ask(path = '/', init: RequestInit = {}) {
  const response = await fetch(address + path, init);
  const body = problem.parse(await response.json());
  return { status: response.status, headers: response.headers, body };
}

describe('an error answer', () => {
  it('is a problem with the status of its code and the trace id of its request', async () => {
    thrown = new Refused('not-found');
    const { status, headers, body } = await ask();
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toEqual({
      type: 'https://kompetansehjulet.no/problems/not-found',
      title: 'Fant ikke det du spurte etter.',
      status: 404,
      detail: 'Gå tilbake til oversikten og åpne siden derfra.',
      code: 'not-found',
      traceId: headers.get('x-trace-id'),
    });
  });

  const statuses: Readonly<Record<string, number>> = {
    'invalid-request': 400,
    'not-signed-in': 401,
    'not-your-role': 403,
    'not-your-network': 403,
    'second-person-needed': 403,
    'not-found': 404,
    'unknown-address': 404,
    'not-in-this-state': 409,
    'already-exists': 409,
    conflict: 412,
    'too-large': 413,
    'file-too-large': 413,
    'webhook-secret-wrong': 401,
    'too-many-requests': 429,
    'file-unpacks-too-large': 422,
    'file-has-macros': 422,
    'file-is-old-excel': 422,
    'file-is-encrypted': 422,
    'file-has-wrong-ending': 422,
    'file-declares-entities': 422,
    'file-has-too-many-rows': 422,
    'file-has-too-many-columns': 422,
    'file-has-no-rows': 422,
    'file-has-no-such-sheet': 422,
    'file-is-not-text': 422,
    'file-is-damaged': 422,
    'file-takes-too-long': 422,
    'not-ready': 422,
    'national-identity-number': 422,
    'sensitive-text': 422,
    'no-recipients': 422,
    'duplicate-recipient': 422,
    'floor-above-cap': 422,
    'pool-exceeded': 422,
    'floors-exceed-pool': 422,
    'zero-weight': 422,
    'precondition-required': 428,
    'internal-error': 500,
    'store-unavailable': 503,
    'sign-in-unavailable': 503,
    'not-your-seat': 403,
    'only-for-yourself': 403,
    'voting-is-over': 409,
    'seat-has-changed': 409,
    'vote-is-open': 409,
    'recommendation-changed': 409,
    'you-are-recused': 422,
    'you-are-absent': 422,
    'representative-votes': 422,
    'deputy-has-voted': 422,
    'has-voted': 422,
    'not-a-representative': 422,
    'not-a-member': 422,
    'vote-ended-rejected': 422,
    'vote-ended-tie': 422,
    'vote-ended-no-quorum': 422,
    'vote-ended-no-consensus': 422,
    'adopted-before-change': 422,
  };

  it.each(Object.keys(problemTexts.nb))('for %s has the status that the API promises', async (code) => {
    thrown = new Refused(code);
    expect((await ask()).status).toBe(statuses[code]);
  });

  it('speaks the language of its reader', async () => {
    thrown = new Refused('not-found');
    const titles: string[] = [];
    for (language of ['nb', 'nn', 'en']) titles.push((await ask()).body.title);
    expect(titles).toEqual([
      'Fant ikke det du spurte etter.',
      'Fann ikkje det du spurde etter.',
      'That was not found.',
    ]);
  });

  it('says the amounts that it is about, and which fields are wrong and why', async () => {
    thrown = new Refused('not-ready', {
      faults: [{ path: 'measures', code: 'above-frame', values: { by: 40_000 } }],
    });
    language = 'en';
    expect((await ask()).body.errors).toEqual([
      { path: 'measures', code: 'above-frame', message: expect.stringMatching(/40.000/) },
    ]);
    thrown = new Refused('pool-exceeded', { values: { excess: 1_000_000 } });
    expect((await ask()).body.title).toMatch(/1.000.000/);
    thrown = new Refused('pool-exceeded', { values: { excess: '18014398485781982' } });
    expect((await ask()).body.title).toMatch(/18.014.398.485.781.982/);
  });

  it('to a conflict says which version stands, in the body and as the ETag', async () => {
    const current = {
      version: 3,
      etag: 'abc',
      changedBy: 'Koordinator, Fosen',
      changedAt: '2027-01-15T10:00:00Z',
    };
    thrown = new Refused('conflict', { current });
    const { headers, body } = await ask();
    expect(headers.get('etag')).toBe('"abc"');
    expect(body.current).toEqual(current);
  });

  it('to somebody who is not signed in asks for a token, and does not say what was wrong with it', async () => {
    thrown = new NotSignedIn('other-tenant');
    const { status, headers, body } = await ask();
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(JSON.stringify(body)).not.toContain('other-tenant');
  });

  it('asks to come back when the store does not answer', async () => {
    thrown = new StoreUnavailable('the disk is full');
    const { status, headers, body } = await ask();
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('5');
    expect(body.code).toBe('store-unavailable');
    expect(logged.join('')).toContain('the disk is full');
  });

  it.each([[new Error('secret: /home/x')], ['secret: /home/x'], [{ status: 404, secret: 1 }]])(
    'to what nobody foresaw (%j) tells nothing of the inside, and logs it under the trace id',
    async (error) => {
      thrown = error;
      const { status, headers, body } = await ask();
      expect({ status, code: body.code }).toEqual({ status: 500, code: 'internal-error' });
      expect(JSON.stringify(body)).not.toContain('secret');
      const entry = logged.map((line) => JSON.parse(line) as Record<string, unknown>)[0];
      expect(entry).toMatchObject({ level: 50, traceId: headers.get('x-trace-id'), code: 'internal-error' });
    },
  );

  it('to a refusal is logged as a request and no more', async () => {
    thrown = new Refused('not-found');
    await ask();
    expect(logged.map((line) => (JSON.parse(line) as { level: number }).level)).toEqual([30]);
  });
});

describe('a request that cannot be read', () => {
  const json = { 'Content-Type': 'application/json' };
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    ask('/body', { method: 'POST', body, headers: { ...json, ...headers } });

  it.each([
    ['what is no JSON', '{"pool": ', {}],
    ['JSON that is neither object nor list', '1', {}],
    ['NaN', '{"pool": NaN}', {}],
    ['an encoding that is not known', '{}', { 'Content-Encoding': 'compress' }],
    ['what is not compressed as it says', '{}', { 'Content-Encoding': 'gzip' }],
    ['a character set that is not known', '{}', { 'Content-Type': 'application/json; charset=klingon' }],
  ])('for %s is an invalid request', async (_, body, headers) => {
    const answer = await post(body, headers);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: '', code: 'unreadable-json' }],
    });
  });

  it('because it is too large is told so', async () => {
    expect((await post(JSON.stringify('a'.repeat(100)))).body.code).toBe('too-large');
  });

  it('because its address is not encoded as addresses are is an invalid request', async () => {
    const answer = await ask('/things/%ff');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: '', code: 'wrong-format' }],
    });
  });
});
