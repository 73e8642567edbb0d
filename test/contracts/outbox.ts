import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  Attempt,
  Claim,
  Delivery,
  Outbox,
  Settlement,
  Step,
} from '../../src/application/ports/outbox.ts';
import type { NetworkId, PersonId } from '../../src/domain/ids.ts';
import { aMessage, toChannel, toPerson } from '../builders/messages.ts';

type OpenOutbox = {
  readonly outbox: Outbox;
  /** The same outbox as another process sees it. */
  readonly elsewhere: Outbox;
  readonly close: () => void | Promise<void>;
};

const HOLD = 60_000;
const monday = '2027-01-11T08:00:00.000Z';
const sent: Settlement = {
  state: 'sent',
  reason: '',
  attempts: [{ route: 'chat', at: monday, fault: null }],
};

/** So many minutes after Monday at eight. */
function minutes(count: number): string {
  return new Date(Date.parse(monday) + count * 60_000).toISOString();
}

function throttled(at: string): Attempt {
  return { route: 'chat', at, fault: 'throttled' };
}

/** What the port promises, as tests. Every adapter runs them. The outbox that `open` gives is empty. */
export function describeOutbox(name: string, open: () => Promise<OpenOutbox>): void {
  describe(`${name} as an outbox`, () => {
    let opened: OpenOutbox;
    let outbox: Outbox;

    beforeEach(async () => {
      opened = await open();
      outbox = opened.outbox;
    });
    afterEach(() => opened.close());

    async function claimOne(at: string, from: Outbox = outbox): Promise<Claim> {
      const [claim, ...others] = await from.claim(1, at, HOLD);
      expect(others).toEqual([]);
      if (!claim) throw new Error('nothing is due');
      return claim;
    }

    async function keysDue(at: string, limit = 10): Promise<string[]> {
      return keysOf(await outbox.claim(limit, at, HOLD));
    }

    async function putAll(keys: readonly string[]): Promise<void> {
      for (const [index, key] of keys.entries()) await outbox.put(aMessage(key), minutes(index));
    }

    describe('putting', () => {
      it('gives back what was put', async () => {
        const message = aMessage('letter:1', {
          to: toChannel('fosen'),
          notice: {
            kind: 'reminder',
            duties: [
              { occurrence: 'county.decision-basis.2027', network: 'fosen' as NetworkId, offset: -14 },
              { occurrence: 'county.report.2027', network: null, offset: 1 },
            ],
          },
        });
        expect(await outbox.put(message, monday)).toBe(true);
        const delivery: Delivery = {
          message,
          state: 'waiting',
          reason: '',
          attempts: [],
          done: [],
          createdAt: monday,
          changedAt: monday,
        };
        expect(await outbox.read('letter:1')).toEqual(delivery);
        expect(await opened.elsewhere.read('letter:1')).toEqual(delivery);
        expect(await outbox.read('letter:2')).toBeNull();
      });

      it('leaves a message as it is that is put again', async () => {
        await outbox.put(aMessage('a'), monday);
        expect(await outbox.put(aMessage('a', { notBefore: minutes(5) }), minutes(1))).toBe(false);
        expect(await opened.elsewhere.put(aMessage('a'), minutes(2))).toBe(false);
        expect((await outbox.read('a'))?.message.notBefore).toBe(monday);
        expect(await keysDue(monday)).toEqual(['a']);
      });

      it('does not send once more what was sent, though it is put again', async () => {
        await outbox.put(aMessage('a'), monday);
        await outbox.settle(await claimOne(monday), sent, monday);
        expect(await outbox.put(aMessage('a'), minutes(1))).toBe(false);
        expect(await keysDue(minutes(2))).toEqual([]);
      });

      it('takes one of many that put the same at once', async () => {
        const results = await Promise.all(
          [outbox, opened.elsewhere, outbox, opened.elsewhere].map((one) => one.put(aMessage('a'), monday)),
        );
        expect(results.filter(Boolean)).toHaveLength(1);
        expect((await outbox.list({}, { size: 10, from: null })).deliveries).toHaveLength(1);
      });

      it.each(['', 'Å', 'a b', 'a/b', 'a#b', 'a?b', 'a%b', 'A', 'a'.repeat(201)])(
        'refuses the key “%s”',
        async (key) => {
          await expect(outbox.put(aMessage(key), monday)).rejects.toThrow(TypeError);
        },
      );

      it.each(['a', 'reminder:county.report.2027:fosen:-14_x', 'a'.repeat(200)])(
        'takes the key “%s”',
        async (key) => {
          await outbox.put(aMessage(key), monday);
          expect(await keysDue(monday)).toEqual([key]);
        },
      );

      it('keeps a notice of many duties', async () => {
        const duties = Array.from({ length: 700 }, (_, index) => ({
          occurrence: `county.an-occurrence-with-a-long-name-${index}.2027`,
          network: 'namdal' as NetworkId,
          offset: index,
        }));
        await outbox.put(aMessage('long', { notice: { kind: 'reminder', duties } }), monday);
        const claim = await claimOne(monday);
        expect(claim.delivery.message.notice).toEqual({ kind: 'reminder', duties });
        expect(await outbox.settle(claim, sent, monday)).toBe(true);
      });
    });

    describe('claiming', () => {
      it('gives nothing before its time', async () => {
        await outbox.put(aMessage('a', { notBefore: minutes(30 * 24 * 60) }), monday);
        expect(await keysDue(minutes(30 * 24 * 60 - 1))).toEqual([]);
        expect(await keysDue(minutes(30 * 24 * 60))).toEqual(['a']);
      });

      it('gives what is due, the longest due first, and no more than asked for', async () => {
        for (const minute of [3, 1, 9, 2]) {
          await outbox.put(aMessage(`m${minute}`, { notBefore: minutes(minute) }), monday);
        }
        expect(await keysDue(minutes(4))).toEqual(['m1', 'm2', 'm3']);
        await putAll(['a', 'b', 'c']);
        expect(await outbox.claim(2, minutes(4), HOLD)).toHaveLength(2);
        expect(await outbox.claim(2, minutes(4), HOLD)).toHaveLength(1);
        expect(await outbox.claim(0, minutes(20), HOLD)).toEqual([]);
      });

      it('gives each message to one claimer only', async () => {
        const keys = Array.from({ length: 12 }, (_, index) => `m${index}`);
        await putAll(keys);
        const claims = await Promise.all(
          [outbox, opened.elsewhere, outbox, opened.elsewhere].map((one) => one.claim(12, minutes(20), HOLD)),
        );
        const rest = await outbox.claim(12, minutes(20), HOLD);
        expect([...claims.flat(), ...rest].map(({ delivery }) => delivery.message.key).sort()).toEqual(
          keys.sort(),
        );
      });

      it('shows what is being sent', async () => {
        await outbox.put(aMessage('a'), monday);
        const claim = await claimOne(minutes(1));
        expect(claim).toMatchObject({ tries: 1, delivery: { state: 'sending', changedAt: minutes(1) } });
        expect(await outbox.read('a')).toEqual(claim.delivery);
      });

      it('gives to another what a process left behind, once its claim has run out', async () => {
        await putAll(['a', 'b']);
        const claim = await claimOne(minutes(2));
        await outbox.settle(await claimOne(minutes(2)), sent, minutes(2));
        expect(await opened.elsewhere.claim(5, minutes(2), HOLD)).toEqual([]);
        const again = await claimOne(minutes(3), opened.elsewhere);
        expect(again.delivery.message).toEqual(claim.delivery.message);
        expect(again.token).not.toBe(claim.token);
        expect(again.tries).toBe(2);
      });
    });

    describe('settling', () => {
      it.each(['sent', 'dropped', 'parked'] as const)('makes an end of it: %s', async (state) => {
        await outbox.put(aMessage('a'), monday);
        const attempts = [throttled(monday)];
        const claim = await claimOne(monday);
        const settlement: Settlement = { state, reason: 'snoozed', attempts };
        expect(await outbox.settle(claim, settlement, minutes(0.5))).toBe(true);
        const expected = { state, reason: 'snoozed', attempts, changedAt: minutes(0.5), createdAt: monday };
        expect(await opened.elsewhere.read('a')).toMatchObject(expected);
        expect(await keysDue(minutes(600))).toEqual([]);
      });

      it('lets it wait for another try', async () => {
        await outbox.put(aMessage('a'), monday);
        const attempts = [throttled(monday)];
        await outbox.settle(
          await claimOne(monday),
          { state: 'waiting', notBefore: minutes(10), attempts },
          monday,
        );
        expect(await outbox.read('a')).toMatchObject({
          state: 'waiting',
          attempts,
          message: { notBefore: minutes(10) },
        });
        expect(await keysDue(minutes(9))).toEqual([]);
        const again = await claimOne(minutes(10));
        expect(again).toMatchObject({ tries: 2, delivery: { attempts } });
        await outbox.settle(again, sent, minutes(10));
        expect((await outbox.read('a'))?.attempts).toEqual([...attempts, ...sent.attempts]);
      });

      it('does not count as a try what was put off without one', async () => {
        await outbox.put(aMessage('a'), monday);
        const later: Settlement = { state: 'waiting', notBefore: minutes(1), attempts: [] };
        expect(await outbox.settle(await claimOne(monday), later, monday)).toBe(true);
        expect((await claimOne(minutes(1))).tries).toBe(1);
      });

      it('keeps the last twenty attempts', async () => {
        await outbox.put(aMessage('a'), monday);
        for (let minute = 0; minute < 8; minute++) {
          const attempts = [0, 1, 2].map((part) => throttled(minutes(minute + part / 10)));
          const again: Settlement = { state: 'waiting', notBefore: minutes(minute + 1), attempts };
          await outbox.settle(await claimOne(minutes(minute)), again, minutes(minute));
        }
        const attempts = (await outbox.read('a'))?.attempts ?? [];
        expect(attempts).toHaveLength(20);
        expect(attempts.at(0)).toEqual(throttled(minutes(1.1)));
        expect(attempts.at(-1)).toEqual(throttled(minutes(7.2)));
      });

      it('counts only once', async () => {
        await outbox.put(aMessage('a'), monday);
        const claim = await claimOne(monday);
        expect(await outbox.settle(claim, sent, monday)).toBe(true);
        const parked: Settlement = { state: 'parked', reason: 'blocked-by-recipient', attempts: [] };
        expect(await outbox.settle(claim, parked, monday)).toBe(false);
        expect(await outbox.read('a')).toMatchObject({ state: 'sent', attempts: sent.attempts });
      });

      it('changes nothing once the claim has run out, though nobody else has taken it', async () => {
        await outbox.put(aMessage('a'), monday);
        const claim = await claimOne(monday);
        expect(await outbox.settle(claim, sent, minutes(1))).toBe(false);
        expect((await outbox.read('a'))?.state).toBe('sending');
        expect(await keysDue(minutes(1))).toEqual(['a']);
      });

      it('changes nothing once somebody else has taken it', async () => {
        await outbox.put(aMessage('a'), monday);
        const claim = await claimOne(monday);
        const again = await claimOne(minutes(1), opened.elsewhere);
        expect(await outbox.settle(claim, sent, minutes(1))).toBe(false);
        expect(await opened.elsewhere.settle(again, sent, minutes(1))).toBe(true);
      });

      it('is known only from a claim of that message', async () => {
        await putAll(['a', 'b']);
        const a = await claimOne(minutes(5));
        const b = await claimOne(minutes(5));
        const mixed: Claim = { ...a, token: b.token };
        expect(await outbox.settle(mixed, sent, minutes(5))).toBe(false);
        expect(await outbox.settle(a, sent, minutes(5))).toBe(true);
      });
    });

    describe('going on', () => {
      const step = (name: string, fault: string | null = null): Step => ({
        name,
        attempt: { route: 'channel', at: monday, fault },
      });

      it('keeps each step that has ended, and shows whoever takes it up next where it was', async () => {
        await outbox.put(aMessage('a'), monday);
        const claim = await claimOne(monday);
        expect(claim.delivery.done).toEqual([]);
        const closed = { name: 'chat', attempt: throttled(monday) };
        expect(await outbox.advance(claim, closed, monday, HOLD)).toBe(true);
        expect(await outbox.advance(claim, step('channel:fosen'), monday, HOLD)).toBe(true);
        const again: Settlement = { state: 'waiting', notBefore: minutes(1), attempts: [throttled(monday)] };
        expect(await outbox.settle(claim, again, monday)).toBe(true);
        const next = await claimOne(minutes(1), opened.elsewhere);
        expect(next.delivery).toMatchObject({
          done: ['chat', 'channel:fosen'],
          attempts: [throttled(monday), step('').attempt, throttled(monday)],
        });
        expect(await opened.elsewhere.settle(next, sent, minutes(1))).toBe(true);
      });

      it('is known though the process died right after', async () => {
        await outbox.put(aMessage('a'), monday);
        await outbox.advance(await claimOne(monday), step('channel:fosen'), monday, HOLD);
        const again = await claimOne(minutes(1), opened.elsewhere);
        expect(again).toMatchObject({ tries: 2, delivery: { done: ['channel:fosen'] } });
      });

      it('lets the claim hold for as long again', async () => {
        await outbox.put(aMessage('a'), monday);
        const claim = await claimOne(monday);
        expect(await outbox.advance(claim, step('chat'), minutes(0.9), HOLD)).toBe(true);
        expect(await opened.elsewhere.claim(5, minutes(1.8), HOLD)).toEqual([]);
        expect(await outbox.settle(claim, sent, minutes(1.8))).toBe(true);
      });

      it('keeps nothing once the claim has run out or the delivery is settled', async () => {
        await outbox.put(aMessage('a'), monday);
        const claim = await claimOne(monday);
        expect(await outbox.advance(claim, step('chat'), minutes(1), HOLD)).toBe(false);
        const again = await claimOne(minutes(1), opened.elsewhere);
        expect(await outbox.advance(claim, step('chat'), minutes(1), HOLD)).toBe(false);
        await opened.elsewhere.settle(again, sent, minutes(1));
        expect(await opened.elsewhere.advance(again, step('chat'), minutes(1), HOLD)).toBe(false);
        expect((await outbox.read('a'))?.done).toEqual([]);
      });

      it('begins anew with what is sent once more', async () => {
        await outbox.put(aMessage('a'), monday);
        const claim = await claimOne(monday);
        await outbox.advance(claim, step('channel:fosen'), monday, HOLD);
        await outbox.settle(claim, sent, monday);
        await outbox.resend('a', minutes(1));
        expect((await claimOne(minutes(1))).delivery).toMatchObject({
          done: [],
          attempts: [step('').attempt, ...sent.attempts],
        });
      });
    });

    describe('the delivery log', () => {
      it('is told the newest first, a page at a time', async () => {
        await putAll(['a', 'b', 'c', 'd', 'e']);
        const first = await outbox.list({}, { size: 2, from: null });
        expect(keysIn(first)).toEqual(['e', 'd']);
        await outbox.put(aMessage('f'), minutes(9));
        const second = await outbox.list({}, { size: 2, from: first.next });
        expect(second.next).not.toBeNull();
        const third = await outbox.list({}, { size: 2, from: second.next });
        expect([...keysIn(second), ...keysIn(third)].filter((key) => key < 'd')).toEqual(['c', 'b', 'a']);
        expect(third.next).toBeNull();
        expect(keysIn(await outbox.list({}, { size: 10, from: null }))[0]).toBe('f');
      });

      it('ends with a page that is exactly full', async () => {
        await putAll(['a', 'b']);
        const page = await outbox.list({}, { size: 2, from: null });
        expect(keysIn(page)).toEqual(['b', 'a']);
        expect(page.next).toBeNull();
      });

      it('is narrowed to a state, a person, a network or the forum', async () => {
        await outbox.put(aMessage('a', { to: toPerson('p1') }), minutes(0));
        await outbox.put(aMessage('b', { to: toPerson('p2') }), minutes(1));
        await outbox.put(aMessage('c', { to: toChannel('fosen') }), minutes(2));
        await outbox.put(aMessage('d', { to: toChannel(null) }), minutes(3));
        await outbox.settle(await claimOne(minutes(5)), sent, minutes(5));
        const all = { size: 10, from: null };
        expect(keysIn(await outbox.list({ person: 'p2' as PersonId }, all))).toEqual(['b']);
        expect(keysIn(await outbox.list({ network: 'fosen' as NetworkId }, all))).toEqual(['c']);
        expect(keysIn(await outbox.list({ network: null }, all))).toEqual(['d']);
        expect(keysIn(await outbox.list({ state: 'sent' }, all))).toHaveLength(1);
        expect(keysIn(await outbox.list({ state: 'waiting' }, all))).toHaveLength(3);
        expect(keysIn(await outbox.list({ state: 'parked', person: 'p1' as PersonId }, all))).toEqual([]);
      });

      it.each(['', 'x', "' or 1 eq 1 or RowKey eq '", 'due:2000', 'log:', '2027-01-11T08:00:00.000Z x'])(
        'takes no harm from a place that is none: “%s”',
        async (from) => {
          await putAll(['a', 'b']);
          const { deliveries } = await outbox.list({}, { size: 5, from });
          expect(deliveries.length).toBeLessThanOrEqual(2);
        },
      );

      it('goes on with a narrowed page', async () => {
        for (let index = 0; index < 9; index++) {
          await outbox.put(aMessage(`m${index}`, { to: toPerson(`p${index % 3}`) }), minutes(index));
        }
        const filter = { person: 'p1' as PersonId };
        const first = await outbox.list(filter, { size: 2, from: null });
        const second = await outbox.list(filter, { size: 2, from: first.next });
        expect([keysIn(first), keysIn(second)]).toEqual([['m7', 'm4'], ['m1']]);
        expect(second.next).toBeNull();
      });
    });

    describe('sending once more', () => {
      it('takes up what had come to rest', async () => {
        await outbox.put(aMessage('a'), monday);
        const parked: Settlement = { state: 'parked', reason: 'throttled', attempts: [throttled(monday)] };
        await outbox.settle(await claimOne(monday), parked, monday);
        expect(await outbox.resend('a', minutes(5))).toBe(true);
        expect(await outbox.read('a')).toMatchObject({ state: 'waiting', reason: '', changedAt: minutes(5) });
        const again = await claimOne(minutes(5));
        expect(again).toMatchObject({ tries: 1, delivery: { attempts: parked.attempts } });
      });

      it('is refused for what is on its way, or is not there', async () => {
        await outbox.put(aMessage('a'), monday);
        expect(await outbox.resend('a', monday)).toBe(false);
        await claimOne(monday);
        expect(await outbox.resend('a', monday)).toBe(false);
        expect(await outbox.resend('unknown', monday)).toBe(false);
      });

      it('happens once, however many ask at once', async () => {
        await outbox.put(aMessage('a'), monday);
        await outbox.settle(await claimOne(monday), sent, monday);
        const asked = await Promise.all([outbox, opened.elsewhere].map((one) => one.resend('a', minutes(1))));
        expect(asked.filter(Boolean)).toHaveLength(1);
        expect(await keysDue(minutes(1))).toEqual(['a']);
      });
    });

    it('forgets what came to rest before a time, and nothing else', async () => {
      await outbox.put(aMessage('old'), monday);
      await outbox.settle(await claimOne(monday), sent, minutes(0.5));
      await outbox.put(aMessage('late'), monday);
      await outbox.settle(await claimOne(minutes(8)), sent, minutes(8.5));
      await outbox.put(aMessage('sending'), monday);
      await claimOne(minutes(8));
      await outbox.put(aMessage('waiting'), monday);
      expect(await outbox.prune(minutes(8.5))).toBe(1);
      expect(await outbox.prune(minutes(8.5))).toBe(0);
      expect(await outbox.read('old')).toBeNull();
      expect(keysIn(await outbox.list({}, { size: 10, from: null })).sort()).toEqual([
        'late',
        'sending',
        'waiting',
      ]);
      expect(await keysDue(minutes(8.9))).toEqual(['waiting']);
      expect(await outbox.put(aMessage('old'), minutes(9))).toBe(true);
    });
  });
}

function keysOf(claims: readonly Claim[]): string[] {
  return claims.map(({ delivery }) => delivery.message.key);
}

function keysIn({ deliveries }: { readonly deliveries: readonly Delivery[] }): string[] {
  return deliveries.map(({ message }) => message.key);
}
