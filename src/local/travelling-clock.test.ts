import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../domain/calendar/plain-date.ts';
import { createTravellingClock } from './travelling-clock.ts';

function clockAt(iso: string) {
  let now = new Date(iso);
  const clock = createTravellingClock({ now: () => now });
  return { clock, wait: (milliseconds: number) => (now = new Date(now.getTime() + milliseconds)) };
}

describe('the travelling clock', () => {
  it('shows real time until it travels', () => {
    const { clock } = clockAt('2026-11-24T10:15:00Z');
    expect(clock.now().toISOString()).toBe('2026-11-24T10:15:00.000Z');
    expect(clock.today()).toBe('2026-11-24');
    expect(clock.travelled()).toBe(false);
  });

  it('keeps the time of day on the day that it travels to', () => {
    const { clock } = clockAt('2026-11-24T10:15:00Z');
    clock.travelTo(toPlainDate('2027-01-15'));
    expect(clock.now().toISOString()).toBe('2027-01-15T10:15:00.000Z');
    expect(clock.travelled()).toBe(true);
  });

  it('keeps the time of day in Norway across summer time, so that late evening stays on the day', () => {
    const { clock } = clockAt('2026-11-24T22:30:00Z');
    clock.travelTo(toPlainDate('2027-06-15'));
    expect(clock.now().toISOString()).toBe('2027-06-15T21:30:00.000Z');
    expect(clock.today()).toBe('2027-06-15');
  });

  it('lets time flow on from there, over midnight as well', () => {
    const { clock, wait } = clockAt('2026-11-24T22:30:00Z');
    clock.travelTo(toPlainDate('2027-01-15'));
    wait(40 * 60_000);
    expect(clock.today()).toBe('2027-01-16');
  });

  it('travels from the real day, however often', () => {
    const { clock } = clockAt('2026-11-24T10:15:00Z');
    clock.travelTo(toPlainDate('2027-06-15'));
    clock.travelTo(toPlainDate('2025-02-01'));
    expect(clock.now().toISOString()).toBe('2025-02-01T10:15:00.000Z');
  });

  it('comes back to real time', () => {
    const { clock } = clockAt('2026-11-24T10:15:00Z');
    clock.travelTo(toPlainDate('2027-06-15'));
    clock.travelTo(null);
    expect(clock.today()).toBe('2026-11-24');
    expect(clock.travelled()).toBe(false);
  });
});
