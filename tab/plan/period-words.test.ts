import { describe, expect, it } from 'vitest';
import { plan } from '../../src/text/pages/plan.ts';
import { readPeriod } from './period-words.ts';

describe('readPeriod', () => {
  it.each([
    ['H-24 – V-27', 'fra høsten 2024 til våren 2027'],
    ['vår 2024 – høst 26', 'fra våren 2024 til høsten 2026'],
    ['2025', '2025'],
    ['2025–27', 'fra 2025 til 2027'],
    ['H-25 – ?', 'fra høsten 2025, slutten er ikke avklart'],
    ['d.d. – H-27', 'i gang, til høsten 2027'],
    ['d.d.', 'i gang, slutten er ikke avklart'],
    ['? – H-27', 'til høsten 2027, starten er ikke avklart'],
    ['?', 'ikke avklart'],
  ])('reads %s as %s', (text, words) => {
    expect(readPeriod(text, plan.nb.periodWords)).toEqual({ kind: 'understood', words });
  });

  it('says why one cannot be read', () => {
    expect(readPeriod('V-27 – H-24', plan.nb.periodWords)).toEqual({
      kind: 'refused',
      code: 'end-before-start',
    });
  });
});
