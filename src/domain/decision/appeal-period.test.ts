import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLetter } from '../../../test/builders/aggregates.ts';
import { addDays, daysBetween, toPlainDate, weekdayOf } from '../calendar/plain-date.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { PersonId } from '../ids.ts';
import { isSettled } from './appeal.ts';
import { appealPeriod, isLate, recordAppeal, recordOutcome } from './appeal-period.ts';

const reader = 'representative-fosen' as PersonId;
const readAt = (...instants: string[]) => aLetter({ receipts: instants.map((at) => ({ by: reader, at })) });
const by = 'governor' as PersonId;
const at = '2027-05-20T08:00:00.000Z';
const said = { from: 'network', about: 'For lite.', by, at } as const;

describe('the time to appeal', () => {
  it('has not begun before anybody has said that they have read the letter', () => {
    expect(appealPeriod(aLetter())).toBeNull();
  });

  it('is three weeks from the first who read it, whatever the order that it was recorded in', () => {
    expect(appealPeriod(readAt('2027-04-21T08:00:00Z', '2027-04-19T08:00:00Z'))).toEqual({
      reachedOn: '2027-04-19',
      lastDay: '2027-05-10',
    });
  });

  it('counts from the day in Norway', () => {
    expect(appealPeriod(readAt('2027-04-18T22:30:00Z'))?.reachedOn).toBe('2027-04-19');
  });

  it.each([
    ['a Saturday', '2027-04-24T08:00:00Z', '2027-05-18', 'Whit Monday and 17 May come together'],
    ['a Sunday', '2027-06-06T08:00:00Z', '2027-06-28', 'the Monday after'],
    ['Constitution Day', '2028-04-26T08:00:00Z', '2028-05-18', 'the day after'],
    ['Ascension Day', '2027-04-15T08:00:00Z', '2027-05-07', 'the Friday after'],
    ['Maundy Thursday', '2027-03-04T08:00:00Z', '2027-03-30', 'the Tuesday after Easter'],
    ['Christmas Day', '2028-12-04T08:00:00Z', '2028-12-27', 'the first working day after'],
  ])('that would end on %s ends on the next working day', (_, read, lastDay) => {
    expect(appealPeriod(readAt(read))?.lastDay).toBe(lastDay);
  });

  it('never ends early, and always on a working day', () => {
    assert(
      property(integer({ min: 0, max: 20_000 }), (days) => {
        const day = addDays(toPlainDate('2000-01-01'), days);
        const period = appealPeriod(readAt(`${day}T10:00:00Z`));
        if (!period) throw new Error('it was read');
        const { reachedOn, lastDay } = period;
        expect(isWorkingDay(lastDay)).toBe(true);
        const length = daysBetween(reachedOn, lastDay);
        expect(length).toBeGreaterThanOrEqual(21);
        for (let between = 21; between < length; between++) {
          expect(isWorkingDay(addDays(reachedOn, between))).toBe(false);
        }
        expect(weekdayOf(addDays(lastDay, 21 - length))).toBe(weekdayOf(reachedOn));
      }),
    );
  });
});

describe('an appeal', () => {
  const letter = readAt('2027-04-19T08:00:00Z');

  it('is in time on the last day and late on the day after', () => {
    expect(isLate(letter, toPlainDate('2027-05-10'))).toBe(false);
    expect(isLate(letter, toPlainDate('2027-05-11'))).toBe(true);
  });

  it('is never late against a letter that has reached nobody', () => {
    expect(isLate(aLetter(), toPlainDate('2028-01-01'))).toBe(false);
  });

  it('is kept with its number and whether it was late; another comes after it', () => {
    const one = recordAppeal(letter, { ...said, sentOn: toPlainDate('2027-05-10') });
    const two = recordAppeal(one, { ...said, sentOn: toPlainDate('2027-05-12') });
    expect(two.appeals?.map(({ number, late }) => [number, late])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('is not settled by being sent on, and is by what came of that', () => {
    const outcome = { on: toPlainDate('2027-05-20'), words: 'Vi står fast.', by, at };
    const one = recordAppeal(letter, { ...said, sentOn: toPlainDate('2027-05-10') });
    const settled = () => (sent.appeals ?? []).map(isSettled);
    let sent = recordOutcome(one, 1, { ...outcome, outcome: 'sent-on' });
    expect(settled()).toEqual([false]);
    sent = recordOutcome(sent, 1, { ...outcome, outcome: 'upheld' });
    expect(settled()).toEqual([true]);
  });
});
