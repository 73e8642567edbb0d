import { describe, expect, it } from 'vitest';
import { defaultCountyCycle } from '../../src/application/cycle/default-county-cycle.ts';
import type { Entry } from './cycle-types.ts';
import { type EntryForm, formOf, readEntry, type WhenForm } from './entry-form.ts';

const entries = defaultCountyCycle.entries as readonly Entry[];
const [meeting] = entries as [Entry];

function faultsOf(change: Partial<EntryForm>) {
  const read = readEntry({ ...formOf(meeting, 2027), ...change }, { id: 'x', year: 2027, before: meeting });
  return read.kind === 'refused' ? read.faults : {};
}

const when = (change: Partial<WhenForm>): WhenForm => ({ ...formOf(meeting, 2027).when, ...change });

describe('the form of an entry', () => {
  it('says what the entry is, whichever kind of time it has', () => {
    for (const entry of entries) {
      for (const year of [2025, 2027]) {
        const read = readEntry(formOf(entry, year), { id: entry.id, year, before: entry });
        expect(read).toEqual({ kind: 'entry', entry });
      }
    }
  });

  it('changes only the year that is looked at', () => {
    const form = { ...formOf(meeting, 2025), special: null };
    const read = readEntry(form, { id: meeting.id, year: 2025, before: meeting });
    expect(read.kind === 'entry' && Object.keys(read.entry.inYear)).toEqual(['2026']);
    const special = when({ kind: 'on', month: '1', day: '20' });
    const other = readEntry({ ...form, special }, { id: meeting.id, year: 2028, before: meeting });
    expect(other.kind === 'entry' && other.entry.inYear).toEqual({
      ...meeting.inYear,
      '2028': { kind: 'on', day: { month: 1, day: 20 } },
    });
  });

  it('of a new one asks for a title only', () => {
    const form = formOf(null, 2027);
    expect(readEntry(form, { id: 'x', year: 2027, before: null })).toEqual({
      kind: 'refused',
      faults: { title: 'blank' },
    });
  });

  it('takes days as people write them', () => {
    const read = readEntry(
      { ...formOf(meeting, 2027), before: ' 30;14 7,1, ', after: '' },
      { id: 'x', year: 2027, before: meeting },
    );
    expect(read.kind === 'entry' && read.entry.reminders).toEqual({ before: [30, 14, 7, 1], after: [] });
  });

  it('says at its field what cannot be read', () => {
    expect(faultsOf({ when: when({ kind: 'on', day: '31', month: '4' }) })).toEqual({
      'when.day': 'no-such-day',
    });
    expect(faultsOf({ when: when({ kind: 'on', day: '' }) })).toEqual({ 'when.day': 'no-such-day' });
    expect(faultsOf({ firstYear: 'i fjor' })).toMatchObject({ firstYear: 'not-a-year' });
    expect(faultsOf({ lastYear: '20277' })).toEqual({ lastYear: 'not-a-year' });
    expect(faultsOf({ before: 'en uke' })).toMatchObject({ 'reminders.before': 'reminder-out-of-range' });
    expect(faultsOf({ special: when({ words: ' ' }) })).toEqual({ 'inYear.2027.words': 'blank' });
  });
});
