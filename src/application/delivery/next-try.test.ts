import { describe, expect, it } from 'vitest';
import { aMessage, toChannel } from '../../../test/builders/messages.ts';
import type { Attempt, Claim, Settlement } from '../ports/outbox.ts';
import { afterBreak, afterTry, isPoisoned } from './next-try.ts';

const at = '2027-01-11T08:00:00.000Z';
const moment = (random: number) => ({ at, random: () => random });
const failed: Attempt = { route: 'chat', at, fault: 'throttled' };
const broken: Attempt = { route: 'chat', at, fault: 'unexpected' };

function aClaim(tries: number, attempts: readonly Attempt[] = []): Claim {
  const state = { state: 'sending', reason: '', done: [], createdAt: at, changedAt: at } as const;
  return { token: 't', tries, delivery: { message: aMessage('a'), attempts, ...state } };
}

function waitOf(settlement: Settlement): number {
  if (settlement.state !== 'waiting') throw new Error(settlement.state);
  return (Date.parse(settlement.notBefore) - Date.parse(at)) / 1000;
}

describe('after a try that failed', () => {
  const again: Settlement = { state: 'waiting', notBefore: at, attempts: [failed] };

  it.each([
    [1, 60],
    [2, 120],
    [3, 240],
    [7, 3840],
  ])('number %d the next one comes within %d seconds, anywhere in between', (tries, seconds) => {
    expect(waitOf(afterTry(aClaim(tries), again, moment(0)))).toBe(0);
    expect(waitOf(afterTry(aClaim(tries), again, moment(0.5)))).toBe(seconds / 2);
    expect(waitOf(afterTry(aClaim(tries), again, moment(0.999)))).toBeCloseTo(seconds * 0.999, 2);
  });

  it('waits as long as was asked for, where that is longer', () => {
    const asked: Settlement = { ...again, notBefore: '2027-01-11T09:00:00Z' };
    expect(waitOf(afterTry(aClaim(1), asked, moment(0.5)))).toBe(3600);
  });

  it('parks the message with what went wrong, after eight', () => {
    expect(afterTry(aClaim(7), again, moment(0.5)).state).toBe('waiting');
    expect(afterTry(aClaim(8), again, moment(0.5))).toEqual({
      state: 'parked',
      reason: 'throttled',
      attempts: [failed],
    });
  });

  it('leaves alone what has ended, and what was put off without a try', () => {
    const sent: Settlement = {
      state: 'sent',
      reason: '',
      attempts: [{ route: 'chat', at, fault: null }],
    };
    const putOff: Settlement = { state: 'waiting', notBefore: '2027-01-12T07:00:00.000Z', attempts: [] };
    expect(afterTry(aClaim(8), sent, moment(0.5))).toBe(sent);
    expect(afterTry(aClaim(8), putOff, moment(0.5))).toBe(putOff);
  });
});

describe('after the sender broke', () => {
  const error = new Error(`no such card ${'x'.repeat(1000)}`);

  it('tries again, and parks the message with the error the third time in a row', () => {
    expect(afterBreak(aClaim(1), error, moment(0.5))).toMatchObject({
      state: 'waiting',
      attempts: [broken],
    });
    expect(afterBreak(aClaim(2, [broken]), error, moment(0.5)).state).toBe('waiting');
    const parked = afterBreak(aClaim(3, [broken, broken]), error, moment(0.5));
    expect(parked).toMatchObject({ state: 'parked', attempts: [broken] });
    expect(parked).toHaveProperty('reason', expect.stringMatching(/^unexpected: no such card x+$/));
    expect(parked).toHaveProperty('reason.length', 300);
  });

  it('counts only in a row, and only since it was sent once more', () => {
    expect(afterBreak(aClaim(4, [broken, broken, failed]), error, moment(0.5)).state).toBe('waiting');
    expect(afterBreak(aClaim(1, [broken, broken, broken]), error, moment(0.5)).state).toBe('waiting');
  });

  it('names the way that it would have gone', () => {
    const claim = aClaim(1);
    const message = { ...claim.delivery.message, to: toChannel('fosen') };
    const toTheChannel = { ...claim, delivery: { ...claim.delivery, message } };
    expect(afterBreak(toTheChannel, error, moment(0.5)).attempts).toEqual([{ ...broken, route: 'channel' }]);
  });
});

it('knows a message that nobody survives', () => {
  expect([aClaim(8), aClaim(9)].map(isPoisoned)).toEqual([false, true]);
});
