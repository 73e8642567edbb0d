import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySentTimes } from '../../../test/fakes/memory-sent-times.ts';
import { virtualTime } from '../../../test/fakes/virtual-time.ts';
import { StoreUnavailable } from '../ports/aggregate-store.ts';
import { teamsLimits, type Window } from './pace.ts';
import { createTurnstiles, replyLimits, unaskedLimits } from './turnstiles.ts';

const START = '2027-01-11T08:00:00.000Z';

/** The most that lie within any window of that length, both of its ends included. Times are earliest first. */
function mostWithin(times: readonly number[], { within }: Window): number {
  let first = 0;
  return Math.max(
    0,
    ...times.map((until, index) => {
      while ((times[first] ?? until) < until - within) first += 1;
      return index - first + 1;
    }),
  );
}

describe('the shares of those who drain and those who answer', () => {
  it('are together what Teams takes', () => {
    /** The most that a share lets into a window: its own tightest window that is no shorter. */
    const most = (share: readonly Window[], { within }: Window) =>
      Math.min(...share.filter((window) => window.within >= within).map((window) => window.most));
    for (const kind of ['all', 'thread'] as const) {
      for (const window of teamsLimits[kind]) {
        expect(most(unaskedLimits[kind], window) + most(replyLimits[kind], window)).toBe(window.most);
      }
    }
  });
});

describe('several instances', () => {
  it('together keep to what Teams takes, whoever answers and drains, with clocks that differ', async () => {
    const written = fc.array(
      fc.record({
        by: fc.nat({ max: 2 }),
        in: fc.constantFrom('a', 'b', 'c'),
        after: fc.nat({ max: 120 }),
        isUnasked: fc.boolean(),
      }),
      { minLength: 50, maxLength: 250 },
    );
    const skews = fc.array(fc.integer({ min: -240, max: 240 }), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(written, skews, async (messages, [a = 0, b = 0, c = 0]) => {
        const real = virtualTime(START);
        const sentTimes = memorySentTimes();
        const [one, two, three] = [a, b, c].map((skew) => {
          const time = { ...real.time, now: () => 1_800_000_000_000 + real.time.now() + skew };
          return createTurnstiles(sentTimes, time);
        });
        const instances = [one, two, three];
        const sent = new Map<string, number[]>();
        const send = async (thread: string, turnstile: { admit(thread: string): Promise<number | null> }) => {
          if ((await turnstile.admit(thread)) !== null) return;
          sent.set(thread, [...(sent.get(thread) ?? []), real.time.now()]);
        };
        const sending: Promise<void>[] = [];
        for (const { by, in: thread, after, isUnasked } of messages) {
          await real.pass(after);
          // One of them drains.
          const turnstile = isUnasked ? one?.unasked : instances[by]?.replies;
          if (turnstile) sending.push(send(thread, turnstile));
        }
        await real.pass(60_000);
        await Promise.all(sending);
        const all = [...sent.values()].flat().toSorted((x, y) => x - y);
        for (const window of teamsLimits.all)
          expect(mostWithin(all, window)).toBeLessThanOrEqual(window.most);
        for (const times of sent.values()) {
          for (const window of teamsLimits.thread) {
            expect(mostWithin(times, window)).toBeLessThanOrEqual(window.most);
          }
        }
        expect(all.length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('answer at once where nobody else has been answered, and say how long to wait where the conversation is full', async () => {
    const { time, pass } = virtualTime(START);
    const sentTimes = memorySentTimes();
    const [one, other] = [createTurnstiles(sentTimes, time), createTurnstiles(sentTimes, time)];
    expect(await one.replies.admit('a')).toBeNull();
    expect(await other.replies.admit('a')).toBeNull();
    expect(await one.replies.admit('a')).toBe(2501);
    expect(await other.replies.admit('b')).toBeNull();
    await pass(2501);
    expect(await other.replies.admit('a')).toBeNull();
  });

  it('leave alone a conversation that Teams wants left alone', async () => {
    const { time } = virtualTime(START);
    const { replies } = createTurnstiles(memorySentTimes(), time);
    replies.holdBack('a', 60_000);
    expect(await replies.admit('a')).toBe(60_000);
    expect(await replies.admit('b')).toBeNull();
  });

  it('still answer, each within the same limits, while what they share is away', async () => {
    const { time } = virtualTime(START);
    const away = () => Promise.reject(new StoreUnavailable('away'));
    const { replies } = createTurnstiles({ read: away, replace: away }, time);
    expect(await replies.admit('a')).toBeNull();
    expect(await replies.admit('a')).toBeNull();
    expect(await replies.admit('a')).toBe(2001);
    for (let count = 0; count < 8; count++) expect(await replies.admit(`other-${count}`)).toBeNull();
    expect(await replies.admit('b')).toBe(1001);
  });
});

describe('a process that is alone', () => {
  it('has all that Teams takes for answers and for the rest, counted together', async () => {
    const { time } = virtualTime(START);
    const { unasked, replies } = createTurnstiles(null, time);
    for (let count = 0; count < 7; count++) {
      expect(await (count % 2 === 0 ? unasked : replies).admit('a')).toBeNull();
    }
    expect(await replies.admit('a')).toBeGreaterThan(0);
  });
});
