import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateInOslo, daysBetween, toPlainDate } from '../calendar/plain-date.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import {
  CATCH_UP_DAYS,
  dayToRemind,
  decentTime,
  momentsAfterSnooze,
  momentsOf,
  reminderDue,
} from './reminder-moments.ts';

const plan = { before: [30, 14, 7, 1], after: [1, 7] };
const onDays = (due: string, given = plan) =>
  momentsOf(toPlainDate(due), given).map(({ offset, on }) => [offset, on]);

const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays(toPlainDate('2026-01-01'), days));
const anyPlan = fc.record({
  before: fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 6 }),
  after: fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 6 }),
});
const osloTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', timeStyle: 'short' });

describe('the moments of a reminder plan', () => {
  it('are so many days before and after the deadline', () => {
    expect(onDays('2028-02-01')).toEqual([
      [-30, '2027-12-31'],
      [-14, '2028-01-18'],
      [-7, '2028-01-25'],
      [-1, '2028-01-31'],
      [1, '2028-02-02'],
      [7, '2028-02-08'],
    ]);
  });

  it('come earlier than a day off before the deadline, and later than one after it', () => {
    // 28 March 2027 is Easter Sunday: Thursday to Monday nobody is at work.
    expect(onDays('2027-03-29', { before: [1], after: [] })).toEqual([[-1, '2027-03-24']]);
    expect(onDays('2027-03-24', { before: [], after: [1] })).toEqual([[1, '2027-03-30']]);
  });

  it('are one a morning: of two that fall on the same, the later one counts', () => {
    // 1 February 2026 is a Sunday.
    expect(onDays('2026-02-01', { before: [2, 1, 0], after: [] })).toEqual([[0, '2026-01-30']]);
  });

  it('keep to half past eight on either side of summer time', () => {
    const [before, after] = momentsOf(toPlainDate('2027-03-30'), { before: [6, 0], after: [] });
    expect([before?.at, after?.at]).toEqual(['2027-03-24T07:30:00.000Z', '2027-03-30T06:30:00.000Z']);
  });

  it('are always at half past eight of a working day in Norway', () => {
    fc.assert(
      fc.property(anyDay, anyPlan, (due, given) => {
        for (const { on, at } of momentsOf(due, given)) {
          expect(isWorkingDay(on)).toBe(true);
          expect(dateInOslo(new Date(at))).toBe(on);
          expect(osloTime.format(new Date(at))).toBe('08:30');
        }
      }),
    );
  });

  it('go forward with the offsets, and never come twice on a day', () => {
    fc.assert(
      fc.property(anyDay, anyPlan, (due, given) => {
        const moments = momentsOf(due, given);
        for (const [index, moment] of moments.slice(1).entries()) {
          const earlier = moments[index];
          expect(moment.offset > (earlier?.offset ?? 0)).toBe(true);
          expect(moment.on > (earlier?.on ?? '')).toBe(true);
        }
      }),
    );
  });

  it('never come later than they should before the deadline, nor earlier after it', () => {
    fc.assert(
      fc.property(anyDay, anyPlan, (due, given) => {
        for (const { offset, on } of momentsOf(due, given)) {
          const days = daysBetween(due, on);
          expect(offset <= 0 ? days <= offset : days >= offset).toBe(true);
        }
      }),
    );
  });
});

describe('the reminder that is due', () => {
  const moments = momentsOf(toPlainDate('2028-02-01'), plan);
  const dueAt = (at: string) => reminderDue(moments, new Date(at))?.offset ?? null;

  it('is none before the first morning', () => {
    expect(dueAt('2027-12-31T07:29:59Z')).toBeNull();
    expect(dueAt('2027-12-31T07:30:00Z')).toBe(-30);
  });

  it('can be given a few days late, and then no more', () => {
    expect(dueAt('2028-01-21T22:59:00Z')).toBe(-14);
    expect(dueAt('2028-01-21T23:01:00Z')).toBeNull();
  });

  it('is the latest of several that were missed', () => {
    expect(dueAt('2028-02-02T12:00:00Z')).toBe(1);
  });

  it('is always the latest one that has come, and never an old one', () => {
    fc.assert(
      fc.property(anyDay, anyPlan, fc.integer({ min: -130, max: 130 }), (due, given, days) => {
        const all = momentsOf(due, given);
        const now = new Date(`${addDays(due, days)}T12:00:00Z`);
        const found = reminderDue(all, now);
        const latest = all.findLast(({ at }) => at <= now.toISOString());
        const isOld = !latest || daysBetween(latest.on, dateInOslo(now)) > CATCH_UP_DAYS;
        expect(found).toEqual(isOld ? null : latest);
      }),
    );
  });
});

describe('a snooze', () => {
  const due = toPlainDate('2028-02-01');
  const offsets = (until: string | null) =>
    momentsAfterSnooze(due, plan, until === null ? null : toPlainDate(until)).map(({ offset }) => offset);

  it('silences what comes before its end, and reminds on its end', () => {
    expect(offsets('2028-01-20')).toEqual([-12, -7, -1, 1, 7]);
    expect(offsets(null)).toEqual([-30, -14, -7, -1, 1, 7]);
  });

  it('that ends on a day off reminds on the next working day', () => {
    expect(momentsAfterSnooze(due, plan, toPlainDate('2028-01-22'))[0]?.on).toBe('2028-01-24');
  });

  it('does not remind of a meeting that is over', () => {
    expect(momentsAfterSnooze(due, { before: [7], after: [] }, toPlainDate('2028-02-05'))).toEqual([]);
  });
});

describe('the day to remind of', () => {
  const range = { kind: 'range', start: toPlainDate('2027-01-08'), end: toPlainDate('2027-01-09') } as const;

  it('is the first day of a meeting and the last of a deadline', () => {
    expect(dayToRemind({ kind: 'meeting', when: range })).toBe('2027-01-08');
    expect(dayToRemind({ kind: 'deadline', when: range })).toBe('2027-01-09');
  });
});

describe('a decent time', () => {
  it.each([
    ['2027-01-13T09:00:00.000Z', '2027-01-13T09:00:00.000Z', 'now, in working hours'],
    ['2027-01-13T04:00:00.000Z', '2027-01-13T07:30:00.000Z', 'the same morning, before it'],
    ['2027-01-13T16:00:00.000Z', '2027-01-14T07:30:00.000Z', 'the next morning, in the evening'],
    ['2027-01-16T10:00:00.000Z', '2027-01-18T07:30:00.000Z', 'on Monday, on a Saturday'],
    ['2027-03-24T20:00:00.000Z', '2027-03-30T06:30:00.000Z', 'after Easter, on the evening before it'],
  ])('from %s is %s: %s', (now, decent) => {
    expect(decentTime(new Date(now))).toBe(decent);
  });
});
