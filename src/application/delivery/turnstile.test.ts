import { describe, expect, it } from 'vitest';
import { virtualTime } from '../../../test/fakes/virtual-time.ts';
import type { Limits } from './pace.ts';
import { createTurnstile } from './turnstile.ts';

const limits: Limits = { all: [{ most: 5, within: 1000 }], thread: [{ most: 2, within: 4000 }] };

describe('the turnstile', () => {
  it('lets each of many that come at once wait for its place among all, and lets no window have too many', async () => {
    const { time, pass } = virtualTime('2027-01-11T08:00:00.000Z');
    const turnstile = createTurnstile(limits, time);
    const through: number[] = [];
    const coming = Array.from({ length: 12 }, async (_, index) => {
      expect(await turnstile.admit(`t${index}`)).toBeNull();
      through.push(time.now());
    });
    await pass(10_000);
    await Promise.all(coming);
    expect(through).toEqual([0, 0, 0, 0, 0, 1001, 1001, 1001, 1001, 1001, 2002, 2002]);
  });

  it('does not let those wait whose conversation has had its fill, and promises them times that fit together', async () => {
    const { time } = virtualTime('2027-01-11T08:00:00.000Z');
    const turnstile = createTurnstile(limits, time);
    const answers = [];
    for (let count = 0; count < 5; count++) answers.push(await turnstile.admit('a'));
    expect(answers).toEqual([null, null, 4001, 4001, 8002]);
    expect(await turnstile.admit('b')).toBeNull();
  });

  it('puts off what comes to a conversation that Teams wants left alone, also while it waited for its place', async () => {
    const { time, pass } = virtualTime('2027-01-11T08:00:00.000Z');
    const turnstile = createTurnstile(limits, time);
    for (let count = 0; count < 5; count++) await turnstile.admit(`t${count}`);
    const waiting = turnstile.admit('a');
    turnstile.holdBack('a', 60_000);
    await pass(2000);
    expect(await waiting).toBe(58_999);
  });
});
