import { describe, expect, it } from 'vitest';
import { aScheme } from '../../../test/builders/aggregates.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import { calendarOf, isValidIn, schemeFaults, statutoryDeadlines } from './scheme-changes.ts';

const codes = (...of: Parameters<typeof schemeFaults>) =>
  schemeFaults(...of).map(({ path, code }) => `${path}: ${code}`);

describe('the calendar of a round', () => {
  it('has the statutory deadlines where the scheme says nothing else', () => {
    expect(calendarOf(aScheme(), 2027).map(({ id, when }) => [id, when])).toEqual([
      ['decision-basis', { kind: 'on', date: '2027-02-01' }],
      ['recommendation', { kind: 'on', date: '2027-03-15' }],
      ['award-letter', { kind: 'on', date: '2027-04-15' }],
      ['report', { kind: 'on', date: '2028-06-15' }],
    ]);
  });

  it('has what the scheme asks for, before the year, in it and after', () => {
    const scheme = aScheme({
      deadlines: [
        { document: 'needs-report', day: { month: 12, day: 1 }, yearsLater: -1 },
        { document: 'institution-report', day: { month: 1, day: 15 }, yearsLater: 1 },
        { document: 'plan-revision', day: { month: 2, day: 29 }, yearsLater: 0 },
      ],
    });
    expect(calendarOf(scheme, 2027).map(({ due, when }) => [due, when])).toEqual([
      ['needs-report', { kind: 'on', date: '2026-12-01' }],
      ['institution-report', { kind: 'on', date: '2028-01-15' }],
      ['plan-revision', { kind: 'on', date: '2027-02-28' }],
    ]);
  });
});

describe('a scheme', () => {
  it('as the register has it is in order', () => {
    expect(codes(aScheme(), null, false)).toEqual([]);
    expect(codes(aScheme({ deadlines: statutoryDeadlines, ownContribution: '3/10' }), null, false)).toEqual(
      [],
    );
  });

  it('must say what its letters state, and have criteria', () => {
    const blank = { nb: ' ', nn: '' };
    expect(
      codes(aScheme({ name: '', purpose: blank, legalBasis: blank, criteria: [] }), null, false),
    ).toEqual([
      'name: blank',
      'purpose.nb: blank',
      'purpose.nn: blank',
      'legalBasis.nb: blank',
      'legalBasis.nn: blank',
      'criteria: no-criteria',
    ]);
  });

  it('is told of dates, documents and shares that cannot be', () => {
    const wrong = aScheme({
      validTo: toPlainDate('2025-12-31'),
      ownContribution: '0/10',
      criteria: [
        { id: 'a', text: 'En' },
        { id: 'a', text: 'To' },
      ],
      deadlines: [
        { document: 'report', day: { month: 6, day: 31 }, yearsLater: 1 },
        { document: 'report', day: { month: 6, day: 15 }, yearsLater: 1 },
      ],
    });
    expect(codes(wrong, null, false)).toEqual([
      'validTo: ends-before-start',
      'criteria.1.id: duplicate-id',
      'deadlines.0.day: no-such-day',
      'deadlines.1.document: duplicate-document',
      'ownContribution: share-out-of-range',
    ]);
  });

  it('keeps the criteria that a round has used, and may change all else', () => {
    const changed = aScheme({ criteria: [{ id: 'needs', text: 'Noe annet' }] });
    expect(codes(changed, aScheme(), false)).toEqual([]);
    expect(codes(changed, aScheme(), true)).toEqual(['criteria: criteria-in-use']);
    expect(codes(aScheme({ name: 'Nytt navn' }), aScheme(), true)).toEqual([]);
  });

  it('takes rounds in the years that it is valid in', () => {
    const scheme = aScheme({ validTo: toPlainDate('2028-06-30') });
    expect([2025, 2026, 2028, 2029].map((year) => isValidIn(scheme, year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
