import { expect, it } from 'vitest';
import { toPlainDate } from '../../src/domain/calendar/plain-date.ts';
import { basis } from '../../src/text/pages/basis.ts';
import { deadlineWords, stateWords } from './state-words.ts';

it('says the weekday of the deadline, and when it falls on a weekend', () => {
  expect(deadlineWords(toPlainDate('2027-02-01'), basis.nb, 'nb')).toBe('Frist mandag 1. februar 2027.');
  expect(deadlineWords(toPlainDate('2026-02-01'), basis.nb, 'nb')).toBe(
    'Frist søndag 1. februar 2026 (helg).',
  );
  expect(deadlineWords(null, basis.nb, 'nb')).toBe('');
});

it('says when a basis was submitted, and whether late', () => {
  const submittedAt = '2027-02-02T09:00:00Z';
  expect(stateWords({ submittedAt: null, late: false }, basis.nb, 'nb')).toBe('Under arbeid.');
  expect(stateWords({ submittedAt, late: true }, basis.nb, 'nb')).toBe(
    'Levert 2. februar 2027 kl. 10.00, etter fristen.',
  );
});
