import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerProblem } from '../http/problem-answer.ts';
import { trace } from '../http/trace.ts';
import { localRouter } from './routes.ts';
import { createTravellingClock } from './travelling-clock.ts';

let server: Server;
let address: string;
let pageFolder: string;
let travels = 0;

beforeAll(async () => {
  pageFolder = await mkdtemp(path.join(tmpdir(), 'local-page-'));
  await writeFile(path.join(pageFolder, 'index.html'), '<title>Lokalt Teams</title>');
  const log = pino({ level: 'silent' });
  const app = express();
  app.use(trace(log));
  app.use(
    localRouter({
      users: async () => [
        { id: 'governor', name: 'Statsforvalteren', roles: [] } as { id: string; name: string },
      ],
      issueToken: async (userId) => (userId === 'governor' ? 'signed' : null),
      clock: createTravellingClock({ now: () => new Date('2026-11-24T10:00:00Z') }),
      pageFolder,
      chat: (_request, _response, next) => next(),
      onTravel: () => (travels += 1),
    }),
  );
  app.use(answerProblem(log));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await rm(pageFolder, { recursive: true });
});

async function send(method: string, where: string, body: unknown) {
  const response = await fetch(address + where, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

describe('the local Teams host', () => {
  it('lists who one can be, by id and name and nothing more', async () => {
    const response = await fetch(`${address}/local/users`);
    expect(await response.json()).toEqual({ users: [{ id: 'governor', name: 'Statsforvalteren' }] });
  });

  it('gives a token for a user that exists', async () => {
    expect(await send('POST', '/local/token', { userId: 'governor' })).toEqual({
      status: 200,
      body: { token: 'signed' },
    });
  });

  it('answers 404 for a user that does not', async () => {
    const { status, body } = await send('POST', '/local/token', { userId: 'nobody' });
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'not-found', status: 404 });
  });

  it.each([
    ['an empty body', {}],
    ['an unknown field', { userId: 'governor', admin: true }],
    ['a number', { userId: 1 }],
  ])('answers 400 for a token asked for with %s', async (_, body) => {
    const answer = await send('POST', '/local/token', body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('travels to another day and back', async () => {
    expect(await send('PUT', '/local/clock', { date: '2027-01-15' })).toEqual({
      status: 200,
      body: { date: '2027-01-15', travelled: true },
    });
    expect(await send('PUT', '/local/clock', { date: null })).toEqual({
      status: 200,
      body: { date: '2026-11-24', travelled: false },
    });
  });

  it('tells of every travel, so that what is due that day happens', async () => {
    const before = travels;
    await send('PUT', '/local/clock', { date: '2027-02-01' });
    await send('PUT', '/local/clock', { date: null });
    await send('PUT', '/local/clock', { date: 'tomorrow' });
    expect(travels - before).toBe(2);
  });

  it.each(['2027-02-30', '2027-13-01', 'tomorrow', '', 20_270_115])(
    'answers 400 for %j, which is no date',
    async (date) => {
      const answer = await send('PUT', '/local/clock', { date });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'date' }] } });
    },
  );

  it('shows its page', async () => {
    const response = await fetch(address);
    expect(await response.text()).toContain('Lokalt Teams');
  });

  it('refuses a caller that came by another name than this machine', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { Host: 'rebound.example' };
      request(`${address}/local/users`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });
});
