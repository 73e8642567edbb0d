import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFigures, readFigure } from './figure.ts';

const known = (value: number) => ({ kind: 'known', value }) as const;
const withheld = (mark: 'suppressed' | 'not-applicable' | 'missing') => ({ kind: 'withheld', mark }) as const;

describe('a figure', () => {
  it.each([
    ['5018', 5018],
    [' 5 018 ', 5018],
    ['5\u00A0018', 5018],
    ['5\u2009018', 5018],
    ['5\u202F018', 5018],
    ['5.018', 5018],
    ['1.205.018', 1_205_018],
    ['0', 0],
    ['-', 0],
    ['–', 0],
  ])('written «%s» is %i', (cell, value) => {
    expect(readFigure(cell)).toEqual(known(value));
  });

  it.each([
    [':', 'suppressed'],
    ['*', 'suppressed'],
    ['.', 'not-applicable'],
    ['..', 'missing'],
  ] as const)('that is «%s» is withheld and no zero', (cell, mark) => {
    expect(readFigure(cell)).toEqual(withheld(mark));
  });

  it.each([
    ['5,5', 'count-with-decimals'],
    ['12.50', 'count-with-decimals'],
    ['5 018,0', 'count-with-decimals'],
    ['-5', 'count-negative'],
    ['−5', 'count-negative'],
    ['99999999', 'count-too-large'],
    ['5 01', 'count-unreadable'],
    ['5.018 002', 'count-unreadable'],
    ['ca. 50', 'count-unreadable'],
    ['#N/A', 'count-unreadable'],
    ['1e3', 'count-unreadable'],
  ] as const)('written «%s» is refused: %s', (cell, fault) => {
    expect(readFigure(cell)).toEqual({ kind: 'unreadable', fault });
  });

  it('that is empty says nothing', () => {
    expect(readFigure(' \u00A0')).toEqual({ kind: 'empty' });
  });

  it('comes out as it went in, however its thousands are parted', () => {
    const separators = fc.constantFrom('', ' ', '\u00A0', '\u2009', '\u202F', '.');
    fc.assert(
      fc.property(fc.nat(10_000_000), separators, (value, separator) => {
        const written = String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, separator);
        expect(readFigure(written)).toEqual(known(value));
      }),
    );
  });

  it('is withheld in a sum where one part is', () => {
    expect(addFigures([known(3), known(4)])).toEqual(known(7));
    expect(addFigures([known(3), withheld('suppressed')])).toEqual(withheld('suppressed'));
    expect(addFigures([])).toBeNull();
  });
});
