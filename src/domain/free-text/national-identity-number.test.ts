import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nationalIdentityNumbersIn } from './national-identity-number.ts';

/** Numbers of nobody: made here digit by digit, with the control digits worked out the long way. */
const numbers = fc
  .record({
    date: fc.date({ min: new Date('1900-01-01'), max: new Date('2039-12-31'), noInvalidDate: true }),
    individual: fc.integer({ min: 0, max: 999 }),
    days: fc.constantFrom(0, 40),
    months: fc.constantFrom(0, 40, 80),
  })
  .map(({ date, individual, days, months }) => {
    const two = (part: number) => String(part).padStart(2, '0');
    const [day, month] = [date.getUTCDate() + days, date.getUTCMonth() + 1 + months];
    const nine = `${two(day)}${two(month)}${two(date.getUTCFullYear() % 100)}${String(individual).padStart(3, '0')}`;
    for (let control = 0; control < 100; control += 1) {
      const digits = Array.from(`${nine}${two(control)}`, Number);
      if (
        isDivisible(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) &&
        isDivisible(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
      )
        return digits.join('');
    }
    return null;
  })
  .filter((number) => number !== null);

function isDivisible(digits: readonly number[], weights: readonly number[]): boolean {
  return weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0) % 11 === 0;
}

const found = nationalIdentityNumbersIn;

describe('a national identity number in a text', () => {
  it('is found alone, among words, and with a space after the date of birth', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const [date, rest] = [number.slice(0, 6), number.slice(6)];
        expect(found(number)).toEqual([number]);
        expect(found(`Gjelder ${number}, se vedlegg.`)).toEqual([number]);
        expect(found(`f.nr. ${date} ${rest}`)).toEqual([number]);
        expect(found(`(${date}\u00A0${rest})`)).toEqual([number]);
        expect(found(`${date}-${rest}`)).toEqual([number]);
        expect(found(`${date.slice(0, 2)}.${date.slice(2, 4)}.${date.slice(4)} ${rest}`)).toEqual([number]);
      }),
    );
  });

  it('is found also where there are two', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        expect(found(`${one} og ${other}`)).toEqual([one, other]);
      }),
    );
  });

  it('is not a number with one digit wrong', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          const changed = (Number(number[at]) + by) % 10;
          const wrong = `${number.slice(0, at)}${changed}${number.slice(at + 1)}`;
          expect(found(wrong)).toEqual([]);
        },
      ),
    );
  });

  it('is not part of a longer number', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 9 }), (number, digit) => {
        expect(found(`${digit}${number}`)).toEqual([]);
        expect(found(`${number}${digit}`)).toEqual([]);
      }),
    );
  });

  it.each([
    'Ring 73 00 00 00 eller +47 73 00 00 00.',
    'Kontonummer 1234.56.78901.',
    'Org.nr. 974 764 687',
    'Beløpet er 1 300 000 kroner i 2026 og 2027.',
    'Saksnummer 2027/12345, journalpost 20271234567',
    '00000000000',
    '32019012345 99999999999',
    '6d0e5fd2-7b5e-4ad6-9f3a-010190123456',
    '',
  ])('is not in «%s»', (text) => {
    expect(found(text)).toEqual([]);
  });
});
