import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Graph } from '../../../src/storage/sharepoint/graph/graph.ts';
import { readChanges } from '../../../src/storage/sharepoint/graph/delta.ts';
import { itemsQuery } from '../../../src/storage/sharepoint/graph/odata.ts';
import { aim, fault, type Fault } from '../../fakes/graph/faults.ts';
import { type GraphFake, startGraphFake } from '../../fakes/graph/graph-fake.ts';
import { graphOf, passingTime, type PassingTime } from './county.ts';

describe('the client of Graph', () => {
  let fake: GraphFake;
  let time: PassingTime;
  let graph: Graph;
  let items: string;
  let list: string;

  beforeEach(async () => {
    fake = await startGraphFake({ sites: { forum: 'Samarbeidsforum', networks: {} }, pageSize: 2 });
    fake.tokenOk('good');
    time = passingTime();
    graph = graphOf({ fake, time });
    makeItems(5);
  });
  afterEach(() => fake.close());

  function makeItems(count: number): void {
    list = fake.seedList(fake.siteIds.forum, {
      displayName: `Liste med ${count}`,
      columns: [
        { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
        { name: 'Kind', text: {}, indexed: true },
      ],
      items: Array.from({ length: count }, (_, index) => ({
        Title: `Sak ${index}`,
        Key: `k${index}`,
        Kind: 'a',
      })),
    });
    items = `/sites/${fake.siteIds.forum}/lists/${list}/items`;
  }

  const answerOf = (body: unknown): Fault => ({ kind: 'answer', status: 200, body });
  const create = (key: string) =>
    ({ method: 'POST', path: items, body: { fields: { Title: key, Key: key } } }) as const;
  const byKey = (key: string) =>
    `${items}${itemsQuery({ fields: ['Title'], where: { column: 'Key', is: 'eq', value: key } })}`;
  const callsAndParts = () => fake.requests.all.map(({ call, status }) => [call, status]);

  it('point 1: creates with wrapped fields, and changes with wrapped fields and If-Match', async () => {
    const created = await graph.send(create('ny'));
    const { id, eTag } = created.body as { id: string; eTag: string };
    const path = `${items}/${id}`;
    const change = {
      method: 'PATCH',
      path,
      headers: { 'If-Match': eTag },
      body: { fields: { Title: 'Ny' } },
    } as const;
    expect([created.status, (await graph.send(change)).status]).toEqual([201, 200]);
    expect((await graph.send(change)).status).toBe(412);
  });

  it('point 2: finds a value with quotes, ampersands, hashes and Norwegian letters in it', async () => {
    const odd = "O'Neil & søn #1 + 100% = «ja»?";
    await graph.send(create(odd));
    expect(await graph.readAll(byKey(odd))).toMatchObject([{ fields: { Title: odd } }]);
    expect(await graph.readAll(byKey("' or 'a' eq 'a"))).toEqual([]);
  });

  it('point 4: follows links to the end past 5,000 items', async () => {
    makeItems(5001);
    const found = await graph.readAll(`${items}${itemsQuery({ fields: ['Key'], top: 1000 })}`);
    expect(new Set(found.map((item) => (item as { id: string }).id)).size).toBe(5001);
  });

  it('point 4: goes on after an empty page, and follows its link to the letter', async () => {
    const link = 'https://graph.microsoft.com/v1.0/sites/x/lists/y/items?$skiptoken=b%3D%2B&$top=1&a=1&a=2';
    fake.faults.next(answerOf({ value: [], '@odata.nextLink': link }));
    fake.faults.next(answerOf({ value: [{ id: '7' }] }));
    const sent = vi.spyOn(globalThis, 'fetch');
    expect(await graph.readAll(items)).toEqual([{ id: '7' }]);
    expect(sent.mock.lastCall?.[0]).toBe(link.replace('https://graph.microsoft.com/v1.0', fake.url));
    sent.mockRestore();
  });

  it('point 4: says that it is throttled when the list view threshold, which no retry cures, is hit', async () => {
    makeItems(5001);
    const all = `${items}${itemsQuery({ fields: ['Key'], where: { column: 'Kind', is: 'eq', value: 'a' } })}`;
    await expect(graph.readAll(all)).rejects.toMatchObject({ fault: 'throttled', status: 429 });
  });

  it.each([
    [423, 'locked'],
    [412, 'conflict'],
    [409, 'conflict'],
    [410, 'resync'],
    [401, 'sign-in-failed'],
    [403, 'access-denied'],
    [404, 'not-found'],
    [400, 'invalid'],
    [507, 'unavailable'],
  ])('point 8: calls a %d by its name, whatever the body says', async (status, name) => {
    const body = { error: { code: 'somethingElse', message: 'locked throttled not found' } };
    fake.faults.next({ kind: 'answer', status, body }, 20);
    await expect(graph.read(items)).rejects.toMatchObject({ fault: name, status });
  });

  it('point 8: takes the code before the status where it says more', async () => {
    const error = { code: 'notAllowed', innererror: { code: 'resourceLocked' } };
    fake.faults.next({ kind: 'answer', status: 403, body: { error } });
    await expect(graph.read(items)).rejects.toMatchObject({ fault: 'locked', code: 'notAllowed' });
  });

  it.each([
    ['in the inner error', { error: { code: 'x', innerError: { 'request-id': 'abc' } } }, {}],
    ['deep inside, in other letters', { error: { innererror: { innerError: { 'Request-Id': 'abc' } } } }, {}],
    [
      'in a header, the body being HTML',
      '<html>Our services are not available</html>',
      { 'request-id': 'abc' },
    ],
    ['in a header, the body being empty', undefined, { 'request-id': 'abc' }],
  ])('point 8: finds the request id %s', async (_, body, headers) => {
    fake.faults.next({ kind: 'answer', status: 400, body, headers });
    await expect(graph.read(items)).rejects.toMatchObject({ fault: 'invalid', requestId: 'abc' });
  });

  it.each([
    ['whole', 3, 3000],
    ['fractional', 2.128, 2128],
    ['zero', 0, 0],
  ])('point 9: waits as long as a %s Retry-After says, then succeeds', async (_, seconds, milliseconds) => {
    fake.faults.next(fault.throttled(seconds));
    await graph.read(items);
    expect(time.waited).toBeGreaterThanOrEqual(milliseconds);
    expect(time.waited).toBeLessThan(milliseconds * 2 + 1);
  });

  it('point 9: waits until the date that Retry-After names', async () => {
    fake.faults.next(fault.throttled(new Date(time.now() + 7000)));
    await graph.read(items);
    expect(time.waited).toBeGreaterThanOrEqual(7000);
  });

  it('point 9: waits for RateLimit-Reset where that is later than Retry-After', async () => {
    const headers = { 'retry-after': '1', 'ratelimit-reset': '6' };
    fake.faults.next({ kind: 'answer', status: 429, headers });
    await graph.read(items);
    expect(time.waited).toBeGreaterThanOrEqual(6000);
  });

  it('point 9: backs off longer each time, and unevenly, where no Retry-After is given', async () => {
    fake.faults.next(fault.throttled(null), 3);
    await graph.read(items);
    expect(time.waited).toBeGreaterThan(500 / 2 + 1000 / 2 + 2000 / 2);
  });

  it('point 9: refuses at once, for everybody, while a Retry-After above 180 seconds lasts', async () => {
    fake.faults.next(fault.throttled(200));
    await expect(graph.read(items)).rejects.toMatchObject({ fault: 'throttled' });
    const { httpCalls } = fake.requests;
    await expect(graph.send(create('ny'))).rejects.toMatchObject({ fault: 'throttled' });
    expect(fake.requests.httpCalls).toBe(httpCalls);
    time.pass(200_000);
    expect((await graph.send(create('ny'))).status).toBe(201);
  });

  it('point 9: reads again after a network error', async () => {
    fake.faults.next(fault.dropped(), 2);
    expect(await graph.readAll(items)).toHaveLength(5);
  });

  it('point 9: does not send a write again when nobody knows what became of it', async () => {
    fake.faults.next(fault.dropped('effect'));
    await expect(graph.send(create('ny'))).rejects.toMatchObject({ fault: 'unavailable' });
    fake.faults.next(fault.failed(504, 'graph', 'effect'));
    expect((await graph.send(create('enda en'))).status).toBe(504);
    expect(fake.itemsOf(fake.siteIds.forum, list).map(({ Key }) => Key)).toEqual([
      'k0',
      'k1',
      'k2',
      'k3',
      'k4',
      'ny',
      'enda en',
    ]);
  });

  it('point 8: sends a delete again when nobody knows what became of it; that it is gone already is fine', async () => {
    const remove = (id: string) => ({ method: 'DELETE', path: `${items}/${id}` }) as const;
    fake.faults.next(fault.failed(504, 'graph', 'effect'));
    expect((await graph.send(remove('1'))).status).toBe(404);
    fake.faults.next(fault.dropped());
    expect((await graph.send(remove('2'))).status).toBe(204);
    fake.faults.next(fault.failed(503), 1, aim.parts);
    const answers = await graph.batch([remove('3'), remove('4')], 'any');
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await graph.readAll(items)).toHaveLength(1);
  });

  it('point 9: slows down while little is left of the limit', async () => {
    fake.faults.rateLimit({ limit: 100, remaining: 50, reset: 10 });
    await graph.read(items);
    await graph.read(items);
    expect(time.waited).toBe(0);
    fake.faults.rateLimit({ limit: 100, remaining: 4, reset: 10 });
    await graph.read(items);
    await graph.read(items);
    expect(time.waited).toBe(2000);
  });

  it('point 10: sends reads of one tick as batches of twenty, and gives each its own answer', async () => {
    makeItems(45);
    const answers = await Promise.all(
      Array.from({ length: 45 }, (_, index) => graph.read(byKey(`k${index}`))),
    );
    expect(answers).toMatchObject(
      Array.from({ length: 45 }, (_, index) => ({ value: [{ fields: { Title: `Sak ${index}` } }] })),
    );
    expect(fake.requests.httpCalls).toBe(3);
  });

  it('point 10: sends only the throttled parts of a batch again, after the longest wait that they ask for', async () => {
    fake.faults.next(fault.throttled(1), 1, aim.parts);
    fake.faults.next(fault.throttled(4), 1, aim.parts);
    const answers = await graph.batch([create('a'), create('b'), create('c')], 'any');
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(callsAndParts()).toEqual([
      [1, 429],
      [1, 429],
      [1, 201],
      [2, 201],
      [2, 201],
    ]);
    expect(time.waited).toBeGreaterThanOrEqual(4000);
    expect(time.waited).toBeLessThan(8001);
  });

  it('point 10: sends again what was held back by a throttled part, and not what was done before it', async () => {
    let parts = 0;
    fake.faults.next(fault.throttled(1), 1, (request) => aim.parts(request) && (parts += 1) === 2);
    const answers = await graph.batch([create('a'), create('b'), create('c')], 'one-after-another');
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(fake.requests.all.map(({ status }) => status)).toEqual([201, 429, 201, 201]);
  });

  it('point 10: leaves undone what depends on a part that is refused for good', async () => {
    await graph.send(create('a'));
    const answers = await graph.batch([create('a'), create('b')], 'one-after-another');
    expect(answers.map(({ status }) => status)).toEqual([400, 424]);
  });

  it('point 11: takes the last of what is heard of an item, and what is deleted out', async () => {
    const link = 'https://graph.microsoft.com/v1.0/sites/x/lists/y/items/delta';
    fake.faults.next(
      answerOf({
        value: [{ id: '1', fields: { Key: 'old' } }, { id: '2' }, { id: '3', deleted: { state: 'deleted' } }],
        '@odata.nextLink': `${link}?token=1`,
      }),
    );
    fake.faults.next(answerOf({ value: [], '@odata.nextLink': `${link}?token=2` }));
    fake.faults.next(
      answerOf({
        value: [
          { id: '2', deleted: { state: 'deleted' } },
          { id: '1', fields: { Key: 'new' } },
        ],
        '@odata.deltaLink': `${link}?token=3`,
      }),
    );
    const { items: changed, link: next } = await readChanges(
      graph,
      '/sites/x/lists/y/items/delta',
      'patient',
    );
    expect(Object.fromEntries(changed)).toEqual({ 1: { id: '1', fields: { Key: 'new' } }, 2: null, 3: null });
    expect(next).toBe('/sites/x/lists/y/items/delta?token=3');
  });

  it('point 15: sends the token to a plain http address, in a chain of our own', async () => {
    const wrong = graphOf({ fake, time }, { token: async () => 'wrong', renew: async () => 'wrong' });
    await expect(wrong.read(items)).rejects.toMatchObject({ fault: 'sign-in-failed' });
    expect(await graph.readAll(items)).toHaveLength(5);
  });

  it('point 15: refuses a link to another host, which would be sent the token', async () => {
    fake.faults.next(answerOf({ value: [], '@odata.nextLink': 'https://graph.example.org/v1.0/items' }));
    await expect(graph.readAll(items)).rejects.toMatchObject({ fault: 'invalid' });
  });

  it('renews a token that expires while a request is under way, once, and sends the request again', async () => {
    let renewals = 0;
    fake.tokenOk('newer');
    const tokens = {
      token: async () => 'good',
      renew: async () => {
        renewals += 1;
        return 'newer';
      },
    };
    const client = graphOf({ fake, time }, tokens);
    fake.faults.next(fault.tokenExpired());
    expect((await client.send(create('ny'))).status).toBe(201);
    fake.faults.next(fault.tokenExpired(), 1, aim.parts);
    const answers = await client.batch([create('en'), create('to')], 'one-after-another');
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(renewals).toBe(2);
  });
});
