import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOf, type DueDocument } from '../calendar/calendar-entry.ts';
import { addDays, type PlainDate, toPlainDate } from '../calendar/plain-date.ts';
import type { InstitutionId, NetworkId, OwnerId, RoundId } from '../ids.ts';
import type { Role } from '../registers/registers.ts';
import type { AnnualCycle, CycleEntry, Occurrence, YearDay, YearlyWhen } from './annual-cycle.ts';
import { concerns, occurrencesBetween, occurrencesIn } from './occurrences.ts';

const fosen = 'fosen' as NetworkId;
const namdal = 'namdal' as NetworkId;

function on(month: number, day: number): YearlyWhen {
  return { kind: 'on', day: { month, day } };
}

function anEntry(part: Partial<CycleEntry> = {}): CycleEntry {
  return {
    id: 'basis',
    track: 'network',
    kind: 'deadline',
    title: 'Frist',
    when: on(2, 1),
    firstYear: 2025,
    lastYear: null,
    inYear: {},
    due: null,
    audience: { roles: ['coordinator'], networks: null },
    reminders: null,
    ...part,
  };
}

function county(...entries: CycleEntry[]): AnnualCycle {
  return { network: null, entries };
}

function roundOf(id: string, due: DueDocument, date: string) {
  const when = { kind: 'on' as const, date: toPlainDate(date) };
  return {
    id: id as RoundId,
    calendar: [{ id: due, track: 'network' as const, kind: 'deadline' as const, title: due, when, due }],
  };
}

const keysAndDays = (occurrences: readonly Occurrence[]) =>
  occurrences.map((occurrence) => `${occurrence.key} ${lastDayOf(occurrence)}`);

