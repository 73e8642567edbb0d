import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeSignals } from '../../../src/application/ports/change-signals.ts';
import { graphNotifications, NOTIFICATIONS_PATH } from '../../../src/http/graph-notifications.ts';
import { aChange, aScheme } from '../../builders/aggregates.ts';
import { memorySignals } from '../../fakes/memory-signals.ts';
import { type County, graphOf, passingTime, startCounty } from './county.ts';

/** Long enough after a telling for a list to be left alone again. */
const QUIET = 31_000;

let county: County;
let signals: ChangeSignals;
beforeEach(async () => {
  // Subscriptions end by the clock of SharePoint, which is not ours to set.
  county = await startCounty({ time: passingTime(Date.now()) });
  signals = memorySignals();
});
afterEach(() => county.fake.close());

const asked = () => county.fake.requests.all.length;
const scheme = (name: string) => aScheme({ name });

describe('two instances that tell each other what they change', () => {
  it('see what the other has acknowledged as soon as they catch up', async () => {
    const [one, other] = [county.instance(signals).store, county.instance(signals).store];
    expect(await other.list('scheme')).toEqual([]);
    const first = await one.commit(aChange('scheme', scheme('Dekom')));
    await other.catchUp();
    expect((await other.list('scheme')).map(({ state }) => state.name)).toEqual(['Dekom']);
    const etag = first.kind === 'committed' ? first.stored.etag : '';
    await other.commit(aChange('scheme', scheme('Rekom'), { expected: etag }));
    await one.catchUp();
    expect((await one.list('scheme')).map(({ state }) => state.name)).toEqual(['Rekom']);
  });

  it('ask SharePoint for nothing while nobody has changed anything, and then for the one list', async () => {
    const [one, other] = [county.instance(signals), county.instance(signals)];
    await other.store.list('scheme');
    county.time.pass(QUIET);
    county.fake.requests.clear();
    await other.store.catchUp();
    await other.store.list('scheme');
    expect(asked()).toBe(0);
    await one.store.commit(aChange('scheme', scheme('Dekom')));
    await one.close();
    county.fake.requests.clear();
    await other.store.catchUp();
    expect(county.fake.requests.all.map(({ method, path }) => [method, path.split('?')[0]])).toEqual([
      ['GET', `/sites/${county.forum}/lists/${county.listId(county.forum, 'KhSchemes')}/items/delta`],
    ]);
  });

  it('see within a minute what somebody else changed, or what was not told', async () => {
    const one = county.instance(null).store;
    const other = county.instance(signals).store;
    await other.list('scheme');
    await one.commit(aChange('scheme', scheme('Dekom')));
    county.time.pass(2 * QUIET);
    expect(await other.list('scheme')).toHaveLength(1);
  });

  it('look for themselves every ten seconds while they cannot hear each other', async () => {
    const away: ChangeSignals = { ...signals, heard: () => Promise.reject(new Error('away')) };
    const one = county.instance(null).store;
    const other = county.instance(away).store;
    await other.list('scheme');
    await one.commit(aChange('scheme', scheme('Dekom')));
    county.time.pass(10_000);
    expect(await other.list('scheme')).toHaveLength(1);
  });

  it('acknowledge a change that nobody could be told of', async () => {
    const mute: ChangeSignals = { ...signals, tell: () => Promise.reject(new Error('away')) };
    const commit = await county.instance(mute).store.commit(aChange('scheme', scheme('Dekom')));
    expect(commit.kind).toBe('committed');
  });
});

describe('change notifications', () => {
  let address: string;
  let close: () => void;
  const faults: unknown[] = [];
  /** The instance that notifications come to. */
  async function listening() {
    const opened = county.instance(signals);
    await opened.store.ping();
    const app = express();
    let asked = 0;
    let done = Promise.resolve();
    let changed: (resources: readonly string[]) => Promise<void> = async () => {};
    const notified = {
      secret: async () => {
        asked += 1;
        return signals.secret();
      },
      changed: (resources: readonly string[]) => (done = changed(resources)),
    };
    app.use(graphNotifications(notified, (error) => faults.push(error)));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    close = () => server.close();
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${NOTIFICATIONS_PATH}`;
    const notifications = opened.notifications(address);
    if (!notifications) throw new Error('there are none');
    changed = (resources) => notifications.changed(resources);
    /** Resolves when what came as number so much is dropped or taken in: that is after it was answered. */
    const takenIn = async (number = 1) => {
      await vi.waitFor(() => expect(asked).toBe(number));
      await setImmediate();
      await done;
    };
    return { ...opened, notifications, takenIn };
  }
  const subscriptions = () =>
    graphOf(county).readAll('/subscriptions') as Promise<{ id: string; expirationDateTime: string }[]>;
  afterEach(() => close());

  it('are asked for once for every list that is read, and renewed a week before they end', async () => {
    const { notifications } = await listening();
    await notifications.renew();
    const made = await subscriptions();
    expect(made.length).toBeGreaterThan(20);
    await notifications.renew();
    expect(await subscriptions()).toEqual(made);
    const [first] = made;
    const soon = new Date(Date.now() + 6 * 24 * 3_600_000).toISOString();
    const path = `/subscriptions/${first?.id}`;
    await graphOf(county).send({ method: 'PATCH', path, body: { expirationDateTime: soon } });
    await notifications.renew();
    const renewed = await subscriptions();
    expect(renewed.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect(renewed[0]?.expirationDateTime.localeCompare(soon)).toBe(1);
  });

  it('tell every instance to look, whichever they come to', async () => {
    const { notifications, takenIn } = await listening();
    await notifications.renew();
    const other = county.instance(signals).store;
    await county.instance(null).store.commit(aChange('scheme', scheme('Dekom')));
    await other.list('scheme');
    county.fake.touchItem(county.forum, 'KhSchemes', '1');
    county.time.pass(QUIET);
    await other.catchUp();
    county.fake.requests.clear();
    expect(await county.fake.notify(county.forum, 'KhSchemes')).toEqual([202]);
    await takenIn();
    await other.catchUp();
    expect(county.fake.requests.all.some(({ path }) => path.includes('/items/delta'))).toBe(true);
    expect(faults).toEqual([]);
  });

  it('are dropped where they do not show the secret', async () => {
    const { notifications, takenIn } = await listening();
    await notifications.renew();
    const before = await signals.heard();
    expect(await county.fake.notify(county.forum, 'KhSchemes', { clientState: 'a guess' })).toEqual([202]);
    await takenIn();
    expect(await signals.heard()).toEqual(before);
  });

  it.each([undefined, 'text', {}, { value: 'x' }, { value: [null, 3, { clientState: 7 }] }])(
    'that are none change nothing: %j',
    async (body) => {
      const { notifications, takenIn } = await listening();
      await notifications.renew();
      const text = body === undefined ? null : JSON.stringify(body);
      await fetch(address, { method: 'POST', body: text });
      // One that counts, sent after it, is taken in after it.
      expect(await county.fake.notify(county.forum, 'KhSchemes')).toEqual([202]);
      await takenIn(Array.isArray((body as { value?: unknown } | undefined)?.value) ? 2 : 1);
      expect([...(await signals.heard()).keys()]).toEqual([`${county.forum} KhSchemes`]);
    },
  );
});
