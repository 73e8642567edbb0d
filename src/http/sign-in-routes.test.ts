import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import helmet from 'helmet';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signInRoutes } from './sign-in-routes.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const clientId = '22222222-2222-4222-8222-222222222222';

describe('the window for signing in', () => {
  let folder: string;
  let server: Server;
  let address: string;

  async function start(publicUrl: string): Promise<void> {
    folder = mkdtempSync(join(tmpdir(), 'sign-in-'));
    const donePage = join(folder, 'done.html');
    writeFileSync(donePage, '<body data-outcome=""></body>');
    const app = express();
    app.set('query parser', 'simple');
    app.use(helmet());
    app.use(
      signInRoutes({
        entraBase: 'https://login.microsoftonline.com',
        tenantId,
        clientId,
        scope: 'access_as_user',
        publicUrl,
        donePage,
      }),
    );
    server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  beforeEach(() => start('https://kompetanse.example.no'));
  afterEach(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** Goes to Entra: the address there, and the cookie that comes along. */
  async function begin(): Promise<{ to: URL; cookie: string; header: string; answer: Response }> {
    const answer = await fetch(`${address}/sign-in/start`, { redirect: 'manual' });
    const header = answer.headers.get('set-cookie') ?? '';
    return {
      to: new URL(answer.headers.get('location') ?? ''),
      cookie: header.split(';', 1)[0] ?? '',
      header,
      answer,
    };
  }

  /** Comes back from Entra: the outcome that the page tells. */
  async function end(query: Record<string, string>, cookie = ''): Promise<string | undefined> {
    const answer = await fetch(`${address}/sign-in/done?${new URLSearchParams(query).toString()}`, {
      headers: cookie === '' ? {} : { cookie },
    });
    return /data-outcome="([\w-]*)"/.exec(await answer.text())?.[1];
  }

  it('goes to the tenant’s sign-in for our own scope and nothing else', async () => {
    const { answer, to } = await begin();
    expect(answer.status).toBe(302);
    expect(to.origin + to.pathname).toBe(
      `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/authorize`,
    );
    expect(Object.fromEntries(to.searchParams)).toEqual({
      client_id: clientId,
      response_type: 'code',
      response_mode: 'query',
      scope: `${clientId}/access_as_user`,
      redirect_uri: 'https://kompetanse.example.no/sign-in/done',
      state: expect.stringMatching(/^[\w-]{32}$/),
      nonce: expect.stringMatching(/^[\w-]{32}$/),
    });
  });

  it('takes another state every time, and keeps it where no script can read it', async () => {
    const [one, other] = [await begin(), await begin()];
    expect(one.to.searchParams.get('state')).not.toBe(other.to.searchParams.get('state'));
    expect(one.header).toMatch(/; Path=\/sign-in; .*HttpOnly; Secure; SameSite=Lax$/);
  });

  it('keeps the state without https on a developer’s machine', async () => {
    server.close();
    rmSync(folder, { recursive: true });
    await start('http://127.0.0.1:3978');
    expect((await begin()).header).not.toContain('Secure');
  });

  it('keeps the tie to the window that opened it, and is kept by nobody', async () => {
    for (const path of ['start', 'done']) {
      const answer = await fetch(`${address}/sign-in/${path}`, { redirect: 'manual' });
      expect(answer.headers.get('cross-origin-opener-policy')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('is done when the same state comes back', async () => {
    const { to, cookie } = await begin();
    const state = to.searchParams.get('state') ?? '';
    expect(await end({ state, code: '0.secret' }, `a=b; ${cookie}`)).toBe('done');
  });

  it.each([
    ['access_denied', 'refused'],
    ['consent_required', 'refused'],
    ['server_error', 'failed'],
    ['"><script>', 'failed'],
  ])('tells %s from Entra as %s', async (error, outcome) => {
    const { to, cookie } = await begin();
    const state = to.searchParams.get('state') ?? '';
    expect(await end({ state, error, error_description: 'AADSTS65004' }, cookie)).toBe(outcome);
  });

  it('takes no answer to a question that it did not ask', async () => {
    const { to, cookie } = await begin();
    const state = to.searchParams.get('state') ?? '';
    expect(await end({ code: '1' }, cookie)).toBe('other-state');
    expect(await end({ code: '1', state: '' }, 'sign-in-state=')).toBe('other-state');
    expect(await end({ code: '1', state: 'forged' }, cookie)).toBe('other-state');
    expect(await end({ code: '1', state: `${state.slice(1)}x` }, cookie)).toBe('other-state');
    expect(await end({ code: '1', state })).toBe('other-state');
  });
});