describe('what an annual cycle brings', () => {
  it('comes every year from the first to the last', () => {
    const cycles = [county(anEntry({ firstYear: 2026, lastYear: 2027 }))];
    const all = occurrencesBetween(cycles, [], toPlainDate('2024-01-01'), toPlainDate('2030-12-31'));
    expect(keysAndDays(all)).toEqual(['county.basis.2026 2026-02-01', 'county.basis.2027 2027-02-01']);
  });

  it('comes on the 28th where the year has no 29 February', () => {
    const cycles = [county(anEntry({ when: on(2, 29) }))];
    expect(keysAndDays(occurrencesIn(cycles, [], 2027))).toEqual(['county.basis.2027 2027-02-28']);
    expect(keysAndDays(occurrencesIn(cycles, [], 2028))).toEqual(['county.basis.2028 2028-02-29']);
  });

  it('comes at another time in a year that says so', () => {
    const range: YearlyWhen = {
      kind: 'range',
      start: { month: 1, day: 13 },
      end: { month: 1, day: 14 },
    };
    const cycles = [county(anEntry({ inYear: { '2027': range } }))];
    expect(occurrencesIn(cycles, [], 2027)[0]?.when).toEqual({
      kind: 'range',
      start: '2027-01-13',
      end: '2027-01-14',
    });
    expect(keysAndDays(occurrencesIn(cycles, [], 2028))).toEqual(['county.basis.2028 2028-02-01']);
  });

  it('says the year with words that name none, and leaves words of need as they are written', () => {
    const about = { month: 2, day: 15 };
    const cycles = [
      county(
        anEntry({ id: 'a', when: { kind: 'approximate', words: 'medio februar', about } }),
        anEntry({ id: 'b', when: { kind: 'if-needed', words: 'ved behov', about } }),
      ),
    ];
    expect(occurrencesIn(cycles, [], 2027).map(({ when }) => when)).toEqual([
      { kind: 'approximate', words: 'medio februar 2027', about: '2027-02-15' },
      { kind: 'if-needed', words: 'ved behov', about: '2027-02-15' },
    ]);
  });

  it('takes the date of a document from the round, and keeps its key', () => {
    const cycles = [county(anEntry({ due: 'decision-basis' }))];
    const rounds = [roundOf('dekom-2027', 'decision-basis', '2027-02-05')];
    const [occurrence] = occurrencesIn(cycles, rounds, 2027);
    expect(occurrence).toMatchObject({
      key: 'county.basis.2027',
      when: { kind: 'on', date: '2027-02-05' },
      rounds: ['dekom-2027'],
    });
    expect(keysAndDays(occurrencesIn(cycles, rounds, 2028))).toEqual(['county.basis.2028 2028-02-01']);
  });

  it('is one where rounds agree on the date, and one for each date where they do not', () => {
    const cycles = [county(anEntry({ due: 'decision-basis' }))];
    const same = [
      roundOf('b-2027', 'decision-basis', '2027-02-05'),
      roundOf('a-2027', 'decision-basis', '2027-02-05'),
    ];
    expect(occurrencesIn(cycles, same, 2027)).toMatchObject([
      { key: 'county.basis.2027', rounds: ['a-2027', 'b-2027'] },
    ]);
    const another = [...same, roundOf('c-2027', 'decision-basis', '2027-03-01')];
    expect(keysAndDays(occurrencesIn(cycles, another, 2027))).toEqual([
      'county.basis.2027.a-2027 2027-02-05',
      'county.basis.2027.c-2027 2027-03-01',
    ]);
  });

  it('follows a deadline that a round has moved across New Year, and loses no other', () => {
    const cycles = [county(anEntry({ when: on(12, 1), due: 'needs-report' }))];
    const rounds = [roundOf('dekom-2028', 'needs-report', '2028-01-10')];
    expect(occurrencesIn(cycles, rounds, 2027)).toEqual([]);
    expect(keysAndDays(occurrencesIn(cycles, rounds, 2028))).toEqual([
      'county.basis.2027 2028-01-10',
      'county.basis.2028 2028-12-01',
    ]);
  });

  it("keeps a network's own date, and leaves that network out of the county's", () => {
    const own: AnnualCycle = {
      network: fosen,
      entries: [anEntry({ id: 'own', when: on(11, 15), due: 'needs-report' })],
    };
    const cycles = [county(anEntry({ when: on(12, 1), due: 'needs-report' })), own];
    const rounds = [roundOf('dekom-2028', 'needs-report', '2027-12-03')];
    const [local, common] = occurrencesIn(cycles, rounds, 2027);
    expect(local).toMatchObject({ key: 'fosen.own.2027', cycle: 'fosen', except: [], rounds: [] });
    expect(local?.when).toEqual({ kind: 'on', date: '2027-11-15' });
    expect(common).toMatchObject({ except: ['fosen'], when: { date: '2027-12-03' } });
  });
});

const yearDays: fc.Arbitrary<YearDay> = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const whens: fc.Arbitrary<YearlyWhen> = fc.oneof(
  fc.record({ kind: fc.constant('on' as const), day: yearDays }),
  fc.record({ kind: fc.constant('if-needed' as const), words: fc.constant('ved behov'), about: yearDays }),
);
const dues = fc.constantFrom(null, 'needs-report', 'decision-basis', 'report');
const entries = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-d]{1,2}$/),
    when: whens,
    due: dues,
    firstYear: fc.integer({ min: 2024, max: 2028 }),
  }),
  { maxLength: 6, selector: ({ id }) => id },
);
const cycles = fc
  .tuple(entries, entries)
  .map(([common, own]): AnnualCycle[] => [
    county(...common.map(anEntry)),
    { network: fosen, entries: own.map(anEntry) },
  ]);
const days = fc.integer({ min: 0, max: 2000 }).map((count) => addDays(toPlainDate('2025-01-01'), count));
const rounds = fc.uniqueArray(
  fc
    .record({ id: fc.stringMatching(/^[a-f]$/), due: dues, date: days })
    .map(({ id, due, date }) => roundOf(id, due ?? 'recommendation', date)),
  { maxLength: 4, selector: ({ id }) => id },
);

