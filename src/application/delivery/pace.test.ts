import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace, type Limits, teamsLimits, type Window } from './pace.ts';

/** The most that lie within any window of that length, both of its ends included. */
function mostWithin(times: readonly number[], { within }: Window): number {
  return Math.max(0, ...times.map((from) => times.filter((t) => t >= from && t <= from + within).length));
}

function expectWithin(times: readonly number[], windows: readonly Window[]): void {
  for (const window of windows) expect(mostWithin(times, window)).toBeLessThanOrEqual(window.most);
}

/** Sends as soon as it may, until that time. */
function sendGreedily(limits: Limits, threads: readonly string[], until: number): Map<string, number[]> {
  const pace = createPace(limits);
  const sent = new Map<string, number[]>(threads.map((thread) => [thread, []]));
  for (let now = 0; now < until;) {
    for (const thread of threads) {
      while (pace.untilAny(now) === 0 && pace.untilThread(thread, now) === 0) {
        pace.note(thread, now);
        sent.get(thread)?.push(now);
      }
    }
    const wait = Math.min(...threads.map((thread) => pace.untilThread(thread, now)));
    now += Math.max(wait, pace.untilAny(now), 1);
  }
  return sent;
}

const small: Limits = {
  all: [{ most: 5, within: 100 }],
  thread: [
    { most: 2, within: 50 },
    { most: 4, within: 300 },
  ],
};

describe('the pace', () => {
  it('never lets more through than any window takes, whenever somebody asks', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 60 })), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(steps, (asked) => {
        const pace = createPace(small);
        const sent = new Map<string, number[]>();
        let now = 0;
        for (const [thread, pause] of asked) {
          now += pause;
          if (pace.untilAny(now) > 0 || pace.untilThread(thread, now) > 0) continue;
          pace.note(thread, now);
          sent.set(thread, [...(sent.get(thread) ?? []), now]);
        }
        const all = [...sent.values()].flat().sort((a, b) => a - b);
        for (const window of small.all) expect(mostWithin(all, window)).toBeLessThanOrEqual(window.most);
        for (const times of sent.values()) expectWithin(times, small.thread);
      }),
    );
  });

  it('says exactly how long to wait: then it lets one through, and a moment before it does not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 }), (pauses) => {
        const pace = createPace(small);
        let now = 0;
        for (const pause of pauses) {
          now += pause;
          const wait = pace.untilThread('a', now);
          expect(pace.untilThread('a', now + Math.max(0, wait - 1))).toBe(Math.min(1, wait));
          now += wait;
          expect(pace.untilThread('a', now)).toBe(0);
          now += pace.untilAny(now);
          pace.note('a', now);
        }
      }),
    );
  });

  it('promises times that fit together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 30 }), (before, waiting) => {
        const pace = createPace(small);
        const times: number[] = [];
        for (let now = 0; times.length < before; now++) {
          if (pace.untilThread('a', now) > 0) continue;
          pace.note('a', now);
          times.push(now);
        }
        const now = times.at(-1) ?? 0;
        for (let index = 0; index < waiting; index++) times.push(now + pace.promise('a', now));
        expectWithin(times, small.thread);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
    );
  });

  it('reaches what Teams takes in one conversation, and no more', () => {
    const times = sendGreedily(teamsLimits, ['a'], 3_600_000).get('a') ?? [];
    expectWithin(times, teamsLimits.thread.slice(0, 3));
    expect(times.length).toBeLessThanOrEqual(1800);
    expect(times.length).toBeGreaterThan(1790);
    expect(times.filter((time) => time < 30_000)).toHaveLength(60);
    expect(times.filter((time) => time < 1000)).toHaveLength(7);
  });

  it('reaches what Teams takes from all together, and no more', () => {
    const threads = Array.from({ length: 40 }, (_, index) => `t${index}`);
    const times = [...sendGreedily(teamsLimits, threads, 20_000).values()].flat().sort((a, b) => a - b);
    expectWithin(times, teamsLimits.all);
    expect(times.length).toBeGreaterThan(19 * 50);
  });

  it('holds back one conversation that was throttled, and nobody else', () => {
    const pace = createPace(teamsLimits);
    pace.holdBack('a', 1000, 5000);
    pace.holdBack('a', 1000, 200);
    expect(pace.untilThread('a', 2000)).toBe(4000);
    expect(pace.promise('a', 2000)).toBe(4000);
    expect(pace.untilThread('b', 2000)).toBe(0);
    expect(pace.untilThread('a', 6000)).toBe(0);
  });
});
