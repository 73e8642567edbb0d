import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import { verifyAudit } from '../../src/application/verify-audit.ts';
import { fault } from '../fakes/graph/faults.ts';
import type { Answer, Service } from '../integration/service.ts';
import { decideNextKey, expectFramesOnce, next, running, until } from '../integration/unfinished-work.ts';
import { startSeededTenant, type Tenant } from './tenant.ts';
import { expectWholeLists } from './whole-lists.ts';

const basis = `/api/rounds/${running}/bases/fosen`;
const overview = '/api/overview';

// Patience is in real time: for a commit some ten seconds, for what is known another ten.
describe('while SharePoint is away for a while', { timeout: 120_000 }, () => {
  let tenant: Tenant;
  let service: Service;
  const key = randomUUID();
  let before: Answer;

  beforeAll(async () => {
    tenant = await startSeededTenant();
    service = await tenant.serve();
    await decideNextKey(service);
    before = await service.call('coordinator-fosen', 'GET', basis);
    return () => tenant.close();
  }, 60_000);
  afterAll(() => {
    service.child.kill('SIGKILL');
  });

  const save = () => {
    const headers = { 'If-Match': before.etag, 'Idempotency-Key': key };
    const content = { ...(before.body['content'] as object), comment: 'Skrevet mens SharePoint var borte.' };
    return service.call('coordinator-fosen', 'PUT', basis, content, headers);
  };

  it('what is known can be read, a change is refused, and work under way waits', async () => {
    // It goes away in the middle of publishing frames.
    tenant.graph.faults.next(fault.dropped(), 1, ({ body }) => {
      const { fields } = (body ?? {}) as { fields?: Record<string, unknown> };
      const goes = fields?.['RecordKey'] === `${next}-gauldal` && 'RecordChanges' in fields;
      if (goes) tenant.graph.faults.away('unreachable');
      return goes;
    });
    expect((await service.call('governor', 'POST', `/api/rounds/${next}/frames`)).status).toBe(202);
    await until(
      async () => service.output().stdout,
      (text) => text.includes('a step failed'),
    );

    const refused = await save();
    expect(refused).toMatchObject({ status: 503, body: { code: 'store-unavailable' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);

    const known = await until(
      () => service.call('governor', 'GET', overview),
      ({ headers }) => headers['x-known-since'] !== undefined,
    );
    expect(known).toMatchObject({ status: 200 });
    expect(known.body['networks']).toHaveLength(11);
    expect(Date.parse(String(known.headers['x-known-since']))).toBeLessThan(Date.now());
    const read = await service.call('coordinator-fosen', 'GET', basis);
    expect(read.body).toEqual(before.body);
    // Not even that the work stopped could be kept.
    await until(
      async () => service.output().stdout,
      (text) => text.split('a step failed').length > 2,
    );
  });

  it('everything goes on once it is back, the change that was refused included, and happens once', async () => {
    tenant.graph.faults.back();
    expect(await save()).toMatchObject({ status: 200 });
    expect(await save()).toMatchObject({ status: 200 });
    await until(
      () => service.call('governor', 'GET', overview),
      ({ headers }) => headers['x-known-since'] === undefined,
    );
    await expectFramesOnce(service);
    const kept = await service.call('coordinator-fosen', 'GET', basis);
    expect(kept.body).toMatchObject({ version: Number(before.body['version']) + 1 });
    expect(await service.end()).toEqual({ code: 0, signal: null });

    const { store, sweep, close } = tenant.openStore();
    await sweep();
    await expectWholeLists(tenant, store);
    expect((await verifyAudit({ store, hash: contentHash })).broken).toEqual([]);
    await close();
  });
});