describe('the occurrences of any cycles', () => {
  it('have each a key of their own', () => {
    fc.assert(
      fc.property(cycles, rounds, (some, set) => {
        const keys = occurrencesBetween(some, set, toPlainDate('2024-01-01'), toPlainDate('2032-12-31')).map(
          ({ key }) => key,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('are the same asked for at once or in two parts', () => {
    fc.assert(
      fc.property(cycles, rounds, days, days, days, (some, set, ...limits) => {
        const [from, between, to] = limits.toSorted() as [PlainDate, PlainDate, PlainDate];
        const parts = [
          ...occurrencesBetween(some, set, from, between),
          ...occurrencesBetween(some, set, addDays(between, 1), to),
        ];
        expect(occurrencesBetween(some, set, from, to)).toEqual(parts);
      }),
    );
  });

  it('do not depend on the order in which cycles, entries and rounds were written', () => {
    fc.assert(
      fc.property(cycles, rounds, (some, set) => {
        const turned = some.map((cycle) => ({ ...cycle, entries: cycle.entries.toReversed() })).toReversed();
        expect(occurrencesIn(turned, set.toReversed(), 2027)).toEqual(occurrencesIn(some, set, 2027));
      }),
    );
  });
});

describe('an occurrence', () => {
  const role = (name: 'coordinator' | 'representative', ...networks: NetworkId[]): Role => ({
    role: name,
    networks,
  });
  const only = (cycle: AnnualCycle, ...others: AnnualCycle[]) =>
    occurrencesIn([cycle, ...others], [], 2027).at(-1) as Occurrence;

  it('concerns those who hold one of its roles', () => {
    const occurrence = only(county(anEntry()));
    expect(concerns(occurrence, { roles: [role('coordinator', fosen)] })).toBe(true);
    expect(concerns(occurrence, { roles: [role('representative', fosen)] })).toBe(false);
    expect(concerns(occurrence, { roles: [] })).toBe(false);
  });

  it('concerns the county governor and Statped for the whole county', () => {
    const audience = { roles: ['county-governor', 'statped'] as const, networks: [namdal] };
    const occurrence = only(county(anEntry({ audience })));
    expect(concerns(occurrence, { roles: [{ role: 'county-governor', networks: [] }] })).toBe(true);
    expect(concerns(occurrence, { roles: [{ role: 'statped', networks: [] }] })).toBe(true);
  });

  it('concerns those of its networks, in whichever role they are held', () => {
    const audience = { roles: ['partner', 'owner'] as const, networks: [namdal] };
    const occurrence = only(county(anEntry({ audience })));
    const partner = (network: NetworkId): Role => ({
      role: 'partner',
      institution: 'nord' as InstitutionId,
      networks: [network],
    });
    const owner: Role = { role: 'owner', owner: '5001' as OwnerId, networks: [namdal] };
    expect(concerns(occurrence, { roles: [partner(namdal)] })).toBe(true);
    expect(concerns(occurrence, { roles: [partner(fosen)] })).toBe(false);
    expect(concerns(occurrence, { roles: [owner] })).toBe(true);
  });

  it('concerns only the network whose cycle it stands in, and never one that has a deadline of its own', () => {
    const own: AnnualCycle = { network: fosen, entries: [anEntry({ due: 'needs-report', when: on(1, 2) })] };
    const local = occurrencesIn([own], [], 2027)[0] as Occurrence;
    expect(concerns(local, { roles: [role('coordinator', fosen)] })).toBe(true);
    expect(concerns(local, { roles: [role('coordinator', namdal)] })).toBe(false);
    const common = only(county(anEntry({ due: 'needs-report' })), own);
    expect(concerns(common, { roles: [role('coordinator', fosen)] })).toBe(false);
    expect(concerns(common, { roles: [role('coordinator', fosen, namdal)] })).toBe(true);
  });
});
