import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { Router } from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { trace } from './trace.ts';

let logged: Record<string, unknown>[] = [];
let server: Server;
let address: string;

beforeAll(async () => {
  const line = (text: string) => void logged.push(JSON.parse(text) as Record<string, unknown>);
  const app = express();
  const api = Router();
  api.get('/audit/:kind/:id', (_request, response) => {
    response.json({});
  });
  app.use(trace(pino({ base: null }, { write: line })));
  app.use('/api', api);
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  logged = [];
});

/** Asks, and gives the trace id of the answer. */
async function ask(path: string, headers: Record<string, string> = {}) {
  return (await fetch(address + path, { headers })).headers.get('x-trace-id');
}

describe('the trace of a request', () => {
  it('has an id of its own, in the answer and in the log', async () => {
    const ids = [await ask('/api/me'), await ask('/api/me')];
    expect(ids[0]).toMatch(/^[\da-f]{32}$/);
    expect(new Set(ids).size).toBe(2);
    expect(logged.map(({ traceId }) => traceId)).toEqual(ids);
  });

  it("goes on with its caller's trace", async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    expect(await ask('/', { traceparent: `00-${traceId}-00f067aa0ba902b7-01` })).toBe(traceId);
  });

  it.each(['', 'x', "00-4bf92f3577b34da6a3ce929d0e0e4736'-00f067aa0ba902b7-01", '00-4BF9-1-01'])(
    'takes no notice of a traceparent that is none (%j)',
    async (traceparent) => {
      expect(await ask('/', { traceparent })).toMatch(/^[\da-f]{32}$/);
    },
  );

  it('says what was asked for, in the same words whether it was answered or refused', async () => {
    await ask('/api/audit/person/governor');
    await ask('/api/audit/person');
    expect(logged.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['GET', '/api/audit/*/*', 200],
      ['GET', '/api/audit/*', 404],
    ]);
  });

  it('says nothing about a person, whatever stands in the address', async () => {
    await ask('/api/audit/person/b3a1-object-id?name=Kari');
    await ask('/tab/Kari%20Nordmann');
    await ask('/01010112345');
    expect(logged.map(({ path }) => path)).toEqual(['/api/audit/*/*', '/tab/*', '/*']);
    expect(JSON.stringify(logged)).not.toMatch(/b3a1|Kari|01010112345/);
  });
});
