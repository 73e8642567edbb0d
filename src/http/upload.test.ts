import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerProblem } from './problem-answer.ts';
import { takeUpload, uploadOf } from './upload.ts';

describe('an upload', () => {
  const app = express();
  app.post('/', takeUpload, (request, response) => {
    const { fileName, bytes } = uploadOf(request);
    response.json({ fileName, text: Buffer.isBuffer(bytes) ? bytes.toString() : null });
  });
  app.use(answerProblem(pino({ level: 'silent' })));
  const server = app.listen(0, '127.0.0.1');
  let address: string;

  beforeAll(async () => {
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  async function send(body: Uint8Array<ArrayBuffer> | string, headers: Record<string, string> = {}) {
    const response = await fetch(address, { method: 'POST', body, headers });
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
  }

  it('is taken as it is, whatever type it says, with the name that it has', async () => {
    for (const type of ['application/octet-stream', 'application/json', 'text/csv']) {
      const headers = { 'Content-Type': type, 'File-Name': encodeURIComponent('Barnetall på Frøya.csv') };
      expect((await send('{a;b', headers)).answer).toEqual({
        fileName: 'Barnetall på Frøya.csv',
        text: '{a;b',
      });
    }
    expect((await send('a')).answer).toEqual({ fileName: null, text: 'a' });
  });

  it('is refused when it is too large, compressed, or its name cannot be read', async () => {
    expect(await send(new Uint8Array(10_000_001))).toMatchObject({
      status: 413,
      answer: { code: 'too-large' },
    });
    const packed = { 'Content-Encoding': 'gzip' };
    const refused = { status: 400, answer: { code: 'invalid-request' } };
    expect(await send(Uint8Array.from(gzipSync('a')), packed)).toMatchObject(refused);
    expect(await send('a', { 'File-Name': '%' })).toMatchObject(refused);
  });
});
