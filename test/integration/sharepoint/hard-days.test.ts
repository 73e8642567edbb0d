import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentHash } from '../../../src/application/content-hash.ts';
import {
  type AggregateStore,
  type RecordStore,
  type Stored,
  StoreUnavailable,
} from '../../../src/application/ports/aggregate-store.ts';
import { verifyAudit } from '../../../src/application/verify-audit.ts';
import { FRESH_FOR } from '../../../src/storage/sharepoint/freshness.ts';
import { aChange, aPlan, aRound, aScheme } from '../../builders/aggregates.ts';
import { aim, fault } from '../../fakes/graph/faults.ts';
import type { GraphRequest } from '../../fakes/graph/http-shapes.ts';
import { type County, graphOf, startCounty } from './county.ts';

describe('the SharePoint store on a hard day', () => {
  let county: County;
  let store: AggregateStore;
  /** What is beneath: it reads nothing before it commits. */
  let records: RecordStore;
  let close: () => Promise<void>;
  let fosen: string;

  beforeEach(async () => {
    county = await startCounty();
    ({ store, records, close } = county.instance());
    fosen = county.sites['fosen'] ?? '';
  });
  afterEach(async () => {
    county.fake.faults.clear();
    await close();
    await county.fake.close();
  });

  const next: County['fake']['faults']['next'] = (...planned) => county.fake.faults.next(...planned);
  /** The batch that saves: the version and the parent. */
  const saving = ({ url, body }: GraphRequest) =>
    url === '/$batch' &&
    (body as { requests: { method: string }[] }).requests.some(({ method }) => method !== 'GET');

  async function createPlan(title = 'Første', into: RecordStore = store): Promise<Stored<'plan'>> {
    const outcome = await into.commit(aChange('plan', aPlan({ title })));
    if (outcome.kind !== 'committed') throw new Error(`it was ${outcome.kind}`);
    return outcome.stored;
  }
  const change = (stored: Stored<'plan'>, title: string) =>
    aChange('plan', aPlan({ title }), { expected: stored.etag });
  const auditEntries = ({ method, url }: GraphRequest) =>
    method === 'POST' && url.includes(county.listId(county.forum, 'KhAudit'));

  /** What a process that starts now finds; `close` ends the one before. */
  async function restarted(): Promise<AggregateStore> {
    await close();
    ({ store, records, close } = county.instance());
    return store;
  }

  /** What a process that starts now finds of the plan, and whether its trail holds. */
  async function found() {
    const after = await restarted();
    const plans = await after.list('plan');
    const { broken } = await verifyAudit({ store: after, hash: contentHash });
    return { plans: plans.length, version: plans[0]?.version, broken };
  }
  const intact = (version: number) => ({ plans: 1, version, broken: [] });

  describe('whose answers are lost', () => {
    it.each([1, 2, 3])('point 9: creates once although the answer is lost %d times', async (times) => {
      next(fault.dropped('effect'), times, saving);
      await createPlan();
      expect(await found()).toEqual(intact(1));
    });

    it('point 9: changes once although the answer is lost', async () => {
      const first = await createPlan();
      next(fault.dropped('effect'), 1, saving);
      expect(await store.commit(change(first, 'Andre'))).toMatchObject({ kind: 'committed' });
      expect(await found()).toEqual(intact(2));
    });

    it('point 9: tries again when the request was lost before it had any effect', async () => {
      next(fault.dropped(), 1, saving);
      await createPlan();
      expect(await found()).toEqual(intact(1));
    });

    it('point 9: answers what became of a change that is sent again by another process', async () => {
      const sent = aChange('plan', aPlan());
      await store.list('plan');
      next(fault.dropped('effect'), 1, saving);
      next(fault.dropped(), 50, (request) => aim.calls(request) && !saving(request));
      await expect(store.commit(sent)).rejects.toThrow(StoreUnavailable);
      county.fake.faults.clear();
      const again = { ...sent, at: '2026-11-02T09:00:00.000Z' };
      expect(await (await restarted()).commit(again)).toMatchObject({
        kind: 'repeated',
        stored: { version: 1 },
      });
      expect(await found()).toEqual(intact(1));
    });

    it('point 9: takes a change that it holds for a repetition, even where it comes with the newest etag', async () => {
      const sent = aChange('plan', aPlan({ title: 'Første' }));
      const first = await store.commit(sent);
      if (first.kind !== 'committed') throw new Error(first.kind);
      const second = await store.commit(change(first.stored, 'Andre'));
      if (second.kind !== 'committed') throw new Error(second.kind);
      const again = { ...sent, expected: second.stored.etag };
      expect(await store.commit(again)).toMatchObject({ kind: 'repeated', stored: { version: 1 } });
      expect(await (await restarted()).commit(again)).toMatchObject({
        kind: 'repeated',
        stored: { version: 1 },
      });
      expect(await found()).toEqual(intact(2));
    });

    it('point 9: keeps a state in several parts whole when an answer is lost in the middle of them', async () => {
      const long = aPlan({ title: 'å'.repeat(150_000) });
      await store.list('plan');
      const parts = `${county.listId(fosen, 'KhParts')}/items`;
      next(
        fault.failed(504, 'graph', 'effect'),
        1,
        ({ method, url }) => method === 'POST' && url.endsWith(parts),
      );
      await store.commit(aChange('plan', long));
      expect((await (await restarted()).read('plan', 'fosen'))?.state).toEqual(long);
      expect(await found()).toEqual(intact(1));
    });
  });

  describe('when somebody else was quicker', () => {
    it('point 7: shows what is current, and overwrites nothing', async () => {
      const first = await createPlan();
      const other = county.instance();
      await other.store.read('plan', 'fosen');
      const theirs = await other.store.commit(change(first, 'Deres'));
      await other.close();
      expect(theirs.kind).toBe('committed');
      expect(await store.commit(change(first, 'Min'))).toMatchObject({
        kind: 'conflict',
        current: { version: 2, state: { title: 'Deres' } },
      });
    });

    it('point 7: sends every update with the quoted eTag of what was read', async () => {
      await store.commit(change(await createPlan(), 'Andre'));
      const updates = county.fake.requests.all.filter(({ method }) => method === 'PATCH');
      expect(updates.length).toBeGreaterThan(0);
      for (const { ifMatch, path } of updates) {
        expect(ifMatch).toMatch(/^".+"$/);
        expect(path).not.toMatch(/\/fields$/);
      }
    });

    it('point 7: takes a parent that somebody touched in SharePoint for no conflict', async () => {
      const first = await createPlan();
      county.fake.touchItem(fosen, 'KhPlans', '1');
      expect((await store.commit(change(first, 'Andre'))).kind).toBe('committed');
      expect(await found()).toEqual(intact(2));
    });

    it('point 7: looks again when Graph says resourceModified', async () => {
      const first = await createPlan();
      next(fault.modified(), 1, (request) => request.method === 'PATCH');
      expect((await store.commit(change(first, 'Andre'))).kind).toBe('committed');
      expect(await found()).toEqual(intact(2));
    });

    it('lets one of many processes win', async () => {
      const first = await createPlan();
      const others = Array.from({ length: 5 }, () => county.instance());
      const outcomes = await Promise.all(
        others.map(async (other, index) => {
          await other.store.read('plan', 'fosen');
          return other.store.commit(change(first, `Nummer ${index}`));
        }),
      );
      await Promise.all(others.map((other) => other.close()));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
        'committed',
        ...Array<string>(4).fill('conflict'),
      ]);
      expect(await found()).toEqual(intact(2));
    });

    it('lets one of many processes create it', async () => {
      const others = Array.from({ length: 5 }, () => county.instance());
      const outcomes = await Promise.all(others.map((other) => other.store.commit(aChange('plan', aPlan()))));
      await Promise.all(others.map((other) => other.close()));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
        'committed',
        ...Array<string>(4).fill('conflict'),
      ]);
      expect(await found()).toEqual(intact(1));
    });

    /** Holds the answer to the next request back. */
    function holdNextAnswer() {
      const send = globalThis.fetch;
      const gate = Promise.withResolvers<void>();
      const given = Promise.withResolvers<void>();
      const spy = vi.spyOn(globalThis, 'fetch').mockImplementationOnce(async (...request) => {
        const answer = await send(...request);
        given.resolve();
        await gate.promise;
        return answer;
      });
      return {
        given: given.promise,
        release: () => {
          gate.resolve();
          spy.mockRestore();
        },
      };
    }

    it('point 11: does not take its own commit back when an older delta is answered after it', async () => {
      const first = await createPlan();
      await store.list('plan');
      await close();
      county.time.pass(FRESH_FOR);
      // Somebody touched the item, so that the delta tells of it, as it was before the commit.
      county.fake.touchItem(fosen, 'KhPlans', '1');
      const delta = holdNextAnswer();
      const reading = store.read('plan', 'fosen');
      await delta.given;
      expect((await records.commit(change(first, 'Andre'))).kind).toBe('committed');
      delta.release();
      expect((await reading)?.state.title).toBe('Andre');
      expect((await store.read('plan', 'fosen'))?.state.title).toBe('Andre');
    });

    it.each(['as it was before', 'without its fields'])(
      'point 11: does not go back when a delta that lags behind names the item %s',
      async (how) => {
        const first = await createPlan();
        const path = `/sites/${fosen}/lists/${county.listId(fosen, 'KhPlans')}/items`;
        const { value } = (await graphOf(county).read(`${path}?$expand=fields`)) as { value: object[] };
        expect((await store.commit(change(first, 'Andre'))).kind).toBe('committed');
        await store.list('plan');
        county.time.pass(FRESH_FOR);
        const lagging = how === 'without its fields' ? [{ id: '1', eTag: '"old,1"' }] : value;
        const body = { value: lagging, '@odata.deltaLink': `${county.fake.url}${path}/delta?token=lagging` };
        next({ kind: 'answer', status: 200, body }, 1, ({ url }) => url.startsWith(`${path}/delta`));
        expect((await store.read('plan', 'fosen'))?.state.title).toBe('Andre');
      },
    );

    it('point 11: does not lose what it creates while everything is read anew', async () => {
      await store.ping();
      const reading = holdNextAnswer();
      const listed = store.list('plan');
      await reading.given;
      const created = await createPlan('Første', records);
      reading.release();
      expect(await listed).toEqual([created]);
      expect(await store.read('plan', 'fosen')).toEqual(created);
    });

    it('leaves no tries behind when one process is given many changes at once', async () => {
      const first = await createPlan();
      await Promise.all(
        Array.from({ length: 10 }, (_, index) => store.commit(change(first, `Nummer ${index}`))),
      );
      expect(county.fake.itemsOf(fosen, 'KhVersions')).toHaveLength(2);
    });

    it('sees what another process committed when a few seconds have passed', async () => {
      const first = await createPlan();
      const other = county.instance();
      await other.store.read('plan', 'fosen');
      await other.store.commit(change(first, 'Deres'));
      await other.close();
      county.time.pass(FRESH_FOR);
      expect((await store.read('plan', 'fosen'))?.state.title).toBe('Deres');
    });
  });

  describe('that ends between two writes', () => {
    /** Writes the version and then nothing more: the process is gone. */
    async function crashAfterVersion(stored: Stored<'plan'>): Promise<void> {
      next(fault.failed(503, 'graph'), 1, (request) => request.method === 'PATCH');
      next(fault.dropped(), 100, (request) => aim.calls(request) && request.url !== '/$batch');
      await expect(store.commit(change(stored, 'Aldri'))).rejects.toThrow(StoreUnavailable);
      county.fake.faults.clear();
    }

    it('does not take a version without its parent for a commit', async () => {
      const first = await createPlan();
      await crashAfterVersion(first);
      expect(county.fake.itemsOf(fosen, 'KhVersions')).toHaveLength(2);
      const after = await restarted();
      expect(await after.read('plan', 'fosen')).toEqual(first);
      expect(await after.readVersion('plan', 'fosen', 2)).toBeNull();
      expect(await after.commit(change(first, 'Andre'))).toMatchObject({
        kind: 'committed',
        stored: { version: 2 },
      });
      expect((await after.readVersion('plan', 'fosen', 2))?.state.title).toBe('Andre');
    });

    it('tells a version that was committed from a try of the same number by the chain', async () => {
      const first = await createPlan();
      await crashAfterVersion(first);
      const after = await restarted();
      const second = await after.commit(change(first, 'Andre'));
      if (second.kind !== 'committed') throw new Error(second.kind);
      await after.commit(change(second.stored, 'Tredje'));
      expect((await after.readVersion('plan', 'fosen', 2))?.state.title).toBe('Andre');
      expect(await found()).toEqual(intact(3));
    });

    it('sweeps what was never committed when it is surely over, and nothing else', async () => {
      const first = await createPlan();
      await crashAfterVersion(first);
      const { store: after, sweep, close: end } = county.instance();
      expect(await sweep()).toMatchObject({ removed: 0 });
      county.time.pass(2 * 3_600_000);
      expect(await sweep()).toMatchObject({ removed: 1, checked: 1 });
      expect(county.fake.itemsOf(fosen, 'KhVersions')).toHaveLength(1);
      expect(await after.readVersion('plan', 'fosen', 1)).toEqual(first);
      await end();
      expect(await found()).toEqual(intact(1));
    });

    it('sweeps the parts of a long state that was never committed', async () => {
      const first = await createPlan();
      next(fault.failed(503, 'graph'), 1, (request) => request.method === 'PATCH');
      next(fault.dropped(), 100, (request) => aim.calls(request) && request.url !== '/$batch');
      await expect(store.commit(change(first, 'å'.repeat(150_000)))).rejects.toThrow(StoreUnavailable);
      county.fake.faults.clear();
      expect(county.fake.itemsOf(fosen, 'KhParts').length).toBeGreaterThan(0);
      county.time.pass(2 * 3_600_000);
      await county.instance().sweep();
      expect(county.fake.itemsOf(fosen, 'KhParts')).toEqual([]);
    });

    it.each([
      ['the next reader of the trail', async () => store.auditTrail('plan', 'fosen')],
      [
        'the next commit',
        async () => store.commit(change((await store.read('plan', 'fosen')) as Stored<'plan'>, 'Andre')),
      ],
      ['a sweep', async () => county.instance().sweep()],
    ])('has an audit entry that a crash prevented written by %s', async (_, mend) => {
      next(fault.dropped(), 100, auditEntries);
      await createPlan();
      await restarted();
      expect(county.faults).toHaveLength(1);
      expect(county.fake.itemsOf(county.forum, 'KhAudit')).toEqual([]);
      county.fake.faults.clear();
      await mend();
      await close();
      expect(county.fake.itemsOf(county.forum, 'KhAudit').length).toBeGreaterThan(0);
      expect(await found()).toEqual(intact((await store.auditTrail('plan', 'fosen')).length));
    });

    it('derives nothing that was changed by hand: the trail shows it', async () => {
      await createPlan();
      await close();
      const [entry] = county.fake.itemsOf(county.forum, 'KhAudit');
      const changed = String(entry?.['RecordEntry']).replace('plan.edit', 'plan.read');
      county.fake.touchItem(county.forum, 'KhAudit', String(entry?.['id']), { RecordEntry: changed });
      expect(await verifyAudit({ store: await restarted(), hash: contentHash })).toMatchObject({
        broken: [{ version: 1, fault: 'entry-changed' }],
      });
    });
  });

  describe('when lists and columns are no longer what they were', () => {
    it('point 5: reads and writes a column that has another internal name, as one made in a browser has', async () => {
      const displayName = 'Innhold (teknisk)';
      for (const list of ['KhPlans', 'KhVersions', 'KhParts']) {
        county.fake.deleteColumn(fosen, list, 'RecordJson');
        const column = { name: 'field_2', displayName, text: { allowMultipleLines: true } };
        county.fake.addColumn(fosen, list, column);
      }
      await createPlan('å'.repeat(100_000));
      expect(county.fake.itemsOf(fosen, 'KhPlans')[0]).toHaveProperty('field_2');
      expect(await found()).toEqual(intact(1));
    });

    it('point 5: does not care what people call a column', async () => {
      county.fake.renameColumn(fosen, 'KhPlans', 'RecordKey', 'Et annet navn');
      await createPlan();
      expect(await found()).toEqual(intact(1));
    });

    it('point 5: goes on without a column that is only for people', async () => {
      const first = await createPlan();
      county.fake.deleteColumn(fosen, 'KhPlans', 'FirstYear');
      expect((await store.commit(change(first, 'Andre'))).kind).toBe('committed');
      expect(await found()).toEqual(intact(2));
    });

    it('point 5: says which column is missing that it cannot do without, and writes nothing', async () => {
      const first = await createPlan();
      county.fake.deleteColumn(fosen, 'KhPlans', 'RecordJson');
      await expect(store.commit(change(first, 'Andre'))).rejects.toThrow(
        /Innhold \(teknisk\).*Kompetansehjulet – planer.*column-missing/,
      );
      expect(await store.read('plan', 'fosen')).toEqual(first);
      await expect((await restarted()).read('plan', 'fosen')).rejects.toThrow(/column-missing/);
      expect(await store.list('round')).toEqual([]);
    });

    it('says which list is missing', async () => {
      county.fake.grant(county.forum, 'manage');
      const path = `/sites/${county.forum}/lists/${county.listId(county.forum, 'KhRounds')}`;
      await graphOf(county).send({ method: 'DELETE', path });
      await expect(store.list('round')).rejects.toThrow(/tilskuddsrunder.*list-missing/);
      expect(await store.list('plan')).toEqual([]);
    });

    it('point 11: reads everything anew when the delta link is too old, and loses nothing of its own', async () => {
      const first = await createPlan();
      await store.read('plan', 'fosen');
      county.time.pass(FRESH_FOR);
      await store.read('plan', 'fosen');
      const second = await store.commit(change(first, 'Andre'));
      county.fake.resync(fosen, 'KhPlans');
      county.time.pass(FRESH_FOR);
      expect((await store.read('plan', 'fosen'))?.state.title).toBe('Andre');
      expect(second.kind).toBe('committed');
      expect(store.knownSince()).toBeNull();
    });

    it('point 4: lists more than 5,000 aggregates', async () => {
      await createPlan();
      const [plan] = county.fake.itemsOf(fosen, 'KhPlans');
      if (!plan) throw new Error('no plan');
      const entry = String(plan['RecordEntry']);
      const many = Array.from({ length: 5001 }, (_, index) => ({
        ...plan,
        RecordKey: `p${index}`,
        RecordEntry: entry.replace('"fosen"', `"p${index}"`),
      }));
      const big = await startCounty({ plans: many });
      const opened = big.instance();
      expect(new Set((await opened.store.list('plan')).map(({ id }) => id)).size).toBe(5001);
      await big.fake.close();
    });
  });

  describe('when an item is locked', () => {
    it('point 8: waits for the lock to be let go', async () => {
      const first = await createPlan();
      next(fault.locked(), 2, (request) => request.method === 'PATCH');
      expect((await store.commit(change(first, 'Andre'))).kind).toBe('committed');
    });

    it('point 8: refuses clearly when it stays locked, and loses nothing', async () => {
      const first = await createPlan();
      next(fault.locked(), 100, (request) => request.method === 'PATCH');
      await expect(store.commit(change(first, 'Andre'))).rejects.toThrow(/locked \(423/);
      county.fake.faults.clear();
      expect((await store.commit(change(first, 'Andre'))).kind).toBe('committed');
      expect(await found()).toEqual(intact(2));
    });
  });

  describe('when it is throttled', () => {
    it('point 10: commits when the parent is throttled in the middle of the batch, and writes the version once', async () => {
      const first = await createPlan();
      next(fault.throttled(2), 1, (request) => request.method === 'PATCH');
      expect((await store.commit(change(first, 'Andre'))).kind).toBe('committed');
      expect(county.fake.itemsOf(fosen, 'KhVersions')).toHaveLength(2);
      expect(await found()).toEqual(intact(2));
    });

    it('point 10: reads every list when some of them are throttled in the middle of the batch', async () => {
      await createPlan();
      const after = await restarted();
      next(fault.throttled(1), 7, aim.parts);
      expect(await after.list('plan')).toHaveLength(1);
      expect(after.knownSince()).toBeNull();
    });
  });

  describe('when SharePoint is away for ten minutes', () => {
    it.each(['unreachable', 'unavailable'] as const)(
      '%s: reads what is known and says how old it is',
      async (how) => {
        const first = await createPlan();
        await store.list('plan');
        const since = new Date(county.time.now());
        expect(store.knownSince()).toBeNull();

        county.fake.faults.away(how);
        county.time.pass(10 * 60_000);
        expect(await store.list('plan')).toEqual([first]);
        expect(store.knownSince()).toEqual(since);
        const refused = change(first, 'Under bruddet');
        await expect(store.commit(refused)).rejects.toThrow(StoreUnavailable);
        await expect(store.ping()).rejects.toThrow(StoreUnavailable);

        county.fake.faults.back();
        county.time.pass(FRESH_FOR);
        await vi.waitFor(async () => {
          county.time.pass(FRESH_FOR);
          await store.list('plan');
          expect(store.knownSince()).toBeNull();
        });
        expect(await store.commit(refused)).toMatchObject({ kind: 'committed', stored: { version: 2 } });
        expect(await found()).toEqual(intact(2));
      },
    );

    it('does not let every reader wait for what does not answer', async () => {
      await createPlan();
      county.fake.faults.away('unreachable');
      county.time.pass(FRESH_FOR);
      await store.list('plan');
      for (let reader = 0; reader < 20; reader++) {
        county.time.pass(FRESH_FOR);
        const before = county.time.now();
        await store.list('plan');
        expect(county.time.now()).toBe(before);
      }
    });

    it('says within seconds that it is not ready, as whoever probes it expects', async () => {
      await store.ping();
      county.fake.faults.away('unreachable');
      const before = county.time.now();
      await expect(store.ping()).rejects.toThrow(StoreUnavailable);
      expect(county.time.now() - before).toBeLessThan(5000);
    });

    it('refuses to read what it has never seen', async () => {
      county.fake.faults.away('unreachable');
      await expect(store.list('plan')).rejects.toThrow(StoreUnavailable);
    });

    it('serves the other networks when one site refuses access', async () => {
      await createPlan();
      county.fake.grant(county.sites['namdal'] ?? '', 'none');
      await expect((await restarted()).list('plan')).rejects.toThrow(/access-denied/);
      expect(await store.list('round')).toEqual([]);
    });
  });

  it('goes on when the token expires in mid-request', async () => {
    const first = await createPlan();
    next(fault.tokenExpired(), 1, saving);
    expect((await store.commit(change(first, 'Andre'))).kind).toBe('committed');
    county.time.pass(FRESH_FOR);
    next(fault.tokenExpired(), 1, aim.parts);
    expect((await store.read('plan', 'fosen'))?.state.title).toBe('Andre');
  });

  it('takes up a network whose site is recorded while it runs', async () => {
    await store.list('plan');
    const site = county.sites['namdal'] ?? '';
    county.fake.touchItem(county.forum, 'KhNetworks', '2', { SiteId: '' });
    const started = await restarted();
    const state = aPlan({ network: 'namdal' as never });
    await expect(started.commit(aChange('plan', state, { id: 'namdal' }))).rejects.toThrow(
      /namdal: list-missing/,
    );
    county.fake.touchItem(county.forum, 'KhNetworks', '2', { SiteId: site });
    county.time.pass(FRESH_FOR);
    expect((await started.commit(aChange('plan', state, { id: 'namdal' }))).kind).toBe('committed');
    expect(await started.list('plan')).toHaveLength(1);
  });

  it('point 3: filters by one indexed column at a time, and never skips, counts or searches', async () => {
    const first = await createPlan();
    await store.commit(change(first, 'Andre'));
    await store.commit(aChange('round', aRound(), { id: 'dekom-2027' }));
    await store.commit(aChange('scheme', aScheme(), { id: 'dekom' }));
    await store.readVersion('plan', 'fosen', 1);
    await store.auditTrail('plan', 'fosen');
    await close();
    await county.instance().sweep();
    const queries = county.fake.requests.all.map(({ path }) => path.split('?')[1] ?? '');
    const filters = queries.flatMap((query) => /\$filter=([^&]*)/.exec(query)?.[1] ?? []);
    expect(filters.length).toBeGreaterThan(5);
    for (const filter of filters) expect(filter).toMatch(/^fields\/\w+ (?:eq|ge) '[^']*'$/);
    expect(queries.join('\n')).not.toMatch(/\$(?:skip|count|search)\b/);
    expect(county.fake.requests.all.filter(({ status }) => Number(status) >= 300)).toEqual([]);
  });

  it('point 12: needs no notification to see what another instance changed, so none that is lost, late, doubled or forged does harm', async () => {
    const first = await createPlan();
    const other = county.instance();
    await other.store.list('plan');
    await store.commit(change(first, 'Andre'));
    county.time.pass(FRESH_FOR);
    expect((await other.store.read('plan', 'fosen'))?.state.title).toBe('Andre');
    await other.close();
    expect(county.fake.requests.all.filter(({ path }) => path.includes('subscriptions'))).toEqual([]);
  });

  it('point 14: asks for no more than write on the sites, and within the resource units of a small tenant', async () => {
    for (const site of [county.forum, ...Object.values(county.sites)]) county.fake.grant(site, 'write');
    await createPlan();
    county.fake.requests.clear();
    for (let refresh = 0; refresh < 6; refresh++) {
      county.time.pass(FRESH_FOR);
      await store.list('plan');
    }
    expect(county.fake.requests.resourceUnits * (34 / 14)).toBeLessThan(1250);
  });
});
