import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarEntry,
  deadlineFor,
  inOrder,
  lastDayOf,
  nextEntry,
  type When,
} from './calendar-entry.ts';
import { addDays, toPlainDate } from './plain-date.ts';

const on = (date: string): When => ({ kind: 'on', date: toPlainDate(date) });

function entry(id: string, when: When, due: CalendarEntry['due'] = null): CalendarEntry {
  return { id, track: 'forum', kind: 'meeting', title: id, when, due };
}

const january: When = { kind: 'range', start: toPlainDate('2027-01-13'), end: toPlainDate('2027-01-14') };
const february: When = {
  kind: 'approximate',
  words: 'medio februar 2027',
  about: toPlainDate('2027-02-15'),
};

const days = fc.integer({ min: 0, max: 800 }).map((count) => addDays(toPlainDate('2027-01-01'), count));
const entries = fc.array(
  fc.record({ id: fc.stringMatching(/^[a-c]{1,3}$/), day: days }).map(({ id, day }) => entry(id, on(day))),
);

describe('a calendar', () => {
  it('goes by the last day of a range, and by the day that words stand for', () => {
    expect(lastDayOf(entry('day', on('2027-02-01')))).toBe('2027-02-01');
    expect(lastDayOf(entry('range', january))).toBe('2027-01-14');
    expect(lastDayOf(entry('words', february))).toBe('2027-02-15');
  });

  it('comes in the order of its days, and by id on the same day', () => {
    const calendar = [
      entry('b', on('2027-02-15')),
      entry('words', february),
      entry('a', on('2027-02-15')),
      entry('range', january),
    ];
    expect(inOrder(calendar).map(({ id }) => id)).toEqual(['range', 'a', 'b', 'words']);
    expect(calendar[0]?.id).toBe('b');
  });

  it('comes in the same order however it was written down', () => {
    fc.assert(
      fc.property(entries, (calendar) => {
        expect(inOrder(calendar.toReversed())).toEqual(inOrder(calendar));
      }),
    );
  });

  it('has as its next entry the first that is not past, the one under way included', () => {
    const calendar = [entry('later', on('2027-02-01')), entry('meeting', january)];
    expect(nextEntry(calendar, toPlainDate('2027-01-01'))?.id).toBe('meeting');
    expect(nextEntry(calendar, toPlainDate('2027-01-14'))?.id).toBe('meeting');
    expect(nextEntry(calendar, toPlainDate('2027-01-15'))?.id).toBe('later');
    expect(nextEntry(calendar, toPlainDate('2027-02-01'))?.id).toBe('later');
    expect(nextEntry(calendar, toPlainDate('2027-02-02'))).toBeNull();
    expect(nextEntry([], toPlainDate('2027-02-02'))).toBeNull();
  });

  it('never has a next entry that is past, nor passes over one that is not', () => {
    fc.assert(
      fc.property(entries, days, (calendar, today) => {
        const coming = calendar.map(lastDayOf).filter((day) => day >= today);
        const next = nextEntry(calendar, today);
        expect(next && lastDayOf(next)).toBe(coming.toSorted()[0] ?? null);
      }),
    );
  });

  it('says when a document is due, also where the deadline is a range or only words', () => {
    const calendar = [
      entry('other', on('2027-01-01')),
      entry('needs', february, 'needs-report'),
      entry('basis', on('2027-02-01'), 'decision-basis'),
    ];
    expect(deadlineFor(calendar, 'decision-basis')).toBe('2027-02-01');
    expect(deadlineFor(calendar, 'needs-report')).toBe('2027-02-15');
    expect(deadlineFor(calendar, 'report')).toBeNull();
  });
});
