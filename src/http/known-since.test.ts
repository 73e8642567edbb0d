import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownSince } from './known-since.ts';

describe('an answer', () => {
  let server: Server;
  let since: Date | null;
  beforeEach(async () => {
    since = null;
    const app = express();
    app.use(knownSince({ knownSince: () => since }));
    app.get('/away', (_request, response) => {
      // The request itself finds the store gone.
      since = new Date('2027-02-01T09:32:00Z');
      response.json({});
    });
    app.get('/refused', (_request, response) => void response.status(503).json({}));
    app.get('/back', (_request, response) => {
      since = null;
      response.end('bytes');
    });
    server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterEach(() => void server.close());

  async function ask(path: string): Promise<string | null> {
    const { port } = server.address() as AddressInfo;
    return (await fetch(`http://127.0.0.1:${port}${path}`)).headers.get('x-known-since');
  }

  it('says from when it is while the store is away, a refusal too, and no longer when it is back', async () => {
    expect(await ask('/refused')).toBeNull();
    expect(await ask('/away')).toBe('2027-02-01T09:32:00.000Z');
    expect(await ask('/refused')).toBe('2027-02-01T09:32:00.000Z');
    expect(await ask('/back')).toBeNull();
    expect(await ask('/refused')).toBeNull();
  });
});
