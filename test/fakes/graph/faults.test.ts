import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEntraFake } from '../entra/entra-fake.ts';
import { createAsk } from './ask.ts';
import { aim, fault } from './faults.ts';
import { type GraphFake, startGraphFake } from './graph-fake.ts';

let graph: GraphFake;
let ask: ReturnType<typeof createAsk>;
let items: string;

beforeEach(async () => {
  graph = await startGraphFake({ sites: { forum: 'Samarbeidsforum', networks: {} } });
  graph.tokenOk('good');
  ask = createAsk(graph);
  const { forum } = graph.siteIds;
  items = `/sites/${forum}/lists/${graph.seedList(forum, { displayName: 'Runder' })}/items`;
});
afterEach(async () => graph.close());

const create = () => ask('POST', items, { fields: { Title: 'x' } });
const titles = () => graph.itemsOf(graph.siteIds.forum, 'Runder').map(({ Title }) => Title);

test('throttles the next requests with every kind of Retry-After', async () => {
  const date = new Date('2026-02-01T10:00:00Z');
  for (const after of [3, 2.128, 300, date, null]) graph.faults.next(fault.throttled(after));
  const seen: (string | null)[] = [];
  for (let at = 0; at < 5; at += 1) seen.push((await create()).headers.get('retry-after'));
  expect(seen).toEqual(['3', '2.128', '300', 'Sun, 01 Feb 2026 10:00:00 GMT', null]);
  expect([(await create()).status, titles()]).toEqual([201, ['x']]);
});

test('throttles every second write and no read', async () => {
  graph.faults.every(2, fault.throttled(1), aim.writes);
  const seen = [await create(), await ask('GET', items), await create(), await create()];
  expect(seen.map(({ status }) => status)).toEqual([201, 200, 429, 201]);
});

test('drops the connection before the write, or after it', async () => {
  graph.faults.next(fault.dropped());
  await expect(create()).rejects.toThrow('fetch failed');
  expect(titles()).toEqual([]);
  graph.faults.next(fault.dropped('effect'));
  await expect(create()).rejects.toThrow('fetch failed');
  expect(titles()).toEqual(['x']);
});

test('answers 504 although the write took effect', async () => {
  graph.faults.next(fault.failed(504, 'html', 'effect'), 1, aim.writes);
  expect((await create()).status).toBe(504);
  expect(titles()).toEqual(['x']);
});

test.each(['graph', 'innererror', 'nested', 'html', 'empty', 'no-json'] as const)(
  'fails with a body of the shape %s',
  async (shape) => {
    graph.faults.next(fault.failed(503, shape));
    expect((await create()).status).toBe(503);
  },
);

test('is away in both ways, and back with everything that it had', async () => {
  await create();
  graph.faults.away('unreachable');
  await expect(create()).rejects.toThrow('fetch failed');
  graph.faults.away('unavailable');
  expect((await create()).status).toBe(503);
  graph.faults.back();
  expect([(await create()).status, titles()]).toEqual([201, ['x', 'x']]);
});

test('says how much of the quota is left', async () => {
  graph.faults.rateLimit({ limit: 1250, remaining: 12, reset: 7 });
  const { headers } = await create();
  expect([headers.get('ratelimit-remaining'), headers.get('ratelimit-reset')]).toEqual(['12', '7']);
});

test('hits the same requests with the same seed, and each at most twice in a row', async () => {
  const play = async () => {
    graph.faults.clear();
    graph.faults.random({ seed: 7, rate: 0.5 });
    const seen: string[] = [];
    for (let at = 0; at < 40; at += 1) {
      seen.push(
        await create().then(
          ({ status }) => String(status),
          () => 'dropped',
        ),
      );
    }
    return seen;
  };
  const first = await play();
  expect(await play()).toEqual(first);
  expect(new Set(first).size).toBeGreaterThan(4);
  const longest = Math.max(
    ...first
      .join(' ')
      .split('201')
      .map((run) => run.trim().split(' ').filter(Boolean).length),
  );
  expect(longest).toBe(2);
});

test('hits no part of a batch more than twice in a row, whether it hits the part or the batch', async () => {
  graph.faults.random({ seed: 3, rate: 0.6 });
  const runs: number[] = [];
  for (let at = 0; at < 30; at += 1) {
    const requests = [{ id: '1', method: 'GET', url: items }];
    let tries = 0;
    for (let isOpen = true; isOpen; tries += 1) {
      const answer = await ask('POST', '/$batch', { requests }).catch(() => null);
      isOpen = answer?.body.responses?.[0]?.status !== 200;
    }
    runs.push(tries);
  }
  expect(Math.max(...runs)).toBe(3);
});

test('refuses no token, a strange one and an expired one with 401', async () => {
  expect((await createAsk(graph, 'strange')('GET', items)).status).toBe(401);
  graph.faults.expireTokens();
  const expired = await create();
  expect([expired.status, expired.body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
  graph.tokenOk('renewed');
  expect((await createAsk(graph, 'renewed')('GET', items)).status).toBe(200);
});

test('takes the tokens that the Entra fake gave, until they are called expired', async () => {
  const tenantId = '5e1f0000-0000-4000-8000-000000000001';
  const entra = await startEntraFake({
    tenantId,
    audience: 'tab',
    clients: [{ clientId: 'app', secret: 's' }],
  });
  const own = await startGraphFake({
    sites: { forum: 'Samarbeidsforum', networks: {} },
    verifyToken: entra.verifyToken,
  });
  const token = async (): Promise<string> => {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'app',
      client_secret: 's',
      scope: 'https://graph.microsoft.com/.default',
    });
    const answer = await fetch(`${entra.url}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  const first = await token();
  const status = async (bearer: string) =>
    (await createAsk(own, bearer)('GET', `/sites/${own.siteIds.forum}`)).status;
  expect(await status(first)).toBe(200);
  own.faults.expireTokens();
  expect([await status(first), await status(await token())]).toEqual([401, 200]);
  await Promise.all([own.close(), entra.close()]);
});
