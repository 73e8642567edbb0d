import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, toPlainDate } from '../../src/domain/calendar/plain-date.ts';
import type { Occurrence } from './cycle-types.ts';
import { filterOccurrences } from './filter.ts';
import { byMonth } from './months.ts';
import { angleOf, arcPath, placeMarks, pointAt, RING_HALF_WIDTH, rings } from './wheel-geometry.ts';

function anOccurrence(part: Partial<Occurrence> = {}): Occurrence {
  return {
    id: 'a',
    key: 'county.a.2027',
    track: 'forum',
    kind: 'meeting',
    title: 'Møte',
    when: { kind: 'on', date: toPlainDate('2027-02-01') },
    due: null,
    network: null,
    audience: { roles: ['coordinator'], networks: null },
    reminders: null,
    rounds: [],
    marks: [],
    page: null,
    gathering: null,
    mine: true,
    ...part,
  };
}

const on = (date: PlainDate) => ({ kind: 'on', date }) as const;
const days = fc.integer({ min: 0, max: 365 }).map((count) => addDays(toPlainDate('2028-01-01'), count));

describe('the wheel', () => {
  it('has 1 January at the top and goes clockwise, in leap years too', () => {
    expect(pointAt(100, angleOf(toPlainDate('2027-01-01')))).toEqual({ x: 0, y: -100 });
    const autumn = pointAt(100, angleOf(toPlainDate('2027-10-01')));
    expect(autumn.x).toBeLessThan(-99);
    expect(angleOf(toPlainDate('2028-12-31'))).toBeCloseTo((2 * Math.PI * 365) / 366);
  });

  it('has later days further round', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(angleOf(a) - angleOf(b))).toBe(a === b ? 0 : a < b ? -1 : 1);
      }),
    );
  });

  it('keeps every mark within the ring of its track', () => {
    const tracks = fc.constantFrom(...rings.map(({ track }) => track));
    fc.assert(
      fc.property(fc.array(fc.tuple(days, tracks), { maxLength: 40 }), (facts) => {
        const occurrences = facts
          .toSorted(([a], [b]) => a.localeCompare(b))
          .map(([date, track]) => anOccurrence({ track, when: on(date) }));
        for (const { occurrence, radius } of placeMarks(occurrences)) {
          const ring = rings.find(({ track }) => track === occurrence.track)?.radius ?? 0;
          expect(Math.abs(radius - ring)).toBeLessThan(RING_HALF_WIDTH);
        }
      }),
    );
  });

  it('puts marks of the same days beside each other', () => {
    const date = toPlainDate('2027-03-15');
    const marks = placeMarks([1, 2, 3].map((key) => anOccurrence({ key: String(key), when: on(date) })));
    expect(new Set(marks.map(({ radius }) => radius)).size).toBe(3);
  });

  it('shows how long a range is, and of one from the year before what falls in this', () => {
    const range = (start: string, end: string) =>
      placeMarks([
        anOccurrence({ when: { kind: 'range', start: toPlainDate(start), end: toPlainDate(end) } }),
      ])[0];
    expect(range('2027-03-10', '2027-03-11')?.from).toBe(angleOf(toPlainDate('2027-03-10')));
    expect(range('2026-12-30', '2027-01-03')?.from).toBe(0);
    expect(arcPath(100, 0, Math.PI / 2)).toBe('M 0 -100 A 100 100 0 0 1 100 0');
  });
});

describe('the list', () => {
  const ofFosen = { id: 'fosen' as NonNullable<Occurrence['network']>['id'], name: 'Fosen' };
  const occurrences = [
    anOccurrence({ key: 'a', mine: false }),
    anOccurrence({ key: 'b', track: 'schools', network: ofFosen }),
    anOccurrence({ key: 'c', when: on(toPlainDate('2027-09-01')) }),
  ];
  const keysOf = (track: 'all' | Occurrence['track'], whose: string) =>
    filterOccurrences(occurrences, { track, whose }).map(({ key }) => key);

  it('shows everything, or what one asks for', () => {
    expect(keysOf('all', 'everything')).toEqual(['a', 'b', 'c']);
    expect(keysOf('all', 'mine')).toEqual(['b', 'c']);
    expect(keysOf('all', 'county')).toEqual(['a', 'c']);
    expect(keysOf('all', 'fosen')).toEqual(['b']);
    expect(keysOf('forum', 'mine')).toEqual(['c']);
  });

  it('has only the months in which something falls', () => {
    expect(byMonth(occurrences).map(({ month, lines }) => [month, lines.length])).toEqual([
      [2, 2],
      [9, 1],
    ]);
  });
});
