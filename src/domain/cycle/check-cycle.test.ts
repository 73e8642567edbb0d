import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../ids.ts';
import type { CycleEntry, YearlyWhen } from './annual-cycle.ts';
import { checkCycle, type CycleFault } from './check-cycle.ts';

const fosen = 'fosen' as NetworkId;

function anEntry(part: Partial<CycleEntry> = {}): CycleEntry {
  return {
    id: 'meeting',
    track: 'forum',
    kind: 'meeting',
    title: 'Møte',
    when: { kind: 'on', day: { month: 1, day: 13 } },
    firstYear: 2027,
    lastYear: 2030,
    inYear: {},
    due: null,
    audience: { roles: ['representative'], networks: null },
    reminders: { before: [7, 1], after: [] },
    ...part,
  };
}

function faultsOf(part: Partial<CycleEntry>, network: NetworkId | null = null): CycleFault[] {
  return checkCycle({ network, entries: [anEntry(part)] });
}

const words = { kind: 'approximate', about: { month: 2, day: 15 } } as const;

describe('an annual cycle', () => {
  it('can be saved as it should be', () => {
    const inYear: Record<string, YearlyWhen> = { '2028': { kind: 'on', day: { month: 2, day: 29 } } };
    expect(faultsOf({ inYear })).toEqual([]);
    expect(faultsOf({ lastYear: null, reminders: null })).toEqual([]);
    expect(faultsOf({ due: 'needs-report' }, fosen)).toEqual([]);
  });

  it('says where and why it cannot', () => {
    const cases: [Partial<CycleEntry>, string, string][] = [
      [{ title: '  ' }, 'title', 'blank'],
      [{ title: 'x'.repeat(301) }, 'title', 'too-long'],
      [{ when: { kind: 'on', day: { month: 2, day: 30 } } }, 'when.day', 'no-such-day'],
      [{ when: { kind: 'on', day: { month: 13, day: 1 } } }, 'when.day', 'no-such-day'],
      [{ when: { kind: 'on', day: { month: 4, day: 1.5 } } }, 'when.day', 'no-such-day'],
      [{ when: { ...words, words: '' } }, 'when.words', 'blank'],
      [
        { when: { kind: 'range', start: { month: 3, day: 12 }, end: { month: 3, day: 11 } } },
        'when.end',
        'range-backwards',
      ],
      [{ lastYear: 2026 }, 'lastYear', 'last-year-before-first'],
      [{ inYear: { '2031': { ...words, words: 'vår' } } }, 'inYear.2031', 'exception-outside-years'],
      [{ inYear: { '2028': { ...words, words: '' } } }, 'inYear.2028.words', 'blank'],
      [{ audience: { roles: [], networks: null } }, 'audience', 'nobody-concerned'],
      [{ audience: { roles: ['owner'], networks: [] } }, 'audience', 'nobody-concerned'],
      [{ reminders: { before: [], after: [] } }, 'reminders', 'no-reminders'],
      [{ reminders: { before: [121], after: [] } }, 'reminders.before', 'reminder-out-of-range'],
      [{ reminders: { before: [], after: [0] } }, 'reminders.after', 'reminder-out-of-range'],
      [{ reminders: { before: [7, 7], after: [] } }, 'reminders.before', 'duplicate-reminder'],
    ];
    for (const [part, path, code] of cases) {
      expect(faultsOf(part)).toEqual([{ path: `entries.0.${path}`, code }]);
    }
  });

  it('has no two entries of one id', () => {
    const twice = { network: null, entries: [anEntry(), anEntry({ title: 'Et annet' })] };
    expect(checkCycle(twice)).toEqual([{ path: 'entries.1.id', code: 'duplicate-id' }]);
  });

  it('is not longer than a year can hold', () => {
    const entries = Array.from({ length: 201 }, (_, index) => anEntry({ id: `e-${index}` }));
    expect(checkCycle({ network: null, entries })).toEqual([{ path: 'entries', code: 'too-many-entries' }]);
  });

  it("that is a network's own concerns no other network, and asks for no document of the whole county", () => {
    const another = { roles: ['owner'] as const, networks: ['namdal' as NetworkId] };
    expect(faultsOf({ audience: another }, fosen)).toEqual([
      { path: 'entries.0.audience', code: 'another-network' },
    ]);
    expect(faultsOf({ due: 'decision-basis' }, fosen)).toEqual([
      { path: 'entries.0.due', code: 'not-a-local-deadline' },
    ]);
  });
});
