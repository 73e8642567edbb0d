import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../../src/application/ports/aggregate-store.ts';
import type { Claim, Settlement } from '../../../src/application/ports/outbox.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import { openAzureDelivery } from '../../../src/delivery/azure/azure-delivery.ts';
import { aMessage } from '../../builders/messages.ts';
import { type Azurite, startAzurite } from '../../fakes/azure/start-azurite.ts';
import {
  startStorageProxy,
  type StorageFault,
  type StorageProxy,
  type StorageRequest,
} from '../../fakes/azure/storage-proxy.ts';

const monday = '2027-01-11T08:00:00.000Z';
const HOLD = 60_000;
const sent: Settlement = {
  state: 'sent',
  reason: '',
  attempts: [{ route: 'chat', at: monday, fault: null }],
};

describe('the way out in Azure Storage, on a bad day', () => {
  let azurite: Azurite;
  let proxy: StorageProxy;
  let opened: Awaited<ReturnType<typeof openAzureDelivery>>;
  let places = 0;

  beforeAll(async () => {
    azurite = await startAzurite();
    proxy = await startStorageProxy(azurite);
  });
  afterAll(async () => {
    await proxy.close();
    await azurite.stop();
  });
  beforeEach(async () => {
    places += 1;
    opened = await open();
  });
  afterEach(() => {
    proxy.meddle = () => null;
  });

  const open = () =>
    openAzureDelivery(
      { kind: 'connection-string', connectionString: proxy.connectionString },
      `trouble${places}`,
    );

  /** The next request that is like that meets the fault; answers whether one came. */
  function next(fault: StorageFault, isLike: (request: StorageRequest) => boolean): { came: boolean } {
    const met = { came: false };
    proxy.meddle = (request) => {
      if (met.came || !isLike(request)) return null;
      met.came = true;
      return fault;
    };
    return met;
  }

  const isTransaction = ({ url }: StorageRequest) => url.includes('$batch');
  const isQueue = ({ service }: StorageRequest) => service === 'Queue';

  async function claimOne(): Promise<Claim> {
    const [claim] = await opened.outbox.claim(1, monday, HOLD);
    if (!claim) throw new Error('nothing is due');
    return claim;
  }

  it.each(['lost', 'dropped', 'busy'] as const)('puts a message once: %s', async (fault) => {
    await opened.outbox.read('none');
    const met = next(fault, isTransaction);
    expect(await opened.outbox.put(aMessage('a'), monday)).toBe(true);
    expect(met.came).toBe(true);
    expect(await opened.outbox.put(aMessage('a'), monday)).toBe(false);
    expect((await opened.outbox.list({}, { size: 9, from: null })).deliveries).toHaveLength(1);
  });

  it.each(['lost', 'dropped', 'busy'] as const)('claims and settles a message once: %s', async (fault) => {
    await opened.outbox.put(aMessage('a'), monday);
    const claiming = next(fault, isTransaction);
    const claim = await claimOne();
    const settling = next(fault, isTransaction);
    expect(await opened.outbox.settle(claim, sent, monday)).toBe(true);
    expect([claiming.came, settling.came]).toEqual([true, true]);
    expect(await opened.outbox.read('a')).toMatchObject({ state: 'sent', attempts: sent.attempts });
    expect(await opened.outbox.settle(claim, sent, monday)).toBe(false);
  });

  it('finds a message whose process died before it could leave a hint', async () => {
    await opened.outbox.read('none');
    proxy.meddle = (request) => (isQueue(request) ? 'dropped' : null);
    expect(await opened.outbox.put(aMessage('a'), monday)).toBe(true);
    proxy.meddle = () => null;
    expect((await claimOne()).delivery.message.key).toBe('a');
  });

  it('goes on without the queue', async () => {
    await opened.outbox.read('none');
    proxy.meddle = (request) => (isQueue(request) ? 'busy' : null);
    await opened.outbox.put(aMessage('a'), monday);
    const claim = await claimOne();
    expect(await opened.outbox.settle(claim, sent, monday)).toBe(true);
  });

  it('is not misled by hints about what is over or not yet due', async () => {
    await opened.outbox.put(aMessage('over'), monday);
    await opened.outbox.settle(await claimOne(), sent, monday);
    // Settled by another, so that the hint was not dropped; and resent, so that there are two.
    await opened.outbox.resend('over', monday);
    const other = await open();
    const [claim] = await other.outbox.claim(1, monday, HOLD);
    expect(claim && (await opened.outbox.settle(claim, sent, monday))).toBe(true);
    await opened.outbox.put(aMessage('due'), monday);
    expect((await claimOne()).delivery.message.key).toBe('due');
    expect(await opened.outbox.claim(5, monday, HOLD)).toEqual([]);
  });

  it.each(['lost', 'dropped', 'busy'] as const)('holds a lease: %s', async (fault) => {
    const met = next(fault, ({ url }) => url.includes('comp=lease'));
    expect(await opened.leases.hold('drain', 15_000)).toBe(true);
    expect(met.came).toBe(true);
    expect(await (await open()).leases.hold('drain', 15_000)).toBe(false);
  });

  it('says so while the account is away, and goes on once it is back', async () => {
    proxy.meddle = () => 'dropped';
    await expect(opened.outbox.put(aMessage('a'), monday)).rejects.toThrow(StoreUnavailable);
    await expect(opened.leases.hold('drain', 15_000)).rejects.toThrow(StoreUnavailable);
    await expect(opened.addressBook.person('p1' as PersonId)).rejects.toThrow(StoreUnavailable);
    proxy.meddle = () => null;
    expect(await opened.outbox.put(aMessage('a'), monday)).toBe(true);
    expect(await opened.leases.hold('drain', 15_000)).toBe(true);
  });

  it('loses nothing and claims nothing twice, whatever goes wrong in between', async () => {
    await opened.outbox.read('none');
    const keys = Array.from({ length: 40 }, (_, index) => `m${index}`);
    const faults: readonly StorageFault[] = ['lost', 'dropped', 'busy'];
    let count = 0;
    // Every seventh request: never twice in a row for the same one.
    proxy.meddle = () => (++count % 7 === 0 ? (faults[(count / 7) % 3] ?? null) : null);
    const other = await open();
    await Promise.all(
      keys.map((key, index) => (index % 2 === 0 ? opened : other).outbox.put(aMessage(key), monday)),
    );
    const claimed: string[] = [];
    const settled: string[] = [];
    async function work({ outbox }: typeof opened): Promise<void> {
      for (;;) {
        const claims = await outbox.claim(4, monday, HOLD);
        if (claims.length === 0) return;
        for (const claim of claims) {
          claimed.push(claim.delivery.message.key);
          if (await outbox.settle(claim, sent, monday)) settled.push(claim.delivery.message.key);
        }
      }
    }
    await Promise.all([work(opened), work(other)]);
    await work(opened);
    expect(claimed.sort()).toEqual(keys.sort());
    expect(settled.sort()).toEqual(keys);
    const { deliveries } = await opened.outbox.list({ state: 'sent' }, { size: 100, from: null });
    expect(deliveries).toHaveLength(40);
  });
});
