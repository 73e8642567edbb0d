import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAsk } from './ask.ts';
import { type GraphFake, startGraphFake } from './graph-fake.ts';

let graph: GraphFake;
let ask: ReturnType<typeof createAsk>;
let listener: Server;
let answersToken: (token: string) => string;
let heard: unknown[];
let body: Record<string, string>;

beforeEach(async () => {
  graph = await startGraphFake({ sites: { forum: 'Samarbeidsforum', networks: {} } });
  graph.tokenOk('good');
  ask = createAsk(graph);
  const { forum } = graph.siteIds;
  const list = graph.seedList(forum, { displayName: 'Runder' });
  answersToken = (token) => token;
  heard = [];
  listener = createServer((incoming, outgoing) => {
    const token = new URL(incoming.url ?? '', 'http://127.0.0.1').searchParams.get('validationToken');
    if (token !== null) {
      outgoing.writeHead(200, { 'content-type': 'text/plain' }).end(answersToken(token));
      return;
    }
    let text = '';
    incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
    incoming.on('end', () => {
      heard.push(JSON.parse(text));
      outgoing.writeHead(202).end();
    });
  });
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve);
  });
  const address = listener.address();
  body = {
    changeType: 'updated',
    resource: `sites/${forum}/lists/${list}`,
    notificationUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/changed`,
    clientState: 'secret',
    expirationDateTime: inMinutes(42_000),
  };
});
afterEach(async () => {
  listener.closeAllConnections();
  listener.close();
  await graph.close();
});

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

test('makes a subscription once the endpoint answers the decoded token, renews it and notifies', async () => {
  const made = await ask('POST', '/subscriptions', body);
  expect(made.status).toBe(201);
  const path = `/subscriptions/${made.body.id}`;
  expect((await ask('PATCH', path, { expirationDateTime: inMinutes(42_299) })).status).toBe(200);
  expect(await graph.notify(graph.siteIds.forum, 'Runder')).toEqual([202]);
  expect(heard).toMatchObject([{ value: [{ subscriptionId: made.body.id, clientState: 'secret' }] }]);
  expect((await ask('DELETE', path)).status).toBe(204);
  expect(await graph.notify(graph.siteIds.forum, 'Runder')).toEqual([]);
});

test('refuses an endpoint that answers the token as it was encoded', async () => {
  answersToken = encodeURIComponent;
  expect((await ask('POST', '/subscriptions', body)).body.error.code).toBe('ValidationError');
});

test.each([
  ['another change than updated', { changeType: 'created' }],
  ['more than 42,300 minutes', { expirationDateTime: inMinutes(42_301) }],
  ['a resource that is absolute', { resource: 'https://graph.microsoft.com/v1.0/sites/a/lists/b' }],
])('refuses a subscription with %s', async (_, more) => {
  expect((await ask('POST', '/subscriptions', { ...body, ...more })).status).toBe(400);
});
