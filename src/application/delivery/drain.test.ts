import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aMessage, toChannel, toPerson } from '../../../test/builders/messages.ts';
import { memoryLeases } from '../../../test/fakes/memory-leases.ts';
import { memoryOutbox } from '../../../test/fakes/memory-outbox.ts';
import { virtualTime } from '../../../test/fakes/virtual-time.ts';
import type { Message, Outbox, Settlement } from '../ports/outbox.ts';
import { createDrain, type Drain, type DrainParts } from './drain.ts';
import { teamsLimits } from './pace.ts';
import { createTurnstile } from './turnstile.ts';

const monday = '2027-01-11T08:00:00.000Z';
const second = 1000;
const minute = 60 * second;

describe('the drain', () => {
  let passing: ReturnType<typeof virtualTime>;
  let outbox: Outbox;
  let leases: ReturnType<typeof memoryLeases>;
  /** What went out, and when: seconds after the start. */
  let sent: (readonly [key: string, at: number])[];
  let faults: string[];
  let drains: Drain[];

  beforeEach(() => {
    passing = virtualTime(monday);
    outbox = memoryOutbox();
    leases = memoryLeases(passing.clock);
    sent = [];
    faults = [];
    drains = [];
  });
  afterEach(async () => {
    const stopped = Promise.all(drains.map((drain) => drain.stop()));
    await passing.pass(60 * minute);
    await stopped;
  });

  const now = (): string => passing.clock.now().toISOString();
  const seconds = (): number => passing.time.now() / second;
  const ended = (state: 'sent' | 'dropped'): Settlement => ({
    state,
    reason: '',
    attempts: [{ route: 'chat', at: now(), fault: null }],
  });
  const later = (fault: string): Settlement => ({
    state: 'waiting',
    notBefore: now(),
    attempts: [{ route: 'chat', at: now(), fault }],
  });

  async function takes(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      passing.time.after(milliseconds, resolve);
    });
  }

  async function sends({ message: { key } }: { readonly message: Message }): Promise<Settlement> {
    sent.push([key, seconds()]);
    await takes(100);
    return ended('sent');
  }

  function startDrain(differing: Partial<DrainParts> = {}, holder = 'this one'): Drain {
    const drain = createDrain({
      outbox,
      leases: leases.of(holder),
      clock: passing.clock,
      send: sends,
      random: () => 0.5,
      onFault: (error) => faults.push(error instanceof Error ? error.message : String(error)),
      time: passing.time,
      ...differing,
    });
    drains.push(drain);
    drain.start();
    return drain;
  }

  async function put(count: number, to: (index: number) => Message['to'] = (index) => toPerson(`p${index}`)) {
    for (let index = 0; index < count; index++) {
      await outbox.put(aMessage(`m${index}`, { to: to(index) }), now());
    }
  }

  const stateOf = async (key: string) => (await outbox.read(key))?.state;
  const keysSent = () => sent.map(([key]) => key).sort();

  it('sends what is due, once, and what becomes due later at its time', async () => {
    await put(3);
    await outbox.put(aMessage('later', { notBefore: '2027-01-11T09:00:00.000Z' }), now());
    const drain = startDrain();
    await passing.pass(minute);
    expect(keysSent()).toEqual(['m0', 'm1', 'm2']);
    await drain.idle();
    expect(await stateOf('m0')).toBe('sent');
    await passing.pass(62 * minute);
    expect(sent).toHaveLength(4);
    expect(sent[3]?.[1]).toBeGreaterThanOrEqual(3600);
    expect(sent[3]?.[1]).toBeLessThanOrEqual(3605);
    expect(faults).toEqual([]);
  });

  it('looks at once when it is told that there is something', async () => {
    const drain = startDrain();
    await passing.pass(second);
    await put(1);
    drain.nudge();
    await passing.pass(0);
    expect(sent).toEqual([['m0', 1]]);
  });

  it('sends four at once and never more', async () => {
    let atOnce = 0;
    let most = 0;
    await put(30);
    startDrain({
      send: async (delivery) => {
        most = Math.max(most, ++atOnce);
        await sends(delivery);
        atOnce -= 1;
        return ended('sent');
      },
    });
    await passing.pass(10 * second);
    expect(sent).toHaveLength(30);
    expect(most).toBe(4);
  });

  it('keeps nobody else waiting for a conversation that has had its fill, and goes on there when it may', async () => {
    const turnstile = createTurnstile(teamsLimits, passing.time);
    await put(70, () => toChannel(null));
    await outbox.put(aMessage('other', { notBefore: '2027-01-11T08:00:01.000Z' }), now());
    startDrain({
      send: async (delivery) => {
        const wait = await turnstile.admit(delivery.message.to.kind);
        if (wait === null) return sends(delivery);
        const notBefore = new Date(passing.clock.now().getTime() + wait).toISOString();
        return { state: 'waiting', notBefore, attempts: [] };
      },
    });
    await passing.pass(3 * second);
    expect(sent.find(([key]) => key === 'other')?.[1]).toBeLessThan(3);
    await passing.pass(2 * minute);
    expect(sent).toHaveLength(71);
    const times = sent.filter(([key]) => key !== 'other').map(([, at]) => at);
    expect(times.filter((at) => at <= 1)).toHaveLength(7);
    expect(times.filter((at) => at <= 30)).toHaveLength(60);
    expect((await outbox.read('m69'))?.attempts).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('tries again ever later, and parks what fails for good with its error', async () => {
    await put(1);
    startDrain({
      send: async (delivery) => {
        await sends(delivery);
        return later('bad-gateway');
      },
    });
    await passing.pass(6 * 60 * minute);
    expect(sent).toHaveLength(8);
    const gaps = sent.slice(1).map(([, at], index) => at - (sent[index]?.[1] ?? 0));
    for (const [index, gap] of gaps.entries()) {
      expect(gap).toBeGreaterThanOrEqual(30 * 2 ** index);
      expect(gap).toBeLessThan(30 * 2 ** index + 6);
    }
    expect(await outbox.read('m0')).toMatchObject({ state: 'parked', reason: 'bad-gateway' });
    expect((await outbox.read('m0'))?.attempts).toHaveLength(8);
  });

  it('parks a message over which the sender breaks, and sends the others', async () => {
    await put(5);
    startDrain({
      send: async (delivery) => {
        if (delivery.message.key === 'm2') throw new Error('no such card');
        return sends(delivery);
      },
    });
    await passing.pass(60 * minute);
    expect(keysSent()).toEqual(['m0', 'm1', 'm3', 'm4']);
    expect(await outbox.read('m2')).toMatchObject({ state: 'parked', reason: 'unexpected: no such card' });
    expect(faults).toEqual(['no such card', 'no such card', 'no such card']);
    await outbox.resend('m2', now());
    await passing.pass(second * 10);
    expect(await stateOf('m2')).toBe('waiting');
  });

  it('parks without another try what has been claimed and never settled too often', async () => {
    await put(1);
    for (let death = 0; death < 8; death++) {
      await outbox.claim(1, now(), second);
      await passing.pass(second);
    }
    startDrain();
    await passing.pass(minute);
    expect(sent).toEqual([]);
    expect(await outbox.read('m0')).toMatchObject({ state: 'parked', reason: 'too-many-tries' });
  });

  it('lets one process send at a time, and another take over when that one dies', async () => {
    await put(2);
    const dead = { isDead: false };
    const first = memoryLeases(passing.clock);
    leases = first;
    startDrain(
      {
        leases: {
          hold: async (name, time) => (dead.isDead ? takesForEver() : first.of('one').hold(name, time)),
          release: async () => {},
        },
        send: async ({ message: { key } }) => {
          sent.push([`one ${key}`, seconds()]);
          dead.isDead = true;
          return takesForEver();
        },
      },
      'one',
    );
    drains.pop();
    await passing.pass(second);
    startDrain({}, 'other');
    await passing.pass(25 * second);
    expect(keysSent()).toEqual(['one m0', 'one m1']);
    await put(3);
    await passing.pass(10 * second);
    expect(keysSent()).toEqual(['m2', 'one m0', 'one m1']);
    await passing.pass(3 * minute);
    expect(keysSent()).toEqual(['m0', 'm1', 'm2', 'one m0', 'one m1']);
  });

  it('finishes what it is sending when it is stopped, takes up nothing more, and lets another go on', async () => {
    await put(6);
    const drain = startDrain();
    await passing.pass(0);
    const stopped = drain.stop();
    await passing.pass(second);
    await stopped;
    expect(sent).toHaveLength(4);
    expect(await Promise.all(['m0', 'm3', 'm4'].map(stateOf))).toEqual(['sent', 'sent', 'waiting']);
    startDrain({}, 'other');
    await passing.pass(second);
    expect(sent).toHaveLength(6);
  });

  it('goes on once an outbox that was away is back', async () => {
    await put(2);
    let isAway = true;
    const away = async (): Promise<never> => {
      throw new Error('away');
    };
    startDrain({
      outbox: {
        ...outbox,
        claim: (...args) => (isAway ? away() : outbox.claim(...args)),
        settle: (...args) => (faults.length % 2 === 0 ? outbox.settle(...args) : away()),
      },
    });
    await passing.pass(10 * minute);
    const before = faults.length;
    // Ever more rarely: ten minutes of absence are not asked about a hundred times.
    expect(before).toBeGreaterThan(5);
    expect(before).toBeLessThan(30);
    isAway = false;
    await passing.pass(2 * minute);
    expect(keysSent()).toEqual(['m0', 'm1']);
    expect(await stateOf('m0')).toBe('sent');
  });

  it('is quiet while there is nothing to do', async () => {
    let looks = 0;
    startDrain({
      outbox: {
        ...outbox,
        claim: async () => {
          looks += 1;
          return [];
        },
      },
    });
    await passing.pass(10 * minute);
    expect(looks).toBeLessThanOrEqual(121);
  });
});

async function takesForEver(): Promise<never> {
  return new Promise<never>(() => {});
}
